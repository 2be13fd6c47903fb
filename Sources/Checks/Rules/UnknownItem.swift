import Findings
import ProjectModel

/// Every id that is referred to belongs to an item.
struct UnknownItem: Rule {
  let id = "unknown-item"
  let summary = "A reference names an item that no document states"
  let rationale = "A reference to nothing is a typing mistake, or a requirement that got lost between two documents."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1, ⟦R11⟧ | Todo |
    """,
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- |
    | ⟦Sort letters by desk⟧ | must-have | release-1 | Todo |

    | Deliverable | Contributors | Dependencies | Acceptance criteria | Status |
    | --- | --- | --- | --- | --- |
    | Trained classifier | Ana | - | 90 % at the right desk | Todo |
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | Todo |
    | D2 | Screen | TBD | Todo |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    // Names are compared for so many references only; a project with more has a fault that no name mends.
    var suggestions = 200
    return scoped.project.dangling.filter { !Placeholders.isWhole($0.text) }.map { reference in
      suggestions -= 1
      let near = suggestions > 0 ? nearestID(to: reference, in: scoped.project) : nil
      return finding(reference, near)
    }
  }

  private func finding(_ reference: DanglingReference, _ near: String?) -> Finding {
    let didYouMean = near.map { "; did you mean \($0)?" } ?? ""
    let text = reference.text
    switch reference.context {
    case .rowAbove:
      let label = ReferenceScanner.isID(text) ? text : "\"\(text)\""
      return finding(
        at: reference.place, "\(label) stands only above the deliverables",
        suggestion: "add it to the table of requirements in the product document")
    case .column(let head):
      let kind = reference.kinds.count == 1 ? reference.kinds[0].rawValue : "item"
      return finding(
        at: reference.place, "no \(kind) has the id \(text)\(didYouMean)",
        suggestion: near.map { "write \($0) in the \(head) column" }
          ?? "state \(text), or take it out of the \(head) column")
    case .prose:
      return finding(
        at: reference.place, "no item has the id \(text)\(didYouMean)",
        suggestion: near.map { "write \($0)" } ?? "state \(text), or put it in backquotes if it is no item",
        severity: .warning)
    }
  }

  /// A written id of the same release and of a kind that may stand there.
  private func nearestID(to reference: DanglingReference, in project: Project) -> String? {
    if case .rowAbove = reference.context { return nil }
    let kinds = Set(reference.kinds)
    let known = project.index.items(in: reference.release).lazy
      .filter { $0.isIDWritten && (kinds.isEmpty || kinds.contains($0.id.kind)) }.map(\.id.key)
    return nearestName(to: reference.text, among: known)
  }
}
