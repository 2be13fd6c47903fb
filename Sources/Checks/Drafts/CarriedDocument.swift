import Documents
import Findings
import ProjectModel

/// One document of the next release: the old one's headings, the rows and entries that are still open, and comments with what
/// the other sections ask for.
struct CarriedDocument {
  private let document: Document
  private let title: String
  private let pieces: CarriedPieces
  private let sections: [Int: TemplateSection]
  private let language: String?
  private var output = ""
  /// Headings above what is written next that are not written themselves yet.
  private var waiting: [(level: Int, text: String)] = []
  /// The section whose comment stands for an answer, until something is carried into it.
  private var open: TemplateSection?

  /// `all` are the items of the old release, `items` those of the document that go on.
  init(
    _ old: ReleaseDocument, items: [Item], all: [Item], from release: Release, to place: NewReleasePlace,
    sections: [Int: TemplateSection], language: String?
  ) {
    document = old.document
    self.sections = sections
    self.language = language
    pieces = CarriedPieces(old.document, items: items, all: all, from: release, to: place)
    // What a part's title says beside its name is about the old release.
    title = old.parts.count == 1 ? String(old.title.prefix { $0 != ":" }) : old.title
  }

  var text: String {
    var draft = self
    draft.output = frontMatter
    draft.output += "# \(title)\n"
    draft.write(document.blocks)
    draft.closeSection()
    return draft.output
  }

  /// Without what is true of one release alone.
  private var frontMatter: String {
    guard let span = document.frontMatterSpan else { return "" }
    let dropped = ["date", "status", "phase", "version", "title", "released", "updated"]
    var lines: [Substring] = []
    var isDropping = false
    for line in document.source.string(span).split(whereSeparator: \.isNewline) where line != "---" {
      // What is indented belongs to the key above.
      if line.first?.isWhitespace == false {
        isDropping = dropped.contains { line.lowercased().hasPrefix($0 + ":") }
      }
      if !isDropping { lines.append(line) }
    }
    return lines.isEmpty ? "" : "---\n\(lines.joined(separator: "\n"))\n---\n\n"
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .heading(let heading): write(heading, block)
      case .table(let table): carry(pieces.table(table))
      case .list(let list): carry(pieces.entries(of: list))
      case .admonition(let box): write(box.blocks)
      case .quote(let inner): write(inner)
      default: continue
      }
    }
  }

  private mutating func write(_ heading: Heading, _ block: Block) {
    guard heading.level > 1 else { return }
    closeSection()
    while let last = waiting.last, last.level >= heading.level { waiting.removeLast() }
    if let item = pieces.section(headedBy: block) { return carry(item) }
    waiting.append((heading.level, document.source.string(block.span).trimmingBlanks))
    guard let section = sections[block.span.start] else { return }
    flush()
    if !section.isContainer { open = section }
  }

  private mutating func carry(_ text: String?) {
    guard let text else { return }
    open = nil
    flush()
    output += "\n" + text
  }

  /// Writes the headings that wait for something below them.
  private mutating func flush() {
    for heading in waiting { output += "\n\(heading.text)\n" }
    waiting = []
  }

  private mutating func closeSection() {
    defer { open = nil }
    guard let open, let comment = DraftComment(open, in: language, width: 100) else { return }
    output += "\n" + comment.html
  }
}
