import Findings
import ProjectModel

/// Every objective is measured by a metric.
struct ObjectiveWithoutMetric: Rule {
  let id = "objective-without-metric"
  let summary = "An objective says how much, and no metric measures it"
  let rationale = "A number that no metric stands for is looked up once, if at all. Name the metric that will show it."
  let severity = Severity.note
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
          suggestion: "name its metric in the text or in a Metric column")
      }
  }
}
