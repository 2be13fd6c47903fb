import Findings
import ProjectModel

/// Every assumption says what is true instead, and why it was made all the same.
struct AssumptionIncomplete: Rule {
  let id = "assumption-incomplete"
  let summary = "The row of an assumption leaves a cell empty"
  let rationale = """
    An assumption is a loan. The next release can only pay it back if this one wrote down how things really are, and why \
    it was worth it.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Data

    ### Assumptions

    | Assumption | Actual | Reason |
    | --- | --- | --- |
    | Every letter has one topic | One in nine has two | Two people could not agree on the second |
    | ⟦All letters are typed⟧ | One in twenty is written by hand |  |
    | ⟦Desks do not change⟧ | - | - |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Data

    ### Assumptions

    | Assumption | Actual | Reason |
    | --- | --- | --- |
    | Every letter has one topic | One in nine has two | Two people could not agree on the second |
    | All letters are typed | N/A | TBD |

    -- project/release-1/product.md --
    # Product

    ## Assumptions

    - Desks do not change
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { scoped.project.items(.assumption, in: $0.release.name) }.compactMap { assumption in
      // Placeholders are reported as such.
      let missing = [FieldName.actual, .reason].compactMap { name in
        assumption.fields.first { $0.name == name && ($0.text.isEmpty || Placeholders.isDash($0.text)) }
      }
      guard !missing.isEmpty else { return nil }
      let heads = missing.map { "\"\($0.head)\"" }.joined(separator: " and ")
      return finding(
        at: assumption.textPlace, "\(assumption.label) has nothing under \(heads)",
        suggestion: missing.contains { $0.name == .actual }
          ? "write how things really are, and why it is assumed all the same" : "write why it is assumed all the same")
    }
  }
}
