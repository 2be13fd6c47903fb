import Findings
import ProjectModel

/// Within a release an id belongs to one item.
struct DuplicateItem: Rule {
  let id = "duplicate-item"
  let summary = "Two items of one kind in one release have the same id"
  let rationale = "Nobody can tell which of the two a reference means."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |
    | ⟦R1⟧ | Say how sure it is | should-have | release-1 | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-1 | Todo |

    ### Concerns

    | ID | Risk | Mitigation |
    | --- | --- | --- |
    | R1 | Desks are renamed | Ask the post room each month |

    -- project/release-2/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Release | Status |
    | --- | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | release-2 | Todo |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.project.duplicates.map { duplicate in
      finding(
        at: duplicate.place, "\(duplicate.id.key) is the id of two \(duplicate.id.kind.plural)",
        suggestion: "give one of them another id",
        related: [Finding.Related("the first \(duplicate.id.key)", at: duplicate.firstPlace)])
    }
  }
}
