/// Nodes, and what stands in their brackets.
extension FlowchartReader {
  /// `A & B --> C --> D`: groups of nodes with links between them.
  mutating func chain() throws(DiagramProblem) {
    var ends = try nodes()
    while let link = try self.link() {
      let end = scanner.position
      scanner.skipSeparators()
      if scanner.isAtEnd { throw DiagramProblem(end - 1..<end, "the link leads nowhere", suggestion: "name a node") }
      let next = try nodes()
      for from in ends {
        for to in next {
          guard chart.edges.count < Self.mostEdges else {
            throw DiagramProblem(
              scanner.position - 1..<scanner.position, "the diagram has more than \(Self.mostEdges) links",
              suggestion: "draw it in parts")
          }
          chart.edges.append(link.edge(from: from, to: to))
        }
      }
      ends = next
    }
  }

  /// `A & B`: the ids.
  private mutating func nodes() throws(DiagramProblem) -> [String] {
    var ids = [try node()]
    while true {
      var ahead = scanner
      ahead.skipBlanks()
      guard ahead.take("&") else { return ids }
      ahead.skipBlanks()
      scanner = ahead
      ids.append(try node())
    }
  }

  /// One node with its label and classes: `A[Some text]:::warm`.
  private mutating func node() throws(DiagramProblem) -> String {
    let start = scanner.position
    let id = scanner.identifier()
    guard !id.isEmpty else { throw unexpected() }
    let range = start..<scanner.position
    if scanner.starts(with: "@{") {
      try readProperties(of: id, at: range)
    } else {
      // A blank may part an id from its bracket.
      var label = try bracketed()
      if label == nil {
        var ahead = self
        ahead.scanner.skipBlanks()
        if "[({".utf8.contains(ahead.scanner.current ?? 0), let found = try ahead.bracketed() {
          label = found
          scanner = ahead.scanner
        }
      }
      try mention(id, at: range, lines: label?.lines, shape: label?.shape)
      if scanner.starts(with: "@{") { try readProperties(of: id, at: range) }
    }
    while scanner.take(":::") { styling.give(scanner.identifier(), to: id) }
    return id
  }

  /// Notes a node, in the group around it; the last label and shape that are written count.
  private mutating func mention(
    _ id: String, at range: Range<Int>, lines: [String]? = nil, shape: Flowchart.Shape? = nil
  ) throws(DiagramProblem) {
    let index: Int
    if let known = nodeIndexes[id] {
      index = known
    } else {
      guard chart.nodes.count < Self.mostNodes else {
        throw DiagramProblem(
          range, "the diagram has more than \(Self.mostNodes) nodes", suggestion: "draw it in parts")
      }
      index = chart.nodes.count
      nodeIndexes[id] = index
      chart.nodes.append(Flowchart.Node(id: id, lines: [id]))
    }
    if let lines { chart.nodes[index].lines = lines.isEmpty ? [""] : lines }
    if let shape { chart.nodes[index].shape = shape }
    if !open.isEmpty { open[open.count - 1].mentioned.append(index) }
  }

  // MARK: Labels

  private typealias Bracket = (open: StaticString, ends: [(close: StaticString, shape: Flowchart.Shape)])

  /// Longer ones first.
  private static let brackets: [Bracket] = [
    ("(((", [(")))", .doubleCircle)]), ("((", [("))", .circle)]), ("([", [("])", .stadium)]),
    ("(-", [("-)", .ellipse)]), ("(", [(")", .round)]), ("[[", [("]]", .subroutine)]), ("[(", [(")]", .cylinder)]),
    ("[/", [("/]", .leanRight), ("\\]", .trapezoid)]), ("[\\", [("\\]", .leanLeft), ("/]", .invertedTrapezoid)]),
    ("[", [("]", .box)]), ("{{", [("}}", .hexagon)]), ("{", [("}", .diamond)]), (">", [("]", .flag)]),
  ]

  /// The label in the brackets that begin here; `nil` where none do. Throws where they are never closed.
  ///
  /// What begins like a special bracket and does not end like one is text: `[/var/data]`.
  mutating func bracketed() throws(DiagramProblem) -> (lines: [String], shape: Flowchart.Shape)? {
    let start = scanner.position
    var opened: String?
    for bracket in Self.brackets where scanner.starts(with: bracket.open) {
      opened = "\(bracket.open)"
      scanner.position = start + bracket.open.utf8CodeUnitCount
      for end in bracket.ends {
        let inside = scanner
        if let text = scanner.label(in: bracket.open, until: end.close) {
          return (DiagramLabel(text).lines, end.shape)
        }
        scanner = inside
      }
      scanner.position = start
    }
    guard let opened else { return nil }
    throw DiagramProblem(
      start..<start + opened.utf8.count, "\"\(opened)\" is never closed",
      suggestion: "close the bracket, and put text that holds brackets in quotes")
  }

  // MARK: Properties

  /// `A@{ shape: cyl, label: "Text" }`; the properties of links say nothing about the drawing.
  private mutating func readProperties(of id: String, at range: Range<Int>) throws(DiagramProblem) {
    let start = scanner.position
    guard scanner.take("@{"), let properties = scanner.properties() else {
      throw DiagramProblem(start..<start + 2, "\"@{\" is never closed")
    }
    guard !edgeIDs.contains(id) else { return }
    let shape = properties["shape"].map { Flowchart.Shape(named: $0) }
    try mention(id, at: range, lines: properties["label"].map { DiagramLabel($0).lines }, shape: shape)
  }
}

extension MermaidScanner {
  /// The text up to a closing bracket, which is stepped over; `nil` where it does not come, or another bracket is closed before.
  fileprivate mutating func label(in open: StaticString, until close: StaticString) -> String? {
    skipBlanks()
    let start = position
    if let text = quoted() {
      skipBlanks()
      return take(close) ? "\"" + text + "\"" : nil
    }
    let outer = open.withUTF8Buffer { $0[0] }
    let closing: UInt8 =
      switch outer {
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      default: UInt8(ascii: "]")
      }
    let opening = outer == UInt8(ascii: ">") ? UInt8(ascii: "[") : outer
    var depth = 0
    var isFirstLine = true
    while let byte = current {
      if depth == 0, starts(with: close) {
        defer { position += close.utf8CodeUnitCount }
        return string(start..<position)
      }
      if byte == closing {
        if depth == 0 { return nil }
        depth -= 1
      } else if byte == opening {
        // On a further line, a bracket is more likely the next node's.
        guard isFirstLine else { return nil }
        depth += 1
      } else if byte == UInt8(ascii: "\n") {
        isFirstLine = false
      }
      position += 1
    }
    return nil
  }

  /// `key: value` pairs up to a closing brace; `nil` where it does not come.
  fileprivate mutating func properties() -> [String: String]? {
    var properties: [String: String] = [:]
    while true {
      while let byte = current, byte <= 0x20 || byte == UInt8(ascii: ",") { position += 1 }
      if take("}") { return properties }
      let key = word()
      guard !key.isEmpty else { return nil }
      position += key.utf8.count
      skipBlanks()
      guard take(":") else { return nil }
      skipBlanks()
      if let text = quoted() {
        properties[key] = "\"" + text + "\""
      } else {
        let start = position
        while let byte = current, !"},\n".utf8.contains(byte) { position += 1 }
        properties[key] = string(start..<position).trimmingBlanks.trimmingQuotes
      }
    }
  }
}

extension Flowchart.Shape {
  /// The shape of mermaid's long list of names that comes nearest; a box for what is none of them.
  fileprivate init(named name: String) {
    self = Self.names[name.trimmingQuotes.lowercased()] ?? .box
  }

  private static let names: [String: Flowchart.Shape] = {
    let words: [(Flowchart.Shape, String)] = [
      (.round, "rounded event delay"), (.stadium, "stadium pill terminal"),
      (.subroutine, "subroutine subproc subprocess fr-rect framed-rectangle"),
      (.cylinder, "cyl cylinder database db das h-cyl horizontal-cylinder lin-cyl disk lined-cylinder"),
      (.circle, "circle circ start sm-circ small-circle cross-circ f-circ junction"),
      (.doubleCircle, "dbl-circ double-circle stop fr-circ framed-circle"), (.ellipse, "ellipse cloud"),
      (.flag, "odd flag paper-tape"), (.diamond, "diamond diam decision question"), (.hexagon, "hex hexagon prepare"),
      (.leanRight, "lean-r lean-right in-out"), (.leanLeft, "lean-l lean-left out-in"),
      (.trapezoid, "trap-b priority trapezoid trapezoid-bottom"),
      (.invertedTrapezoid, "trap-t manual inv-trapezoid trapezoid-top"),
      (.document, "doc document docs documents st-doc stacked-document lin-doc lined-document tag-doc notch-rect card"),
      (.words, "text brace comment brace-l brace-r braces"),
    ]
    return Dictionary(
      words.flatMap { shape, names in names.blankSeparated.map { (String($0), shape) } }
    ) { first, _ in first }
  }()
}
