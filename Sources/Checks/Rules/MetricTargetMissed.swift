import Findings
import ProjectModel

/// Every measured metric reaches its target.
struct MetricTargetMissed: Rule {
  let id = "metric-target-missed"
  let summary = "The measured value of a metric does not reach its target"
  let rationale = """
    A target is a promise to those who wait for the release. Reach it, or change it and say why, but do not pass over it. \
    A metric that only should or could reach it gets a note; a wish beyond the target holds nothing up.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall | ⟦≥ 0.70⟧ | 0.6152 |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Recall | ≥ 70 % | 0.70 |
    | M2 | Latency | < 200 ms | 0.12 s |
    | M3 | Precision | min 0.7, ideal 0.9 | 0.82 |
    | M4 | Calibration error | desired: < 0.05 | 0.08 |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.items(.metric, in: $0.release.name) }
      .filter { $0.verdict == .missed }.compactMap(finding)
  }

  private func finding(_ metric: Item) -> Finding? {
    // A wish that is not reached holds nothing up.
    for target in metric.targets where target.level == .minimum {
      guard let measured = metric.measurements.first(where: { target.verdict(on: $0) == .missed }) else { continue }
      return finding(
        at: target.place, "\(metric.label) is \(measured.text), the target is \(target.text)",
        suggestion: "improve it, change the target and say why, or accept it: "
          + "<!-- scopebook: accept \(id) reason=\"…\" -->",
        severity: metric.isMust ? severity : .note,
        related: [Finding.Related("measured in \(measured.provenance)", at: measured.place)])
    }
    return nil
  }
}

extension Item {
  /// Whether a metric must reach its target: it says nothing else in a column of priorities.
  var isMust: Bool { priority?.priority.map { $0 == .must } ?? true }
}
