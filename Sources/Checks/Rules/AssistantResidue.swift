import Documents
import Findings
import ProjectModel

/// What a chat tool left behind is taken out.
struct AssistantResidue: Rule {
  let id = "assistant-residue"
  let summary = "Marks or words that a chat tool left behind stand in a text"
  let rationale = """
    A mark such as "[cite: 46]" points at a source that no reader can open, and shows that nobody read the text again. Name \
    the source, or check the claim and delete the mark.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Relevance

    Sorting by hand costs 40 hours a week ⟦[cite: 46]⟧. The office moves in May [cite: 47, 48].
    """,
    """
    -- project/release-1/notes.md --
    # Notes

    ⟦As an AI language model⟧, I cannot know when letters rise:contentReference[oaicite:0]{index=0}.
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    Sorting costs 40 hours a week [cite our survey](survey.md). The report calls it `[cite: 46]`. Retrieval helps as an \
    AI language model forgets.

    -- project/release-1/survey.md --
    # Survey
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let documents = scoped.project.documents.concurrentMap { document in
      document.remembering(AssistantResidue.self) {
        Placeholders.mayHoldResidue(document.source.text) ? finding(in: document) : nil
      }
    }
    return documents.compactMap(\.self) + scoped.canvases.filter { !$0.isDocument }.compactMap(finding)
  }

  /// One for a document: who reads it again finds the others too.
  private func finding(in document: Document) -> Finding? {
    var first: (text: String, span: Span)?
    var count = 0
    document.blocks.forEachInline { inline in
      guard case .text(let text) = inline.kind else { return }
      let ranges = Placeholders.residue(in: text)
      guard let range = ranges.first else { return }
      count += ranges.count
      if first == nil {
        let words = String(decoding: Array(text.utf8)[range], as: UTF8.self)
        first = (words, document.source.span(of: range, in: text, at: inline.span))
      }
    }
    return first.map { finding($0.text, count, at: Place(document.path, $0.span)) }
  }

  /// At the key of the first answer that holds any.
  private func finding(in canvas: Canvas) -> Finding? {
    guard Placeholders.mayHoldResidue(canvas.source.text) else { return nil }
    let found = canvas.entries.flatMap { entry in
      Placeholders.residue(in: entry.text).map { range in
        (text: String(decoding: Array(entry.text.utf8)[range], as: UTF8.self), place: entry.keyPlace)
      }
    }
    return found.first.map { finding($0.text, found.count, at: $0.place) }
  }

  private func finding(_ text: String, _ count: Int, at place: Place) -> Finding {
    finding(
      at: place,
      "\"\(text)\" was left behind by a chat tool" + (count == 1 ? "" : ", and \(count - 1) more such in the file"),
      suggestion: "check what it says, name the source, and delete the mark")
  }
}
