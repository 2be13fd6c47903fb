/// Where the boxes and edges of a graph are drawn.
///
/// The same graph is laid out the same way everywhere. The cost is that of sorting boxes and edges a few dozen times.
struct GraphLayout: Sendable {
  let width: Int
  let height: Int
  /// The upper left corner of each box.
  let corners: [(x: Int, y: Int)]
  /// The line of each edge, and the head where it ends, as data of SVG paths.
  let lines: [(line: String, head: String)]

  /// The width of a box, and of the room between two columns.
  static let boxWidth = 172
  static let gap = 56
  static let columnWidth = boxWidth + gap
  /// Above the first box and below the last.
  static let margin = 8

  init(_ graph: LayeredGraph) {
    let slots = GraphSlots(graph)
    let order = SlotOrder(slots, columnCount: graph.columnCount)
    let heights = SlotHeights(slots, order)
    let margin = GraphLayout.margin
    let middles = heights.middles.map { Int($0.rounded()) + margin }
    corners = graph.columns.indices.map {
      (GraphLayout.left(of: graph.columns[$0]), middles[$0] - graph.heights[$0] / 2)
    }
    let bottom = graph.columns.indices.map { middles[$0] + (graph.heights[$0] + 1) / 2 }.max() ?? 0
    width = max(graph.columnCount, 1) * GraphLayout.columnWidth
    height = bottom + margin
    lines = GraphLines(graph, slots, middles).lines
  }

  /// Where the boxes of a column begin.
  static func left(of column: Int) -> Int { column * columnWidth + gap / 2 }
}
