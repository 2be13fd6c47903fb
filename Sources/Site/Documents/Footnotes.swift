import Documents

/// The footnotes of a page: their texts, and how often each is referred to.
struct Footnotes {
  /// In the order of first reference.
  var texts: [(number: Int, blocks: [Block])] = []
  /// The footnote whose last paragraph is being written.
  var toClose: Int?
  /// How many references to each footnote there are, and how many are written.
  private var references: [Int: Int] = [:]
  private var written: [Int: Int] = [:]

  /// Counts the references in blocks that will be written.
  mutating func count(in blocks: [Block]) {
    references = written
    blocks.forEachInline { inline in
      if case .footnoteReference(let number) = inline.kind { references[number, default: 0] += 1 }
    }
  }

  /// The id of the next reference. With a dot in it, it is no heading's anchor.
  mutating func nextReference(to number: Int) -> String {
    written[number, default: 0] += 1
    return Footnotes.reference(written[number] ?? 1, to: number)
  }

  /// The ids of all references to a footnote.
  func references(to number: Int) -> [String] {
    (1...max(1, references[number] ?? 1)).map { Footnotes.reference($0, to: number) }
  }

  static func text(_ number: Int) -> String { "fn.\(number)" }

  private static func reference(_ count: Int, to number: Int) -> String {
    count == 1 ? "fnref.\(number)" : "fnref.\(number)-\(count)"
  }
}

extension DocumentRenderer {
  mutating func footnoteReference(_ number: Int) {
    guard !isCanvas else { return }
    html.element("sup", ["id": footnotes.nextReference(to: number)]) {
      $0.element(
        "a", ["href": "#\(Footnotes.text(number))", "aria-label": $0.words("Footnote \(number)")], text: String(number))
    }
  }

  mutating func writeFootnotes() {
    guard !footnotes.texts.isEmpty else { return }
    html.raw("<section class=\"footnotes\" aria-labelledby=\"fn.title\">")
    html.element("h2", ["id": "fn.title"], say: "Footnotes")
    html.raw("<ol>")
    var index = 0
    // A footnote may hold another one.
    while index < footnotes.texts.count {
      let (number, blocks) = footnotes.texts[index]
      html.open("li", ["id": Footnotes.text(number)])
      container(Array(blocks.dropLast()))
      footnotes.toClose = number
      container(Array(blocks.suffix(1)))
      closeFootnote()
      html.close("li")
      index += 1
    }
    html.raw("</ol></section>")
  }

  /// Ends a footnote with a link back to each of its references.
  mutating func closeFootnote() {
    guard let number = footnotes.toClose else { return }
    footnotes.toClose = nil
    for (index, id) in footnotes.references(to: number).enumerated() {
      html.raw(" ")
      let count = index == 0 ? "" : "-\(index + 1)"
      let label = html.words("Back to reference \(number)\(count)")
      html.element("a", ["class": "back", "href": "#\(id)", "aria-label": label]) {
        // The sign behind the arrow keeps it from being drawn as an emoji.
        $0.text("↩\u{FE0E}")
        if index > 0 { $0.element("sup", text: String(index + 1)) }
      }
    }
  }
}
