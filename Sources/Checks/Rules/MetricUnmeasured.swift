import Findings
import ProjectModel

/// Every metric with a target has a measured value.
struct MetricUnmeasured: Rule {
  let id = "metric-unmeasured"
  let summary = "A metric has a target, and nobody measured it"
  let rationale = """
    A target that is never measured is always reached. Measure it before the release, or drop it. A metric that should or \
    could reach its target gets a note; a mere wish nothing.
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
    | M1 | Recall | ≥ 0.70 | 0.72 |
    | ⟦M2⟧ | Latency | < 200 ms |  |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target |
    | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 |
    | M2 | Precision | desired: 0.90 |

    -- project/release-1/metrics.json --
    {"recall": 0.72}
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.items(.metric, in: $0.release.name) }
      .filter { $0.verdict == .unmeasured && $0.candidates.isEmpty }
      .compactMap { metric in
        // A wish that nobody measures holds nothing up.
        guard let target = metric.targets.first(where: { $0.level == .minimum && !$0.isChange }) else { return nil }
        return finding(
          at: metric.place, "\(metric.label) has a target (\(target.text)) and no measured value",
          suggestion: "write its value to metrics.json or to a Measured column, or drop the target",
          severity: metric.isMust ? severity : .note)
      }
  }
}
