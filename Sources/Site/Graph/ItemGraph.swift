import ProjectModel

/// Items in columns and the links between them: a drawing in which each item is a link, and the same as a list beneath.
struct ItemGraph {
  let viewpoint: Viewpoint
  let columns: [Column]
  /// In the order of their columns.
  let nodes: [Node]
  let edges: [Edge]
  /// The item that the graph is about; `nil` where it is about all of them.
  let focus: ItemID?

  /// A column, and what stands in it from the top where nothing asks for another order.
  struct Column {
    let title: Phrase
    let ids: [ItemID]
  }

  /// An item that is drawn.
  struct Node {
    let item: Item
    let column: Int
    /// What it lacks, in words.
    let gaps: [Phrase]
  }

  /// A link between two items, by their places among the nodes.
  struct Edge {
    let from: Int
    let to: Int
    let type: LinkType

    /// The node that rests on the other, and that other: a requirement on its deliverable.
    var dependence: (upper: Int, lower: Int) { type == .dependsOn ? (from, to) : (to, from) }
  }

  /// More items than these make no drawing that anybody could read.
  static let mostNodes = 600

  /// Items that no release states are left out, and so are empty columns; an item that stands in two columns stays in the
  /// first. `release` is the one whose statements are shown.
  init(
    _ columns: [Column], in release: String?, focus: ItemID? = nil, gaps: [ItemID: [Phrase]] = [:],
    _ viewpoint: Viewpoint
  ) {
    self.viewpoint = viewpoint
    self.focus = focus
    let index = viewpoint.map.project.index
    var numbers: [ItemID: Int] = [:]
    var nodes: [Node] = []
    var kept: [Column] = []
    for column in columns {
      let before = nodes.count
      for id in column.ids where numbers[id] == nil {
        guard let item = index.item(id, in: release) else { continue }
        numbers[id] = nodes.count
        nodes.append(Node(item: item, column: kept.count, gaps: gaps[id] ?? []))
      }
      if nodes.count > before { kept.append(column) }
    }
    self.columns = kept
    self.nodes = nodes
    edges = ItemGraph.edges(between: numbers, nodes, index)
  }

  /// The links between these items, each pair of items once in each direction.
  private static func edges(between numbers: [ItemID: Int], _ nodes: [Node], _ index: ItemIndex) -> [Edge] {
    var known: Set<LayeredGraph.Edge> = []
    var edges: [Edge] = []
    for (from, node) in nodes.enumerated() {
      for link in index.links(from: node.item.id) where link.type != .mentions {
        guard let to = numbers[link.to], to != from else { continue }
        guard known.insert(LayeredGraph.Edge(from: from, to: to)).inserted else { continue }
        edges.append(Edge(from: from, to: to, type: link.type))
      }
    }
    return edges
  }

  /// Whether there is anything to see that a table of the items does not say.
  var isWorthDrawing: Bool { !edges.isEmpty }

  /// Writes the drawing, its legend and the list; `name` is the beginning of its anchors, `label` what it shows.
  func write(name: String, label: Phrase, hasList: Bool = true, to html: inout HTMLWriter) {
    let words = viewpoint.words
    let isSkippable = nodes.count > 12 && nodes.count <= ItemGraph.mostNodes
    html.element("figure", ["class": columns.count > 5 ? "graph wide" : "graph wide fits", "id": name]) { html in
      if nodes.count > ItemGraph.mostNodes {
        html.element(
          "p", ["class": "none"],
          say:
            "\(nodes.count, "item") are too many to draw. The list has all of them, and the page of each item draws what is around it."
        )
      } else {
        if isSkippable {
          html.element("a", ["class": "skip-graph", "href": "#\(name)-end"], say: "Skip the drawing")
        }
        GraphDrawing(self, label: words(label)).write(to: &html)
      }
      if hasList { GraphList(self).write(to: &html) }
      if isSkippable { html.element("span", ["id": "\(name)-end"]) { _ in } }
    }
  }
}
