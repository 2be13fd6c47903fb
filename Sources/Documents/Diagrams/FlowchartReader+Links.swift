/// The links between nodes: `-->`, `-- text -->`, `-.->`, `==>`, `~~~` and their like.
extension FlowchartReader {
  /// A link without its ends.
  struct Link {
    var stroke = Flowchart.Edge.Stroke.solid
    var start = Flowchart.Edge.Head.none
    var end = Flowchart.Edge.Head.none
    var lines: [String] = []
    var length = 1

    func edge(from: String, to: String) -> Flowchart.Edge {
      Flowchart.Edge(
        from: from, to: to, stroke: stroke, start: start, end: end, lines: lines, length: max(1, min(length, 10)))
    }
  }

  /// The link that follows a node, with its text; `nil` where the statement ends.
  mutating func link() throws(DiagramProblem) -> Link? {
    let before = scanner
    scanner.skipBlanks()
    if scanner.isAtStatementEnd {
      // A link may begin the next line.
      var ahead = scanner
      while ahead.current == UInt8(ascii: "\n") {
        ahead.position += 1
        ahead.skipBlanks()
      }
      let goesOn = ["--", "==", "-.", "~~~", "<-", "<="].contains { ahead.starts(with: $0) }
      guard goesOn, scanner.current == UInt8(ascii: "\n") else {
        scanner = before
        return nil
      }
      scanner = ahead
    }
    skipEdgeID()
    var link = Link()
    guard try readArrow(into: &link) else {
      scanner = before
      return nil
    }
    var ahead = scanner
    ahead.skipBlanks()
    guard ahead.current == UInt8(ascii: "|") else { return link }
    let start = ahead.position
    ahead.position += 1
    ahead.skipBlanks()
    let beginning = ahead.position
    _ = ahead.quoted()
    while let byte = ahead.current, byte != UInt8(ascii: "|") { ahead.position += 1 }
    guard !ahead.isAtEnd else { throw DiagramProblem(start..<start + 1, "\"|\" is never closed") }
    link.lines = DiagramLabel(ahead.string(beginning..<ahead.position)).lines
    ahead.position += 1
    scanner = ahead
    return link
  }

  /// Steps over the name of a link: `e1@-->`.
  private mutating func skipEdgeID() {
    var ahead = scanner
    let id = ahead.identifier()
    guard !id.isEmpty, ahead.take("@"), let byte = ahead.current, "-=<xo~".utf8.contains(byte) else { return }
    edgeIDs.insert(id)
    scanner = ahead
  }

  /// Reads the arrow; false where none begins here.
  private mutating func readArrow(into link: inout Link) throws(DiagramProblem) -> Bool {
    let start = scanner.position
    if scanner.starts(with: "~~~") {
      link.stroke = .invisible
      link.length = run(of: "~") - 2
      return true
    }
    if ["--", "==", "-."].contains(where: { scanner.starts(with: $0, after: 1) }) {
      switch scanner.current {
      case UInt8(ascii: "<"): link.start = .arrow
      case UInt8(ascii: "x"): link.start = .cross
      case UInt8(ascii: "o"): link.start = .circle
      default: break
      }
      if link.start != .none { scanner.position += 1 }
    }
    if scanner.starts(with: "-.") || scanner.starts(with: ".-") {
      link.stroke = .dotted
      _ = scanner.take("-")
    } else if scanner.starts(with: "==") {
      link.stroke = .thick
    } else if !scanner.starts(with: "--") {
      scanner.position = start
      return false
    }
    if !readEnd(of: &link) { try readText(of: &link, at: start) }
    return true
  }

  /// Reads the rest of an arrow from its line on; false, and in front of the text, where the arrow has some in its middle.
  private mutating func readEnd(of link: inout Link) -> Bool {
    if link.stroke == .dotted {
      let dots = run(of: ".")
      guard scanner.take("-") else { return false }
      link.length = dots
      link.end = head()
      return true
    }
    let count = run(of: link.stroke == .thick ? "=" : "-")
    link.end = head()
    guard link.end != .none || count > 2 else { return false }
    link.length = count - (link.end == .none ? 2 : 1)
    return true
  }

  private mutating func run(of mark: StaticString) -> Int {
    var count = 0
    while scanner.take(mark) { count += 1 }
    return count
  }

  private mutating func head() -> Flowchart.Edge.Head {
    if scanner.take(">") { return .arrow }
    if scanner.take("x") { return .cross }
    if scanner.take("o") { return .circle }
    return .none
  }

  /// Reads text in the middle of an arrow and the arrow's second half: ` text -->`.
  private mutating func readText(of link: inout Link, at start: Int) throws(DiagramProblem) {
    scanner.skipBlanks()
    let beginning = scanner.position
    _ = scanner.quoted()
    let mark: StaticString =
      switch link.stroke {
      case .thick: "=="
      case .dotted: ".-"
      case .solid, .invisible: "--"
      }
    while !scanner.isAtEnd, scanner.current != UInt8(ascii: "\n") {
      if scanner.starts(with: mark) {
        let end = scanner.position
        if link.stroke == .dotted, scanner.bytes[end - 1] == UInt8(ascii: "-") { scanner.position -= 1 }
        if readEnd(of: &link) {
          link.lines = DiagramLabel(scanner.string(beginning..<end).trimmingLink).lines
          return
        }
        scanner.position = max(scanner.position, end + 1)
      } else {
        scanner.position += 1
      }
    }
    scanner.position = beginning
    throw DiagramProblem(
      start..<max(start + 2, min(beginning, start + 3)), "the link has no end",
      suggestion: "write \"-->\" or \"-- text -->\"")
  }
}

extension String {
  /// The text of a link without the beginning of the arrow behind it: ` <` of `A <-- text <--> B`, dots of `..->`.
  fileprivate var trimmingLink: String {
    var text = Substring(trimmingBlanks)
    while text.last == "." || text.last == "-" { text.removeLast() }
    if text.hasSuffix(" <") || text.hasSuffix(" x") || text.hasSuffix(" o") { text = text.dropLast(2) }
    return String(text).trimmingBlanks
  }
}
