import Documents
import Findings

/// Reads a Markdown document as a canvas: which template its headings follow best, and what stands below each.
struct CanvasDocument {
  let document: Document
  let outlines: [CanvasOutline]

  /// The canvas, and the sections that its headings are; `nil`, with a note, where its headings are those of no canvas.
  struct Reading: Sendable {
    let canvas: Canvas
    let sections: [FoundSection]
  }

  func reading() -> Outcome<Reading?> {
    let named = document.frontMatter?.entry("canvas")
    let candidates = outlines.map { Candidate(document, $0) }
    let chosen: Candidate?
    if let name = named?.value.text {
      chosen = candidates.first { $0.outline.template == name }
    } else {
      // Of equally good ones the first.
      chosen = candidates.filter(\.isConvincing).reduce(nil as Candidate?) { best, next in
        best.map { next.score > $0.score ? next : $0 } ?? next
      }
    }
    guard let chosen else {
      // An unknown name is reported where all names of templates are.
      return named == nil ? Outcome(nil, [note]) : Outcome(Reading(canvas: nameless(named), sections: []))
    }
    let canvas = Canvas(
      template: chosen.outline.template, templateKey: named.map { Place(document.path, $0.keySpan) },
      templatePlace: named.map { Place(document.path, $0.value.span) }, source: document.source, isDocument: true,
      entries: header(chosen) + chosen.entries)
    return Outcome(Reading(canvas: canvas, sections: chosen.sections))
  }

  private func nameless(_ named: DataNode.Entry?) -> Canvas {
    Canvas(
      template: named?.value.text ?? "", templateKey: named.map { Place(document.path, $0.keySpan) },
      templatePlace: named.map { Place(document.path, $0.value.span) }, source: document.source, isDocument: true,
      entries: [])
  }

  private var note: Finding {
    let title = document.blocks.first { if case .heading = $0.kind { true } else { false } }
    return Finding(
      rule: "unknown-template", severity: .note, at: Place(document.path, title?.span),
      "\"\(document.path)\" has the blocks of no canvas known and is read as a document",
      suggestion:
        "write \"canvas: \(outlines.first?.template ?? "")\" in its front matter, or name headings after the blocks")
  }

  // MARK: Header

  /// The fields that front matter or the lines above the first block say.
  private func header(_ candidate: Candidate) -> [Canvas.Entry] {
    var entries: [Canvas.Entry] = []
    let fields = candidate.outline.header
    for entry in document.frontMatter?.entries ?? [] {
      guard let field = fields.field(entry.key), let text = entry.value.texts?.joined(separator: ", ") else { continue }
      let inlines = [Inline(.text(text), entry.value.span)]
      entries.append(self.entry(field, entry.keySpan, [Block(.paragraph(inlines), entry.value.span)], text))
    }
    for line in document.blocks.prefix(candidate.firstBlock).flatMap(\.labelledLines) {
      guard let field = fields.field(line.label), !entries.contains(where: { $0.keys == [field.id] }) else { continue }
      let span = line.value.first.map { first in first.span.union(line.value.last?.span ?? first.span) } ?? line.span
      entries.append(self.entry(field, line.span, [Block(.paragraph(line.value), span)], line.value.plainText))
    }
    return entries
  }

  private func entry(_ field: CanvasOutline.Field, _ key: Span, _ blocks: [Block], _ text: String) -> Canvas.Entry {
    Canvas.Entry(
      keys: [field.id], title: field.titles.first ?? field.id, keyPlace: Place(document.path, key), anchor: nil,
      text: text.trimmingBlanks, blocks: blocks, document: document, written: nil, extents: blocks.map(\.span))
  }
}

extension [CanvasOutline.Field] {
  /// The field that a key or label names; `nil` for none.
  fileprivate func field(_ label: String) -> CanvasOutline.Field? {
    let words = HeadingWords.cleaned(label.unhyphenated)
    return first { field in
      field.id.replacing("-", with: " ") == words || field.titles.contains { HeadingWords.cleaned($0) == words }
    }
  }
}

extension Block {
  /// The lines `Label: value` of a paragraph, list or quote, and the rows of a table of two columns.
  fileprivate var labelledLines: [(label: String, value: [Inline], span: Span)] {
    switch kind {
    case .paragraph(let inlines): return inlines.lines.compactMap(\.labelled)
    case .list(let list): return list.entries.flatMap { $0.blocks.flatMap(\.labelledLines) }
    case .quote(let blocks): return blocks.flatMap(\.labelledLines)
    case .table(let table):
      return (table.head + table.rows).filter { $0.cells.count == 2 }.map {
        ($0.cells[0].inlines.plainText, $0.cells[1].inlines, $0.cells[0].span)
      }
    default: return []
    }
  }
}

extension [Inline] {
  /// `Label: value` of one line; `nil` where no colon stands in front.
  fileprivate var labelled: (label: String, value: [Inline], span: Span)? {
    if let label = BoldLabel(self) { return (label.title, label.rest, label.span) }
    guard let first, case .text(let text) = first.kind, let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...].drop { $0.isWhitespace }
    let start = Swift.max(first.span.end - rest.utf8.count, first.span.start)
    let value = rest.isEmpty ? [] : [Inline(.text(String(rest)), Span(start, first.span.end))]
    return (String(text[..<colon]), value + dropFirst(), first.span)
  }
}
