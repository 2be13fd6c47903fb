import Documents

/// Writes the HTML of the tool's own pages as Markdown: headings, paragraphs, lists, tables and links; drawings and controls
/// are left out.
struct MarkdownWriter {
  private let bytes: [UInt8]
  private let link: (String) -> String
  private var markup: PageMarkup
  private var markdown: [UInt8] = []
  /// The running text of the block that is open.
  private var text = MarkdownText()
  private var lists: [ListState] = []
  private var quotes = 0
  /// What begins the next block of the innermost list's entry.
  private var marker: String?
  private var wasEntry = false
  private var code: CodeState?
  private var links: [LinkState] = []
  private var table: MarkdownTable?
  private var tableDepth = 0
  private var heading = 0

  private struct ListState {
    let kind: PageMarkup.Element
    var number = 0
    /// How far the text of its entries stands to the right of their markers.
    var width = 2
  }

  private struct CodeState {
    let isBlock: Bool
    var language = ""
    var text: [UInt8] = []
  }

  private struct LinkState {
    let start: Int
    let url: String?
  }

  /// The Markdown of some HTML; `link` makes the URLs.
  static func markdown(_ html: [UInt8], link: @escaping (String) -> String) -> [UInt8] {
    var writer = MarkdownWriter(html, link: link)
    while let piece = writer.markup.next() {
      switch piece {
      case .start(let tag): writer.start(tag)
      case .end(let element): writer.end(element)
      case .text(let range): writer.append(html[range])
      }
    }
    writer.endBlock()
    return writer.markdown
  }

  private init(_ bytes: [UInt8], link: @escaping (String) -> String) {
    self.bytes = bytes
    self.link = link
    markup = PageMarkup(bytes)
    markdown.reserveCapacity(bytes.count / 2)
  }

  /// Text of which no character is markup.
  static func escaped(_ words: String) -> String {
    var text = MarkdownText()
    text.append(words.collapsingBlanks.utf8, isInTable: false)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  // MARK: Elements

  private mutating func start(_ tag: PageMarkup.Tag) {
    // A formula says its source beside its drawing; that is not needed twice.
    if isLeftOut(tag) { return tag.isSelfClosing || tag.element.isVoid ? () : markup.skip(tag.element) }
    switch tag.element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      endBlock()
      heading = tag.element.level
    case .ul, .ol, .dl:
      if table == nil { endBlock() }
      lists.append(ListState(kind: tag.element))
    case .li, .dt: startEntry()
    case .dd: if !text.isEmpty, text.bytes.last != 0x20 { text.append(markdown: ", ".utf8) }
    case .blockquote:
      endBlock()
      quotes += 1
    case .pre:
      endBlock()
      code = CodeState(isBlock: true)
    case .code: startCode(tag)
    case .br: text.append(markdown: " ".utf8)
    case .hr:
      endBlock()
      write(Array("---".utf8))
    case .img:
      if let words = markup.text(of: "alt", in: tag), !words.isEmpty { append(words: Array("[\(words)]".utf8)[...]) }
    case .a:
      if markup.value(of: "class", in: tag)?.elementsEqual("place".utf8) == true { text.separate() }
      links.append(LinkState(start: text.count, url: markup.text(of: "href", in: tag).map(link)))
    case .table, .caption, .thead, .tbody, .tr, .th, .td: startTable(tag)
    case .span, .time: text.separate()
    case .div where lists.last?.kind == .dl: text.separate()
    default: if tag.element.isBlock { endBlock() }
    }
  }

  /// Links of headings to themselves, and what only helps the eye.
  private func isLeftOut(_ tag: PageMarkup.Tag) -> Bool {
    if tag.element.isLeftOut { return true }
    guard !tag.attributes.isEmpty else { return false }
    if let classes = markup.value(of: "class", in: tag), MarkdownWriter.leftOut.contains(Array(classes)) { return true }
    return markup.value(of: "aria-hidden", in: tag)?.elementsEqual("true".utf8) == true
      || markup.value(of: "hidden", in: tag) != nil
  }

  private static let leftOut = Set(["anchor", "graph-legend", "skip-graph", "source-number"].map { Array($0.utf8) })

  private mutating func end(_ element: PageMarkup.Element) {
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      endBlock()
      heading = 0
    case .ul, .ol, .dl:
      if table == nil { endBlock() }
      _ = lists.popLast()
      if lists.isEmpty, table == nil { wasEntry = false }
    case .li: if table == nil { endBlock() }
    case .dt: text.append(markdown: ": ".utf8)
    case .blockquote:
      endBlock()
      quotes = max(0, quotes - 1)
    case .pre: endCodeBlock()
    case .code: endCode()
    case .a: endLink()
    case .table, .caption, .thead, .tr, .th, .td: endTable(element)
    case .span, .time, .dd: break
    case .div where lists.last?.kind == .dl: break
    default: if element.isBlock { endBlock() }
    }
  }

  private mutating func startEntry() {
    guard table == nil else {
      let words = text.take()
      text.append(markdown: words)
      if !words.isEmpty, !words.suffix(2).elementsEqual(", ".utf8) { text.append(markdown: ", ".utf8) }
      return
    }
    endBlock()
    guard let last = lists.indices.last else { return }
    lists[last].number += 1
    let marker = lists[last].kind == .ol ? "\(lists[last].number). " : "- "
    lists[last].width = marker.utf8.count
    self.marker = marker
  }

  // MARK: Running text

  private mutating func append(_ html: ArraySlice<UInt8>) {
    guard html.contains(UInt8(ascii: "&")) else { return append(words: html) }
    append(words: Array(CharacterReferences.decoded(html).utf8)[...])
  }

  private mutating func append(words: ArraySlice<UInt8>) {
    if code != nil { code?.text += words } else { text.append(words, isInTable: table != nil) }
  }

  private mutating func endLink() {
    guard let state = links.popLast(), state.start <= text.count, let url = state.url else { return }
    let written = text.cut(at: state.start)
    let words = MarkdownText.trimmed(written)
    guard !words.isEmpty else { return text.append(markdown: written) }
    if written.first == 0x20 { text.append(markdown: " ".utf8) }
    let address = url.replacing("(", with: "%28").replacing(")", with: "%29")
    text.append(markdown: "[".utf8)
    text.append(markdown: words)
    text.append(markdown: "](\(address))".utf8)
  }

  private mutating func startCode(_ tag: PageMarkup.Tag) {
    if code != nil {
      let classes = markup.text(of: "class", in: tag) ?? ""
      code?.language = classes.hasPrefix("language-") ? String(classes.dropFirst("language-".count)) : ""
    } else {
      code = CodeState(isBlock: false)
    }
  }

  private mutating func endCode() {
    guard let ended = code, !ended.isBlock else { return }
    code = nil
    let words = String(decoding: ended.text, as: UTF8.self).collapsingBlanks
    guard !words.isEmpty else { return }
    let fence = words.contains("`") ? "``" : "`"
    let pad = words.contains("`") ? " " : ""
    let safe = table == nil ? words : words.replacing("|", with: "\\|")
    text.append(markdown: (fence + pad + safe + pad + fence).utf8)
  }

  private mutating func endCodeBlock() {
    guard let ended = code else { return }
    code = nil
    guard table == nil else { return }
    let longest = ended.text.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
    let lineEnd: [UInt8] = [0x0A]
    write(fence + Array(ended.language.utf8) + lineEnd + ended.text + (ended.text.last == 0x0A ? [] : lineEnd) + fence)
  }

  // MARK: Blocks

  private mutating func endBlock() {
    guard table == nil else { return text.separate() }
    guard !text.isEmpty else { return }
    let words = text.take()
    guard let first = words.first else { return }
    // A sign at the beginning would make a list or a heading of it.
    let isMarked = "#-+>".utf8.contains(first) && heading == 0 && marker == nil
    let start = heading > 0 ? String(repeating: "#", count: heading) + " " : isMarked ? "\\" : ""
    write(Array(start.utf8) + words)
  }

  private mutating func write(_ block: [UInt8]) {
    let isEntry = marker != nil
    if !markdown.isEmpty, !(isEntry && wasEntry) { markdown.append(0x0A) }
    let quote = String(repeating: "> ", count: quotes)
    let indent = String(repeating: " ", count: lists.dropLast().reduce(0) { $0 + $1.width })
    let below = String(repeating: " ", count: lists.last?.width ?? 0)
    for (number, line) in block.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      markdown += (quote + indent + (number == 0 ? marker ?? below : below)).utf8
      markdown += line
      while markdown.last == 0x20 { markdown.removeLast() }
      markdown.append(0x0A)
    }
    marker = nil
    wasEntry = isEntry
  }

  // MARK: Tables

  private mutating func startTable(_ tag: PageMarkup.Tag) {
    if tag.element == .table {
      tableDepth += 1
      guard tableDepth == 1 else { return }
      endBlock()
      table = MarkdownTable()
      return
    }
    guard tableDepth == 1 else { return }
    _ = text.take()
    table?.start(tag.element, span: markup.text(of: "colspan", in: tag).flatMap { Int($0) } ?? 1)
  }

  private mutating func endTable(_ element: PageMarkup.Element) {
    guard tableDepth > 0 else { return }
    guard element == .table else {
      if tableDepth == 1 { table?.end(element) { text.take() } }
      return
    }
    tableDepth -= 1
    guard tableDepth == 0, let table else { return }
    self.table = nil
    _ = text.take()
    for block in table.blocks { write(block) }
  }
}
