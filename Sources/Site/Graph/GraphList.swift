import ProjectModel

/// What a graph shows as a list: column by column, each item with its links.
struct GraphList {
  private let graph: ItemGraph
  /// By node, the edges that begin there and those that end there.
  private let outgoing: [[ItemGraph.Edge]]
  private let incoming: [[ItemGraph.Edge]]

  init(_ graph: ItemGraph) {
    self.graph = graph
    var outgoing: [[ItemGraph.Edge]] = Array(repeating: [], count: graph.nodes.count)
    var incoming = outgoing
    for edge in graph.edges {
      outgoing[edge.from].append(edge)
      incoming[edge.to].append(edge)
    }
    self.outgoing = outgoing
    self.incoming = incoming
  }

  func write(to html: inout HTMLWriter) {
    html.element("details", ["class": "graph-list"]) { html in
      html.element("summary", say: "The same as a list")
      for (number, column) in graph.columns.enumerated() {
        html.element("p", ["class": "graph-group"], say: column.title)
        html.element("ul") { html in
          for index in graph.nodes.indices where graph.nodes[index].column == number { write(index, &html) }
        }
      }
    }
  }

  private func write(_ index: Int, _ html: inout HTMLWriter) {
    let item = graph.nodes[index].item
    html.element("li") { html in
      html.chip(item.id, graph.viewpoint, isTitled: false)
      html.raw(" ")
      if item.isIDWritten {
        html.text(item.text)
        html.raw(" ")
      }
      html.badge(of: item)
      for type in LinkType.allCases {
        let backward = incoming[index].filter { $0.type == type }.map(\.from)
        let forward = outgoing[index].filter { $0.type == type }.map(\.to)
        write(type.backwardHeadingPhrase, backward, &html)
        write(type.headingPhrase, forward, &html)
      }
      for gap in graph.nodes[index].gaps {
        html.raw(" ")
        html.gap(gap)
      }
    }
  }

  private func write(_ title: Phrase, _ others: [Int], _ html: inout HTMLWriter) {
    guard !others.isEmpty else { return }
    html.element("span", ["class": "graph-links"]) { html in
      html.say(title)
      for other in others {
        html.raw(" ")
        html.chip(graph.nodes[other].item.id, graph.viewpoint, isTitled: false)
      }
    }
  }
}
