import Findings
import ProjectModel

/// A project wants more than a good model.
struct GoalsOnlyAboutTheModel: Rule {
  let id = "goals-only-about-the-model"
  let summary = "Every goal of the project is about the model, none about users or the organisation"
  let rationale = """
    An accurate model can be of no use to anybody. Goals of the system, its users and the organisation say what the accuracy \
    is for, and when enough is enough.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/goals.yml --
    model:
    - id: ⟦G1⟧
      text: Recall of at least 90 %
    - id: G2
      text: An answer within 300 ms
    """
  ]
  let accepted: [Example] = [
    """
    -- project/goals.yml --
    model:
    - id: G1
      text: Recall of at least 90 %
      supports: [G2]
    user:
    - id: G2
      text: Clerks handle each letter once, in 19 of 20 cases
    """,
    """
    -- project/goals.yml --
    model:
    - id: G1
      text: Recall of at least 90 %
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - O1: Letters are answered within 7 days
    """,
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let goals = scoped.goalGroups.flatMap(\.self)
    // Objectives say what the work is for as well.
    guard let first = goals.first, goals.allSatisfy({ $0.goalLayer == .model }), scoped.objectives.isEmpty else {
      return []
    }
    let subject = goals.count == 1 ? "the only goal is about the model" : "all \(goals.count) goals are about the model"
    return [
      finding(
        at: first.place, "\(subject), and none says what users or the organisation gain",
        suggestion: "add a goal of the layer user, system or organizational, and write which goals support it")
    ]
  }
}
