import Findings
import ProjectModel

/// An objective says what gets better, not what a system may not do.
struct ObjectiveIsConstraint: Rule {
  let id = "objective-is-constraint"
  let summary = "An objective only names a limit that the system is held to"
  let rationale = """
    A fast, cheap and lawful system that helps nobody has reached such an objective. Limits belong to the constraints; an \
    objective says what is better for whom once the release is out.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - We want 90 % of the letters to reach the right desk
    - ⟦Answers with a latency < 200 ms⟧
    - ⟦Hosting costs stay below $500 a month⟧
    - ⟦The release complies with the GDPR⟧
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - We want 90 % of the letters to reach the right desk, with a latency < 200 ms
    - We want to cut the latency of the search from 900 ms to below 200 ms
    - Answers reach residents within a response time of 2 days
    - Each letter costs less than $2, postage included
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.objectives.compactMap { objective in
      guard let limit = objective.limit else { return nil }
      return finding(
        at: objective.textPlace, "\"\(objective.shortText)\" only says what the system is held to (\(limit))",
        suggestion: "move it to the constraints, and say here what gets better for whom")
    }
  }
}
