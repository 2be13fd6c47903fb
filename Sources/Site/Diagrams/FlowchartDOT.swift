import Documents

/// Writes a flowchart in Graphviz's language.
///
/// Names are numbers and every text is quoted, so that no word of the author is taken for more than a word.
struct FlowchartDOT {
  private let chart: Flowchart
  private let nodes: [String: Int]
  /// The group that an id stands for; the last where several have it.
  private let groups: [String: Int]
  private let nodesOfGroup: [Int: [Int]]
  private let groupsOfGroup: [Int: [Int]]
  private(set) var text = ""

  init(_ chart: Flowchart) {
    self.chart = chart
    nodes = Dictionary(zip(chart.nodes.map(\.id), 0...)) { first, _ in first }
    groups = Dictionary(zip(chart.groups.map(\.id), 0...)) { _, last in last }
    nodesOfGroup = Dictionary(grouping: chart.nodes.indices) { chart.nodes[$0].group ?? -1 }
    groupsOfGroup = Dictionary(grouping: chart.groups.indices) { chart.groups[$0].parent ?? -1 }
    write()
  }

  private mutating func write() {
    let direction =
      switch chart.direction {
      case .down: "TB"
      case .up: "BT"
      case .right: "LR"
      case .left: "RL"
      }
    text += "digraph {\n"
    text += "graph [rankdir=\(direction) compound=true nodesep=0.4 ranksep=0.5]\n"
    text += "graph [labeljust=l fontname=\"Helvetica-Bold\" fontsize=13]\n"
    text += "node [shape=box fixedsize=true fontname=Helvetica fontsize=14]\n"
    text += "edge [fontname=Helvetica fontsize=12 arrowsize=0.8]\n"
    writeContent(of: -1)
    for edge in chart.edges { write(edge) }
    text += "}\n"
  }

  private mutating func writeContent(of group: Int) {
    for node in nodesOfGroup[group] ?? [] { write(chart.nodes[node], named: node) }
    for inner in groupsOfGroup[group] ?? [] {
      let look = chart.groups[inner].look
      text += "subgraph cluster_\(inner) {\n"
      text += "label=\(FlowchartDOT.quoted(chart.groups[inner].lines)) margin=14 class=group\n"
      if let fill = look.fill.flatMap({ SVGColor($0) }) { text += "style=filled fillcolor=\"\(fill.hex)\"\n" }
      if let stroke = look.stroke.flatMap({ SVGColor($0) }) { text += "color=\"\(stroke.hex)\"\n" }
      if let color = look.text.flatMap({ SVGColor($0) }) { text += "fontcolor=\"\(color.hex)\"\n" }
      if member(of: inner) == nil { text += "e\(inner) [shape=point style=invis width=0.4 height=0.4]\n" }
      writeContent(of: inner)
      text += "}\n"
    }
  }

  private mutating func write(_ node: Flowchart.Node, named number: Int) {
    let lines = TextWidth.wrapped(node.lines, toEms: 17)
    let size = NodeSize(lines, in: node.shape)
    var attributes = [
      "label=\(FlowchartDOT.quoted(lines))", "width=\(FlowchartDOT.inches(size.width))",
      "height=\(FlowchartDOT.inches(size.height))",
    ]
    attributes += node.shape.attributes
    attributes += FlowchartDOT.attributes(of: node.look, isNode: true)
    if let link = node.link { attributes.append("URL=\(FlowchartDOT.quoted([link]))") }
    text += "n\(number) [\(attributes.joined(separator: " "))]\n"
  }

  private mutating func write(_ edge: Flowchart.Edge) {
    guard let from = end(edge.from), let to = end(edge.to) else { return }
    var attributes: [String] = []
    // A frame is cut where the other end lies outside of it.
    if let group = from.group, !contains(group, to.node, to.group) { attributes.append("ltail=cluster_\(group)") }
    if let group = to.group, !contains(group, from.node, from.group) { attributes.append("lhead=cluster_\(group)") }
    if edge.lines.contains(where: { !$0.isEmpty }) {
      // Blanks keep the words off the line.
      let lines = TextWidth.wrapped(edge.lines, toEms: 16).map { " \($0) " }
      attributes.append("label=\(FlowchartDOT.quoted(lines))")
    }
    if edge.length > 1 { attributes.append("minlen=\(edge.length)") }
    switch (edge.start, edge.end) {
    case (.none, .arrow): break
    case (.none, let end): attributes.append("arrowhead=\(end.arrow)")
    case (let start, let end): attributes.append("dir=both arrowtail=\(start.arrow) arrowhead=\(end.arrow)")
    }
    switch edge.stroke {
    case .solid: break
    case .dotted: attributes.append("style=dashed")
    case .thick: attributes.append("penwidth=2.5")
    case .invisible: attributes.append("style=invis")
    }
    attributes += FlowchartDOT.attributes(of: edge.look, isNode: false)
    let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: " "))]"
    text += "\(from.name) -> \(to.name)\(list)\n"
  }

  // MARK: Ends of links

  /// What an id of a link stands for: a node, or a group with a node of it.
  private func end(_ id: String) -> (name: String, node: Int?, group: Int?)? {
    if let group = groups[id] {
      guard let member = member(of: group) else { return ("e\(group)", nil, group) }
      return ("n\(member)", member, group)
    }
    return nodes[id].map { ("n\($0)", $0, nil) }
  }

  /// The first node in a group or the groups in it; `nil` for an empty one.
  private func member(of group: Int) -> Int? {
    if let first = nodesOfGroup[group]?.first { return first }
    for inner in groupsOfGroup[group] ?? [] {
      if let found = member(of: inner) { return found }
    }
    return nil
  }

  private func contains(_ group: Int, _ node: Int?, _ other: Int?) -> Bool {
    var current = other ?? node.flatMap { chart.nodes[$0].group }
    while let candidate = current {
      if candidate == group { return true }
      current = chart.groups[candidate].parent
    }
    return false
  }

  // MARK: Words

  /// Lines as one quoted string, without anything that Graphviz would take for an escape or a reference.
  static func quoted(_ lines: [String]) -> String {
    var quoted = "\""
    for (index, line) in lines.enumerated() {
      if index > 0 { quoted += "\\n" }
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "&": quoted += "&amp;"
        case _ where scalar.value < 0x20: quoted += " "
        default: quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// Pixels as Graphviz's inches, of which it makes 72 each.
  private static func inches(_ pixels: Double) -> String {
    let thousandths = Int((min(pixels, 20_000) / 72 * 1_000).rounded())
    let fraction = String(thousandths % 1_000)
    return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
  }

  private static func attributes(of look: Flowchart.Look, isNode: Bool) -> [String] {
    var attributes: [String] = []
    let fill = look.fill.flatMap { SVGColor($0) }
    if isNode {
      if let fill { attributes.append("fillcolor=\"\(fill.hex)\"") }
      let styles = [fill == nil ? nil : "filled", look.isDashed ? "dashed" : nil].compactMap(\.self)
      if !styles.isEmpty { attributes.append("style=\"\(styles.joined(separator: ","))\"") }
    } else if look.isDashed {
      attributes.append("style=dashed")
    }
    if let stroke = look.stroke.flatMap({ SVGColor($0) }) { attributes.append("color=\"\(stroke.hex)\"") }
    if let color = look.text.flatMap({ SVGColor($0) }) { attributes.append("fontcolor=\"\(color.hex)\"") }
    if let width = look.width { attributes.append("penwidth=\(Int(width.rounded()))") }
    return attributes
  }
}

extension Flowchart.Shape {
  /// Graphviz's shape; what it lacks is a box with a class, from which the page's shape is made.
  fileprivate var attributes: [String] {
    switch self {
    case .box: ["class=box"]
    case .round: ["class=round"]
    case .stadium: ["class=stadium"]
    case .subroutine: ["class=subroutine"]
    case .flag: ["class=flag"]
    case .document: ["shape=note"]
    case .words: ["shape=plaintext"]
    case .cylinder: ["shape=cylinder"]
    case .circle: ["shape=circle"]
    case .doubleCircle: ["shape=doublecircle"]
    case .ellipse: ["shape=ellipse"]
    case .diamond: ["shape=diamond"]
    case .hexagon: ["shape=hexagon"]
    case .leanRight: ["shape=polygon sides=4 skew=0.3"]
    case .leanLeft: ["shape=polygon sides=4 skew=-0.3"]
    case .trapezoid: ["shape=trapezium"]
    case .invertedTrapezoid: ["shape=invtrapezium"]
    }
  }
}

extension Flowchart.Edge.Head {
  fileprivate var arrow: String {
    switch self {
    case .none: "none"
    case .arrow: "normal"
    case .circle: "dot"
    case .cross: "tee"
    }
  }
}
