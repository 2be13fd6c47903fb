import Documents

/// Writes the HTML of the tool's own pages as Markdown: headings, paragraphs, lists, tables and links; drawings and controls
/// are left out.
struct MarkdownWriter {
  private let bytes: [UInt8]
  private let link: (String) -> String
  private var markdown = ""
  /// The running text of the block that is open.
  private var text = ""
  private var lists: [ListState] = []
  private var quotes = 0
  /// What begins the next block of the innermost list's entry.
  private var marker: String?
  private var wasEntry = false
  /// How many elements are open that are left out.
  private var skipped = 0
  private var code: CodeState?
  private var links: [LinkState] = []
  private var table: TableState?
  private var tableDepth = 0
  private var heading = 0

  private struct ListState {
    let isOrdered: Bool
    var number = 0
  }

  private struct CodeState {
    let isBlock: Bool
    var language = ""
    var text = ""
  }

  private struct LinkState {
    let start: Int
    let url: String?
  }

  private struct TableState {
    var caption = ""
    var head: [String] = []
    var rows: [[String]] = []
    var row: [String] = []
    var isHead = false
  }

  /// The Markdown of some HTML; `link` makes the URLs.
  static func markdown(_ html: [UInt8], link: @escaping (String) -> String) -> String {
    var writer = MarkdownWriter(bytes: html, link: link)
    for token in HTMLTokenizer(html) { writer.read(token) }
    writer.endBlock()
    return writer.markdown
  }

  private init(bytes: [UInt8], link: @escaping (String) -> String) {
    self.bytes = bytes
    self.link = link
  }

  private mutating func read(_ token: HTMLToken) {
    switch token {
    case .startTag(let tag): start(tag)
    case .endTag(let name, _): end(name)
    case .text(let range): if skipped == 0 { append(CharacterReferences.decoded(bytes[range])) }
    case .comment, .other: break
    }
  }

  // MARK: Elements

  private static let void: Set<String> = ["br", "img", "hr", "input", "wbr", "col", "meta", "link"]
  private static let leftOut: Set<String> = [
    "svg", "button", "select", "form", "script", "style", "math", "label", "nav",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "figure", "figcaption", "dl", "dd", "dt", "details",
    "summary",
    "address", "fieldset",
  ]

  private mutating func start(_ tag: HTMLTag) {
    let isVoid = MarkdownWriter.void.contains(tag.name) || tag.isSelfClosing
    if skipped > 0 || isLeftOut(tag) {
      if !isVoid { skipped += 1 }
      // A formula says its source beside its drawing; that is not needed twice.
      return
    }
    switch tag.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      heading = Int(tag.name.dropFirst()) ?? 1
    case "ul", "ol":
      if table == nil { endBlock() }
      lists.append(ListState(isOrdered: tag.name == "ol"))
    case "li": startEntry()
    case "blockquote":
      endBlock()
      quotes += 1
    case "pre":
      endBlock()
      code = CodeState(isBlock: true)
    case "code": startCode(tag)
    case "strong", "b": text += text.isEmpty || heading > 0 ? "" : ""
    case "br": text += " "
    case "hr":
      endBlock()
      write("---")
    case "img": if let words = tag.value(of: "alt"), !words.isEmpty { append("[\(words)]") }
    case "a": links.append(LinkState(start: text.utf8.count, url: tag.value(of: "href").map(link)))
    case "table", "caption", "thead", "tbody", "tr", "th", "td": startTable(tag)
    case "span", "time": separate()
    default: if MarkdownWriter.blocks.contains(tag.name) { endBlock() }
    }
  }

  /// Links of headings to themselves, and what only helps the eye.
  private func isLeftOut(_ tag: HTMLTag) -> Bool {
    MarkdownWriter.leftOut.contains(tag.name) || tag.value(of: "aria-hidden") == "true"
      || tag.value(of: "hidden") != nil || (tag.name == "a" && tag.value(of: "class") == "anchor")
  }

  private mutating func end(_ name: String) {
    guard skipped == 0 else {
      if !MarkdownWriter.void.contains(name) { skipped -= 1 }
      return
    }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      heading = 0
    case "ul", "ol":
      if table == nil { endBlock() }
      _ = lists.popLast()
      if lists.isEmpty, table == nil { wasEntry = false }
    case "li": if table == nil { endBlock() } else { text += "" }
    case "blockquote":
      endBlock()
      quotes = max(0, quotes - 1)
    case "pre": endCodeBlock()
    case "code": endCode()
    case "a": endLink()
    case "table", "caption", "thead", "tr", "th", "td": endTable(name)
    case "span", "time": break
    default: if MarkdownWriter.blocks.contains(name) { endBlock() }
    }
  }

  private mutating func startEntry() {
    guard table == nil else {
      if !text.trimmingBlanks.isEmpty, !text.hasSuffix(", ") { text = text.trimmingBlanks + ", " }
      return
    }
    endBlock()
    guard let last = lists.indices.last else { return }
    lists[last].number += 1
    marker = lists[last].isOrdered ? "\(lists[last].number). " : "- "
  }

  // MARK: Running text

  private mutating func append(_ words: String) {
    if code != nil {
      code?.text += words
      return
    }
    for character in words {
      if character.isWhitespace {
        if let last = text.last, !last.isWhitespace { text.append(" ") }
      } else {
        MarkdownWriter.append(character, to: &text, isInTable: table != nil)
      }
    }
  }

  /// A blank before an element that the style sheet sets apart.
  private mutating func separate() {
    if let last = text.last, !last.isWhitespace, !"([".contains(last) { text.append(" ") }
  }

  /// Text of which no character is markup.
  static func escaped(_ words: String) -> String {
    var text = ""
    for character in words.collapsingBlanks { append(character, to: &text, isInTable: false) }
    return text
  }

  private static func append(_ character: Character, to text: inout String, isInTable: Bool) {
    switch character {
    case "<": text += "&lt;"
    case "\\", "`", "*", "[", "]": text += "\\\(character)"
    // Inside a word, it emphasises nothing.
    case "_": text += text.last?.isLetter == true || text.last?.isNumber == true ? "_" : "\\_"
    case "|" where isInTable: text += "\\|"
    default: text.append(character)
    }
  }

  private mutating func endLink() {
    guard let state = links.popLast(), state.start <= text.utf8.count else { return }
    let start = text.utf8.index(text.startIndex, offsetBy: state.start)
    let words = text[start...].trimmingBlanks
    guard let url = state.url, !words.isEmpty else { return }
    let blank = text[start...].first?.isWhitespace == true ? " " : ""
    text = text[..<start] + blank + "[\(words)](\(url.replacing("(", with: "%28").replacing(")", with: "%29")))"
  }

  private mutating func startCode(_ tag: HTMLTag) {
    if code != nil {
      let classes = tag.value(of: "class") ?? ""
      code?.language = classes.hasPrefix("language-") ? String(classes.dropFirst("language-".count)) : ""
    } else {
      code = CodeState(isBlock: false)
    }
  }

  private mutating func endCode() {
    guard let ended = code, !ended.isBlock else { return }
    code = nil
    let words = ended.text.collapsingBlanks
    guard !words.isEmpty else { return }
    let fence = words.contains("`") ? "``" : "`"
    let pad = words.contains("`") ? " " : ""
    text += fence + pad + (table == nil ? words : words.replacing("|", with: "\\|")) + pad + fence
  }

  private mutating func endCodeBlock() {
    guard let ended = code else { return }
    code = nil
    let longest = ended.text.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let body = ended.text.hasSuffix("\n") ? ended.text : ended.text + "\n"
    if table == nil { write(fence + ended.language + "\n" + body + fence) }
  }

  // MARK: Blocks

  private mutating func endBlock() {
    guard table == nil else {
      separate()
      return
    }
    let words = text.trimmingBlanks
    text = ""
    guard !words.isEmpty else { return }
    // A sign at the beginning would make a list or a heading of it.
    let isMarked = words.first.map { "#-+>".contains($0) } == true && heading == 0 && marker == nil
    write((heading > 0 ? String(repeating: "#", count: heading) + " " : isMarked ? "\\" : "") + words)
  }

  private mutating func write(_ block: String) {
    let isEntry = marker != nil
    if !markdown.isEmpty, !(isEntry && wasEntry) { markdown += "\n" }
    let quote = String(repeating: "> ", count: quotes)
    let depth = max(0, lists.count - 1)
    let indent = String(repeating: "  ", count: depth)
    let below = String(repeating: " ", count: marker?.count ?? (lists.isEmpty ? 0 : 2))
    for (number, line) in block.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let start = number == 0 ? marker ?? below : below
      markdown += (quote + indent + start + line).trimmingEnd + "\n"
    }
    marker = nil
    wasEntry = isEntry
  }

  // MARK: Tables

  private mutating func startTable(_ tag: HTMLTag) {
    if tag.name == "table" {
      tableDepth += 1
      guard tableDepth == 1 else { return }
      endBlock()
      table = TableState()
      return
    }
    guard tableDepth == 1 else { return }
    switch tag.name {
    case "thead": table?.isHead = true
    case "tr": table?.row = []
    case "th", "td":
      text = ""
      for _ in 1..<min(max(Int(tag.value(of: "colspan") ?? "") ?? 1, 1), 50) { table?.row.append("") }
    default: text = ""
    }
  }

  private mutating func endTable(_ name: String) {
    guard tableDepth > 0 else { return }
    if name == "table" {
      tableDepth -= 1
      if tableDepth == 0 { finishTable() }
      return
    }
    guard tableDepth == 1, var table else { return }
    switch name {
    case "caption":
      table.caption = text.trimmingBlanks
      text = ""
    case "thead": table.isHead = false
    case "th", "td":
      table.row.append(text.trimmingBlanks)
      text = ""
    default:
      if table.isHead, table.head.isEmpty { table.head = table.row } else { table.rows.append(table.row) }
      table.row = []
    }
    self.table = table
  }

  private mutating func finishTable() {
    guard let table else { return }
    self.table = nil
    text = ""
    let width = ([table.head] + table.rows).map(\.count).max() ?? 0
    guard width > 0 else { return }
    if !table.caption.isEmpty { write(table.caption) }
    let line = { (cells: [String]) -> String in
      let filled = cells + [String](repeating: "", count: max(0, width - cells.count))
      return "| " + filled.joined(separator: " | ") + " |"
    }
    let rule = "| " + [String](repeating: "---", count: width).joined(separator: " | ") + " |"
    write(([line(table.head), rule] + table.rows.map(line)).joined(separator: "\n"))
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
