/// Reads a mermaid flowchart from behind its first word, statement by statement.
struct FlowchartReader {
  var scanner: MermaidScanner
  var chart = Flowchart()
  /// Places in `chart.nodes` by id.
  var nodeIndexes: [String: Int] = [:]
  /// The groups around the current statement, the innermost last, each with the nodes that it mentions.
  var open: [(group: Int, start: Int, mentioned: [Int])] = []
  var classes: [String: Flowchart.Look] = [:]
  /// The classes and own looks of nodes and groups, in the order given.
  var styling = FlowchartStyling()
  var edgeIDs: Set<String> = []

  /// Most nodes, edges and groups of a diagram.
  static let mostNodes = 2_000
  static let mostEdges = 4_000
  static let mostGroups = 500
  static let deepestGroup = 40

  init(_ scanner: MermaidScanner) {
    self.scanner = scanner
  }

  mutating func flowchart() throws(DiagramProblem) -> Flowchart {
    scanner.skipBlanks()
    if !scanner.isAtStatementEnd { chart.direction = try direction() }
    while true {
      scanner.skipSeparators()
      if scanner.isAtEnd { break }
      try statement()
      scanner.skipBlanks()
      guard scanner.isAtStatementEnd else { throw unexpected() }
    }
    if let group = open.last {
      let title = chart.groups[group.group].lines.joined(separator: " ")
      throw DiagramProblem(
        group.start..<group.start + "subgraph".utf8.count,
        "the subgraph\(title.isEmpty ? "" : " \"\(title)\"") is never closed", suggestion: "write \"end\" below it")
    }
    styling.apply(to: &chart, classes: classes)
    return chart
  }

  private mutating func statement() throws(DiagramProblem) {
    let start = scanner.position
    if scanner.take(word: "subgraph") { return try openGroup(at: start) }
    if scanner.take(word: "end") { return try closeGroup(at: start) }
    if scanner.take(word: "direction") {
      scanner.skipBlanks()
      let direction = try direction()
      if let group = open.last?.group { chart.groups[group].direction = direction } else { chart.direction = direction }
      return
    }
    if scanner.take(word: "classDef") { return defineClass() }
    if scanner.take(word: "class") { return assignClass() }
    if scanner.take(word: "style") { return styleNodes() }
    if scanner.take(word: "linkStyle") { return styleEdges() }
    if scanner.take(word: "click") { return linkNode() }
    if scanner.take(word: "accTitle") {
      chart.title = chart.title ?? scanner.restOfStatement().trimmingColon
      return
    }
    if scanner.take(word: "accDescr") { return skipDescription() }
    try chain()
  }

  /// `accDescr: words` or `accDescr { words }`.
  private mutating func skipDescription() {
    scanner.skipBlanks()
    guard scanner.current == UInt8(ascii: "{") else {
      _ = scanner.restOfStatement()
      return
    }
    while let byte = scanner.current {
      scanner.position += 1
      if byte == UInt8(ascii: "}") { return }
    }
  }

  private mutating func direction() throws(DiagramProblem) -> Flowchart.Direction {
    let start = scanner.position
    let word = scanner.word()
    let mark = word.isEmpty ? String(decoding: scanner.bytes[start...].prefix(1), as: UTF8.self) : word
    scanner.position += mark.utf8.count
    switch mark.uppercased() {
    case "TD", "TB", "V": return .down
    case "BT", "^": return .up
    case "LR", ">": return .right
    case "RL", "<": return .left
    default:
      throw DiagramProblem(
        start..<start + max(1, mark.utf8.count), "\"\(mark)\" is no direction; there are TD, TB, BT, LR and RL")
    }
  }

  // MARK: Groups

  private mutating func openGroup(at start: Int) throws(DiagramProblem) {
    guard chart.groups.count < Self.mostGroups, open.count < Self.deepestGroup else {
      throw DiagramProblem(
        start..<scanner.position, "the diagram has too many subgraphs", suggestion: "draw it in parts")
    }
    scanner.skipBlanks()
    var (id, lines) = ("", [String]())
    let beginning = scanner.position
    if let title = scanner.quoted() {
      (id, lines) = (title, DiagramLabel(title).lines)
    } else {
      id = scanner.identifier()
      let afterID = scanner
      scanner.skipBlanks()
      if !id.isEmpty, scanner.current == UInt8(ascii: "["), let label = try bracketed() {
        lines = label.lines
      } else {
        scanner = afterID
        _ = scanner.restOfStatement()
        let title = scanner.string(beginning..<scanner.position).trimmingBlanks
        lines = DiagramLabel(title).lines
        id = title
      }
    }
    if scanner.take(":::") { styling.give(scanner.identifier(), to: id) }
    if lines == [""] { lines = [] }
    chart.groups.append(Flowchart.Group(id: id, lines: lines, parent: open.last?.group))
    open.append((chart.groups.count - 1, start, []))
  }

  /// A node belongs to the first subgraph to be closed that mentions it.
  private mutating func closeGroup(at start: Int) throws(DiagramProblem) {
    guard let closed = open.popLast() else {
      throw DiagramProblem(start..<scanner.position, "\"end\" closes no subgraph", suggestion: "delete it")
    }
    for index in closed.mentioned where chart.nodes[index].group == nil { chart.nodes[index].group = closed.group }
  }

  /// What to say about the text that stands here.
  func unexpected() -> DiagramProblem {
    let start = scanner.position
    var end = start + 1
    while end < scanner.bytes.count, end - start < 24, scanner.bytes[end] > 0x20 || scanner.bytes[end] == 0x20 {
      end += 1
    }
    // Not in the middle of a character.
    while end < scanner.bytes.count, scanner.bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = scanner.string(min(start, end)..<min(end, scanner.bytes.count)).trimmingBlanks
    if text.hasPrefix("->") {
      return DiagramProblem(start..<start + 2, "\"->\" is no arrow of mermaid", suggestion: "write \"-->\"")
    }
    return DiagramProblem(
      start..<start + max(1, text.utf8.count), "the flowchart is not understood from \"\(text)\" on")
  }
}

extension String {
  /// Without a colon in front, and blanks around.
  fileprivate var trimmingColon: String { drop { $0 == ":" }.trimmingBlanks }
}
