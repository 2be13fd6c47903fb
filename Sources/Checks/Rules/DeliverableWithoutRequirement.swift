import Findings
import ProjectModel

/// Every deliverable fulfils something.
struct DeliverableWithoutRequirement: Rule {
  let id = "deliverable-without-requirement"
  let summary = "A deliverable fulfils no requirement and no objective"
  let rationale = "Work that serves no requirement is either not needed, or shows a requirement that nobody wrote down."
  let severity = Severity.warning
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
    | D1 | Trained classifier | R1 | Todo |
    | ⟦D2⟧ | Dashboard | - | Todo |
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

    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Status |
    | --- | --- | --- | --- |
    | D1 | Trained classifier | R1 | Todo |
    | D2 | Dashboard | R1 | Todo |
    | D3 | Talking parrot | - | Dropped |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    // Where nobody states a requirement, that is said once, of the section.
    guard
      scoped.project.items.contains(where: { $0.id.kind == .requirement })
        || scoped.project.links.contains(where: { $0.type == .fulfils })
    else { return [] }
    let unknown = Set(scoped.project.dangling.map(\.place))
    return scoped.releases.flatMap { scoped.project.items(.deliverable, in: $0.release.name) }
      .filter { deliverable in
        deliverable.isWanted
          && !scoped.project.index.links(from: deliverable.id).contains { $0.type == .fulfils }
          && !names(unknown, deliverable)
      }
      .map { deliverable in
        finding(
          at: deliverable.place, "\(deliverable.label) fulfils no requirement",
          suggestion: "name what it fulfils in a Fulfils column, or add the requirement that it serves")
      }
  }

  /// Whether it names a requirement that nobody knows, which `unknown-item` reports.
  private func names(_ unknown: Set<Place>, _ deliverable: Item) -> Bool {
    guard let field = deliverable.field(.fulfils), let span = field.place.span else { return false }
    return ReferenceScanner.tokens(in: field.text).contains { token in
      unknown.contains(Place(field.place.path, Span(token.range).shifted(by: span.start)))
    } || unknown.contains(field.place)
  }
}
