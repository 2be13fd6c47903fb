import ProjectModel

/// What is around one item: what rests on it to the left, what it rests on to the right. Contributors stand in the lists of
/// links alone: each would be beside nearly every deliverable.
struct ItemNeighbourhood {
  private let graph: ItemGraph
  /// Items for which there was no room.
  private let left: Int

  /// Most items in a column; the lists of links have them all.
  private static let mostInColumn = 8

  init(_ item: Item, _ viewpoint: Viewpoint) {
    let index = viewpoint.map.project.index
    let above = ItemNeighbourhood.rings(DependencyTree(from: item.id, .dependents, in: index, steps: 2))
    let below = ItemNeighbourhood.rings(DependencyTree(from: item.id, .dependsOn, in: index, steps: 2))
    // Three columns fit beside the list of contents: a second step is taken where one side is empty.
    var rings = [(title: Phrase, ids: [ItemID])]()
    if below[0].isEmpty { rings.append(("Further", above[1])) }
    rings += [("Rests on it", above[0]), (item.id.kind.phrase, [item.id]), ("It rests on", below[0])]
    if above[0].isEmpty { rings.append(("Further", below[1])) }
    left = rings.reduce(0) { $0 + max($1.ids.count - ItemNeighbourhood.mostInColumn, 0) }
    graph = ItemGraph(
      rings.map { ItemGraph.Column(title: $0.title, ids: Array($0.ids.prefix(ItemNeighbourhood.mostInColumn))) },
      in: item.release, focus: item.id, viewpoint)
  }

  /// The items at one step, and those at two.
  private static func rings(_ tree: DependencyTree) -> [[ItemID]] {
    [1, 2].map { depth in
      tree.nodes.filter { $0.depth == depth && $0.id.kind != .contributor }.map(\.id)
    }
  }

  /// Two items and the link between them say no more than the list of links.
  var isShown: Bool { graph.isWorthDrawing && graph.nodes.count > 2 }

  func write(to html: inout HTMLWriter) {
    guard isShown else { return }
    graph.write(name: "neighbourhood", label: "What is around this item", hasList: false, to: &html)
    if left > 0 { html.element("p", ["class": "none"], say: "\(left, "more item") in the lists below.") }
  }
}
