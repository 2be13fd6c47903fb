import Findings
import ProjectModel

/// Every objective is measured by a metric.
struct ObjectiveWithoutMetric: Rule {
  let id = "objective-without-metric"
  let summary = "An objective says how much, and no metric measures it"
  let rationale = "A number that no metric stands for is looked up once, if at all. Name the metric that will show it."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - ⟦O1⟧: We want 90 % of the letters to reach the right desk
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - O1: We want 90 % of the letters to reach the right desk (M1)

    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Share of letters at the right desk | ≥ 90 % | 91 % |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    // An objective without a number is reported as such.
    scoped.objectives.filter { $0.isMeasurable(in: scoped.project) && $0.metrics(in: scoped.project).isEmpty }
      .map { objective in
        finding(
          at: objective.place, "no metric measures \(objective.label)",
          suggestion: suggestion(objective, scoped.project))
      }
  }

  /// An id in brackets at the end was meant to be a metric's, though no table states it.
  private func suggestion(_ objective: Item, _ project: Project) -> String {
    guard let last = ReferenceScanner.tokens(in: objective.text).last,
      objective.text.hasSuffix("(\(last.text))")
        || objective.text.hasSuffix("(\(last.text))."), project.index.ids(withKey: last.text).isEmpty
    else { return "name its metric in the text or in a Metric column" }
    return "state \(last.text) in a table of metrics with the columns ID, Metric and Target"
  }
}
