import ProjectModel

/// The drawing of a graph of items: heads of columns, lines, boxes that are links, and a legend.
struct GraphDrawing {
  private let graph: ItemGraph
  private let label: String
  private let boxes: [GraphBox]
  private let layout: GraphLayout

  init(_ graph: ItemGraph, label: String) {
    self.graph = graph
    self.label = label
    boxes = graph.nodes.map { GraphBox($0, graph.viewpoint.words) }
    layout = GraphLayout(
      LayeredGraph(
        columns: graph.nodes.map(\.column), heights: boxes.map(\.height),
        edges: graph.edges.map { LayeredGraph.Edge(from: $0.from, to: $0.to) }))
  }

  func write(to html: inout HTMLWriter) {
    html.element("div", ["class": "graph-box"]) { html in
      html.element("div", ["class": "graph-sheet"]) { html in
        writeHeads(to: &html)
        html.open(
          "svg",
          [
            "class": "graph-drawing", "role": "group", "aria-label": label,
            "viewBox": "0 0 \(layout.width) \(layout.height)", "width": String(layout.width),
            "height": String(layout.height),
          ])
        for (edge, lines) in zip(graph.edges, layout.lines) { write(edge, lines, &html) }
        for (index, box) in boxes.enumerated() { write(box, index, &html) }
        html.close("svg")
      }
    }
    writeLegend(to: &html)
  }

  private func writeHeads(to html: inout HTMLWriter) {
    html.element("div", ["class": "graph-heads", "aria-hidden": "true"]) { html in
      for (number, column) in graph.columns.enumerated() {
        html.element("span") { html in
          html.say(column.title)
          guard graph.focus == nil else { return }
          html.raw(" ")
          html.element("span", ["class": "count"], text: String(graph.nodes.count { $0.column == number }))
        }
      }
    }
  }

  private func write(_ edge: ItemGraph.Edge, _ lines: (line: String, head: String), _ html: inout HTMLWriter) {
    let ends = edge.dependence
    html.open("g", ["class": "edge \(edge.type.rawValue)", "data-ends": "\(ends.upper) \(ends.lower)"])
    html.empty("path", ["d": lines.line])
    html.empty("path", ["d": lines.head])
    html.close("g")
  }

  private func write(_ box: GraphBox, _ index: Int, _ html: inout HTMLWriter) {
    let item = graph.nodes[index].item
    let isFocus = item.id == graph.focus
    let corner = layout.corners[index]
    let classes = item.status?.status == .dropped ? "node dropped" : isFocus ? "node focus" : "node"
    let place = "translate(\(corner.x) \(corner.y))"
    if isFocus {
      html.open("g", ["class": classes, "transform": place])
    } else {
      html.open(
        "a",
        ["class": classes, "href": graph.viewpoint.url(of: item.id), "transform": place])
    }
    box.write(to: &html)
    if isFocus { html.close("g") } else { html.close("a") }
  }

  /// What the kinds of lines mean, where there are several.
  private func writeLegend(to html: inout HTMLWriter) {
    let types = LinkType.allCases.filter { type in graph.edges.contains { $0.type == type } }
    guard !types.isEmpty else { return }
    html.element("ul", ["class": "graph-legend"]) { html in
      for type in types { html.element("li", ["class": type.rawValue], say: type.legend) }
    }
  }
}

extension LinkType {
  /// What an arrow means, read in its direction.
  fileprivate var legend: Phrase {
    switch self {
    case .fulfils: "fulfils"
    case .measures: "measures"
    case .supports: "supports"
    case .dependsOn: "depends on"
    case .contributes: "contributes to"
    case .mentions: "mentions"
    }
  }
}
