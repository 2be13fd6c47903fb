import Findings
import ProjectModel

/// Every objective says how much, itself or by a metric.
struct ObjectiveNotMeasurable: Rule {
  let id = "objective-not-measurable"
  let summary = "An objective has no number, and no metric with a target stands for it"
  let rationale = """
    Whether an objective was reached must not be a matter of mood. Say how much, of what, and from where.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - ⟦We want people to like the search better⟧
    - We want 90 % of the letters to reach the right desk
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - O1: We want most letters to reach the right desk (M1)

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
    scoped.objectives.filter { !$0.isMeasurable(in: scoped.project) }.map { objective in
      finding(
        at: objective.textPlace, "no number in \"\(objective.shortText)\"",
        suggestion: "say how much, or name a metric that has a target")
    }
  }
}

extension ScopedProject {
  /// The objectives of the releases under review, without those that were dropped.
  var objectives: [Item] {
    releases.flatMap { project.items(.objective, in: $0.release.name) }.filter(\.isWanted)
  }
}

extension Item {
  /// The metrics that measure an objective.
  func metrics(in project: Project) -> [Item] {
    project.index.links(to: id).filter { $0.type == .measures }.compactMap { project.index.item($0.from, in: release) }
  }

  /// Whether a number or a metric's target says how much is wanted.
  func isMeasurable(in project: Project) -> Bool {
    saysHowMuch || metrics(in: project).contains { !$0.targets.isEmpty }
  }

  private var saysHowMuch: Bool {
    !targets.isEmpty || text.holdsQuantity || fields.contains { $0.name == .target && $0.text.holdsQuantity }
  }
}
