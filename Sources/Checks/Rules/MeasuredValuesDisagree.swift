import Findings
import ProjectModel

/// What a document says was measured is what the evidence says.
struct MeasuredValuesDisagree: Rule {
  let id = "measured-values-disagree"
  let summary = "A document gives another measured value than the evidence"
  let rationale = """
    A value that was typed by hand stays behind when the model is trained again. Readers then judge the release by a number \
    that is no longer true. A value that is rounded or cut off agrees.
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
    | M1 | Recall | ≥ 0.70 | ⟦0.82⟧ |

    -- project/release-1/metrics.json --
    {"recall": 0.7513}
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
    | M1 | Recall | ≥ 0.70 | 0.82 |
    | M2 | Hit rate | ≥ 40 % | 49 % |

    -- project/release-1/metrics.json --
    {"recall": 0.8213, "hit_rate": 0.494}
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.items(.metric, in: $0.release.name) }.flatMap { metric in
      guard let first = metric.measurements.first else { return [Finding]() }
      return metric.measurements.dropFirst().filter { $0.agrees(with: first) == false }.map { other in
        finding(
          at: other.place, "\(metric.label) is \(other.text) here, and \(first.text) in \(first.file)",
          suggestion: "bring them in line, or leave the number to the evidence",
          related: [Finding.Related("measured as \(first.text), \(first.provenance)", at: first.place)])
      }
    }
  }
}
