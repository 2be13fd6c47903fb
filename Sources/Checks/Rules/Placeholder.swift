import Documents
import Findings
import ProjectModel

/// Nothing stands where an answer should be.
struct Placeholder: Rule {
  let id = "placeholder"
  let summary = "A placeholder stands in a table, a list or a text"
  let rationale = """
    "TBD" and "..." are notes to oneself. Before a release somebody has to answer them, or to delete the row.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Contributors | Status |
    | --- | --- | --- | --- | --- |
    | D1 | Trained classifier | - | ⟦[Your name]⟧ | ⟦TBD⟧ |
    | ⟦... | ... | ... | ... | ...⟧ |

    ## Team

    - **Data**: Ana Petherick
    - **Screens**: ⟦...⟧

    The lead is on leave; ⟦TODO⟧ name who stands in.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    | ID | Deliverable | Fulfils | Contributors | Status |
    | --- | --- | --- | --- | --- |
    | D1 | Trained classifier | - | Ana | Pending |
    | D2 | Screen | N/A | - | Todo |

    ## Team

    We wait for the council … and `TODO` is a word in code.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let reported = ReportedElsewhere(scoped)
    let documents = scoped.project.documents.concurrentMap { document in
      let found = document.remembering(PlaceholderSearch.self) { PlaceholderSearch(document).found }
      return found.filter { !reported.contains($0, in: document.path) }.map { finding($0) }
    }
    return documents.flatMap(\.self) + canvases(of: scoped)
  }

  private func finding(_ found: PlaceholderSearch.Found) -> Finding {
    switch found.context {
    case .row:
      finding(at: found.place, "the row holds only \"\(found.text)\"", suggestion: "fill in the row, or delete it")
    case .cell(let head) where !head.isEmpty:
      finding(
        at: found.place, "\"\(found.text)\" stands in the column \"\(head)\"",
        suggestion: StatusColumn.isHead(head) ? "write how far the work is" : "write the answer, or \"-\" for none")
    case .cell, .passage:
      finding(
        at: found.place, "\"\(found.text)\" stands where an answer should be",
        suggestion: "write the answer, or delete it")
    case .text:
      finding(at: found.place, "\"\(found.text)\" is left in the text", suggestion: "write what is known, or delete it")
    }
  }

  /// Placeholders beside an answer in a canvas, at the key.
  private func canvases(of scoped: ScopedProject) -> [Finding] {
    let reported = Set(scoped.required(.placeholder).compactMap(\.place))
    let canvases = scoped.project.canvases + scoped.releases.flatMap(\.release.canvases)
    return canvases.filter { !$0.isDocument }.flatMap(\.entries).filter { !reported.contains($0.keyPlace) }.flatMap {
      entry in
      let source = Document.reading(SourceFile(path: entry.keyPlace.path, entry.text)).value
      return PlaceholderSearch(source).found.map { found in
        finding(PlaceholderSearch.Found(text: found.text, place: entry.keyPlace, context: found.context))
      }
    }
  }
}
