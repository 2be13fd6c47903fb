import Findings

@testable import Documents

/// A flowchart in a few words, for tests to compare.
enum FlowchartOutline {
  /// What the text of a mermaid fence is: a flowchart's outline, another kind's name, or `error offset: message`.
  static func outline(_ text: String) -> String {
    let fence = FenceAttributes(info: "mermaid")
    switch Diagram(CodeBlock(fence: fence, text: text)) {
    case .flowchart(let chart): return outline(chart)
    case .other(let kind): return "other: \(kind)"
    case .unreadable(let problem): return "error \(problem.range.lowerBound): \(problem.message)"
    case .dot, nil: return "no mermaid"
    }
  }

  /// `right | A box "Some / text", B round in G | A -> B "yes" | G "Group"`
  static func outline(_ chart: Flowchart) -> String {
    let nodes = chart.nodes.map { node in
      let words = node.lines.joined(separator: " / ")
      var text = node.id + (node.shape == .box ? "" : " \(node.shape)") + (words == node.id ? "" : " \"\(words)\"")
      if let group = node.group { text += " in \(chart.groups[group].id)" }
      if let link = node.link { text += " <\(link)>" }
      return text + self.look(node.look)
    }
    let edges = chart.edges.map { edge in
      "\(edge.from) \(arrow(edge)) \(edge.to)"
        + (edge.lines.isEmpty ? "" : " \"\(edge.lines.joined(separator: " / "))\"")
        + look(edge.look)
    }
    let groups = chart.groups.map { group in
      var text = "\(group.id) \"\(group.lines.joined(separator: " / "))\""
      if let parent = group.parent { text += " in \(chart.groups[parent].id)" }
      if let direction = group.direction { text += " \(direction)" }
      return text + look(group.look)
    }
    let parts = [chart.title.map { ["title \($0)"] } ?? [], nodes, edges, groups].map { $0.joined(separator: ", ") }
    return (["\(chart.direction)"] + parts.filter { !$0.isEmpty }).joined(separator: " | ")
  }

  /// `->`, `-.->`, `==>`, `~`, `<->`, `o-x`, with the length where it is more than one: `-3->`.
  private static func arrow(_ edge: Flowchart.Edge) -> String {
    let start = head(edge.start, arrow: "<")
    let end = head(edge.end, arrow: ">")
    let length = edge.length > 1 ? String(edge.length) : ""
    switch edge.stroke {
    case .solid: return "\(start)-\(length)\(length.isEmpty ? "" : "-")\(end)"
    case .dotted: return "\(start)-.\(length)-\(end)"
    case .thick: return "\(start)==\(length)\(end)"
    case .invisible: return "~\(length)"
    }
  }

  private static func head(_ head: Flowchart.Edge.Head, arrow: String) -> String {
    switch head {
    case .none: ""
    case .arrow: arrow
    case .circle: "o"
    case .cross: "x"
    }
  }

  private static func look(_ look: Flowchart.Look) -> String {
    var parts: [String] = []
    if let fill = look.fill { parts.append("fill \(fill)") }
    if let stroke = look.stroke { parts.append("stroke \(stroke)") }
    if let text = look.text { parts.append("text \(text)") }
    if let width = look.width { parts.append("width \(width)") }
    if look.isDashed { parts.append("dashed") }
    return parts.isEmpty ? "" : " {\(parts.joined(separator: "; "))}"
  }
}
