import Findings
import ProjectModel

/// Every metric with a target is measured by one value.
struct AmbiguousMeasurement: Rule {
  let id = "ambiguous-measurement"
  let summary = "Several values may be the one that a metric is measured by, and they differ"
  let rationale = """
    Which of two values counts decides whether the release may go out. It is for the team to say, not for a tool to guess.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target |
    | --- | --- | --- |
    | ⟦M1⟧ | Recall | ≥ 0.70 |

    -- project/release-1/metrics.json --
    {"forest": {"recall": 0.72}, "boosting": {"recall": 0.68}}
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Source |
    | --- | --- | --- | --- |
    | M1 | Recall | ≥ 0.70 | forest.recall |

    -- project/release-1/metrics.json --
    {"forest": {"recall": 0.72}, "boosting": {"recall": 0.68}}
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.items(.metric, in: $0.release.name) }
      .filter { !$0.candidates.isEmpty && !$0.targets.isEmpty }.map(finding)
  }

  private func finding(_ metric: Item) -> Finding {
    let values = metric.candidates
    let named = values.prefix(3).map { "\($0.text) (\($0.origin.run.map { "run \"\($0)\"" } ?? $0.source))" }
    let more = values.count > named.count ? " and \(values.count - named.count) more" : ""
    let list =
      more.isEmpty
      ? named.dropLast().joined(separator: ", ") + " and " + (named.last ?? "") : named.joined(separator: ", ") + more
    return finding(
      at: metric.place, "\(metric.label) may be \(list)",
      suggestion: "write the one that counts in a column \"Source\" of its row: the key, the run or the file",
      related: values.prefix(10).map { Finding.Related("\($0.text), \($0.provenance)", at: $0.place) })
  }
}
