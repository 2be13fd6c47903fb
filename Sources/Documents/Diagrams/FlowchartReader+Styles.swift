/// Classes, styles and clicks.
extension FlowchartReader {
  /// `classDef warm,hot fill:#f96,stroke:#333`
  mutating func defineClass() {
    scanner.skipBlanks()
    let names = scanner.listedNames()
    let look = Flowchart.Look(css: scanner.restOfStatement())
    for name in names { classes[name] = (classes[name] ?? Flowchart.Look()).overlaid(by: look) }
  }

  /// `class A,B warm`
  mutating func assignClass() {
    scanner.skipBlanks()
    let ids = scanner.listedNames()
    for name in scanner.restOfStatement().split(whereSeparator: { $0 == "," || $0 == " " }) {
      for id in ids { styling.give(String(name), to: id) }
    }
  }

  /// `style A fill:#f96`
  mutating func styleNodes() {
    scanner.skipBlanks()
    let ids = scanner.listedNames()
    let look = Flowchart.Look(css: scanner.restOfStatement())
    for id in ids { styling.give(look, to: id) }
  }

  /// `linkStyle 0,2 stroke:#f96`, or `linkStyle default …`
  mutating func styleEdges() {
    scanner.skipBlanks()
    let names = scanner.listedNames()
    var css = scanner.restOfStatement()
    if css.hasPrefix("interpolate ") {
      css = css.split(separator: " ", maxSplits: 2).dropFirst(2).joined()
    }
    let look = Flowchart.Look(css: css)
    for name in names { styling.give(look, toEdge: name == "default" ? nil : Int(name) ?? -1) }
  }

  /// `click A "https://…"` or `click A href "…"`; what calls a script does nothing.
  mutating func linkNode() {
    scanner.skipBlanks()
    let id = scanner.identifier()
    scanner.skipBlanks()
    _ = scanner.take(word: "href")
    scanner.skipBlanks()
    if let address = scanner.quoted() { styling.links[id] = address.trimmingBlanks }
    while !scanner.isAtStatementEnd {
      if scanner.quoted() == nil { scanner.position += 1 }
    }
  }
}

/// The looks that a flowchart's statements give to its nodes, groups and edges, in any order.
struct FlowchartStyling {
  private var classes: [String: [String]] = [:]
  private var looks: [String: Flowchart.Look] = [:]
  private var edges: [Int: Flowchart.Look] = [:]
  private var anyEdge = Flowchart.Look()
  /// Where a click on a node leads.
  var links: [String: String] = [:]

  mutating func give(_ name: String, to id: String) {
    classes[id, default: []].append(name)
  }

  mutating func give(_ look: Flowchart.Look, to id: String) {
    looks[id] = (looks[id] ?? Flowchart.Look()).overlaid(by: look)
  }

  /// `nil` for every edge.
  mutating func give(_ look: Flowchart.Look, toEdge number: Int?) {
    if let number { edges[number] = (edges[number] ?? .init()).overlaid(by: look) } else { anyEdge = look }
  }

  /// Gives every part of the chart its look.
  func apply(to chart: inout Flowchart, classes known: [String: Flowchart.Look]) {
    let looksOfNodes = known["default"] ?? Flowchart.Look()
    let groups = Set(chart.groups.map(\.id))
    // An id that a link names may be a subgraph's.
    chart.nodes.removeAll { groups.contains($0.id) }
    for index in chart.nodes.indices {
      let id = chart.nodes[index].id
      chart.nodes[index].look = look(of: id, known, above: looksOfNodes)
      chart.nodes[index].link = links[id]
    }
    for index in chart.groups.indices {
      chart.groups[index].look = look(of: chart.groups[index].id, known, above: Flowchart.Look())
    }
    for index in chart.edges.indices {
      chart.edges[index].look = anyEdge.overlaid(by: edges[index] ?? Flowchart.Look())
    }
  }

  private func look(of id: String, _ known: [String: Flowchart.Look], above base: Flowchart.Look) -> Flowchart.Look {
    var look = base
    for name in classes[id] ?? [] { look = look.overlaid(by: known[name] ?? Flowchart.Look()) }
    return look.overlaid(by: looks[id] ?? Flowchart.Look())
  }
}

extension Flowchart.Look {
  /// What `fill:#f96,stroke-width:2px` says about colours and lines.
  init(css: String) {
    self.init()
    for pair in css.replacing("\\,", with: " ").declarations {
      guard let colon = pair.firstIndex(of: ":") else { continue }
      let name = pair[..<colon].trimmingBlanks.lowercased()
      let value = pair[pair.index(after: colon)...].replacing("!important", with: "").trimmingBlanks
      switch name {
      case "fill", "background", "background-color": fill = value
      case "stroke", "border-color": stroke = value
      case "color": text = value
      case "stroke-width":
        let number = Double(value.prefix { $0.isNumber || $0 == "." })
        width = number.flatMap { $0.isFinite ? min(max($0, 0), 12) : nil }
      case "stroke-dasharray": isDashed = value != "0" && value != "none"
      default: break
      }
    }
  }
}

extension String {
  /// The parts between commas and semicolons outside parentheses.
  fileprivate var declarations: [Substring] {
    var depth = 0
    return split { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth == 0 && (character == "," || character == ";")
    }
  }
}

extension MermaidScanner {
  /// Names with commas between them, blanks allowed after these.
  fileprivate mutating func listedNames() -> [String] {
    var names: [String] = []
    while true {
      let name = identifier()
      if !name.isEmpty { names.append(name) }
      var ahead = self
      ahead.skipBlanks()
      guard ahead.take(",") else { return names }
      ahead.skipBlanks()
      self = ahead
    }
  }
}
