/// Draws the edges of a graph whose slots have their places.
struct GraphLines {
  private let graph: LayeredGraph
  private let slots: GraphSlots
  private let middles: [Int]
  /// Where edges leave and reach the sides of boxes.
  private var ports: [Port: Int] = [:]
  private var bulges: [Int] = []

  /// The end of an edge at a slot, by the slot at its other end.
  private struct Port: Hashable {
    let slot: Int
    let other: Int
  }

  init(_ graph: LayeredGraph, _ slots: GraphSlots, _ middles: [Int]) {
    self.graph = graph
    self.slots = slots
    self.middles = middles
    for slot in 0..<slots.boxCount {
      spread(slots.left[slot], at: slot)
      spread(slots.right[slot], at: slot)
    }
    bulges = GraphLines.bulges(of: graph, middles)
  }

  /// Spreads the ends of edges over the side of a box, in the order in which their other ends stand.
  private mutating func spread(_ others: [Int], at slot: Int) {
    let sorted = others.sorted { (middles[$0], $0) < (middles[$1], $1) }
    let room = min((sorted.count - 1) * 8, max(slots.heights[slot] - 16, 0))
    for (index, other) in sorted.enumerated() {
      let offset = sorted.count > 1 ? index * room / (sorted.count - 1) - room / 2 : 0
      ports[Port(slot: slot, other: other)] = middles[slot] + offset
    }
  }

  private func port(_ slot: Int, to other: Int) -> Int { ports[Port(slot: slot, other: other)] ?? middles[slot] }

  /// By edge, its line and its head.
  var lines: [(line: String, head: String)] {
    graph.edges.indices.map { graph.isInside(graph.edges[$0]) ? arc($0) : line($0) }
  }

  // MARK: From column to column

  private func line(_ index: Int) -> (line: String, head: String) {
    let way = slots.ways[index]
    let half = GraphLayout.gap / 2
    var path = ""
    var (x, y) = (0, 0)
    for (slot, next) in zip(way, way.dropFirst()) {
      let start = port(slot, to: next)
      let end = port(next, to: slot)
      let right = GraphLayout.left(of: slots.columns[slot]) + GraphLayout.boxWidth
      if path.isEmpty { path = "M\(right) \(start)" } else { path += "H\(right)" }
      (x, y) = (right + GraphLayout.gap, end)
      path += start == end ? "H\(x)" : "C\(right + half) \(start) \(right + half) \(end) \(x) \(end)"
    }
    let edge = graph.edges[index]
    if edge.to == way.last { return (path, "M\(x) \(y)l-7-4v8z") }
    let start = GraphLayout.left(of: slots.columns[way[0]]) + GraphLayout.boxWidth
    return (path, "M\(start) \(port(way[0], to: way[1]))l7-4v8z")
  }

  // MARK: Inside a column

  /// A bow on the right side of the column.
  private func arc(_ index: Int) -> (line: String, head: String) {
    let edge = graph.edges[index]
    let x = GraphLayout.left(of: graph.columns[edge.from]) + GraphLayout.boxWidth
    let isDown = middles[edge.from] < middles[edge.to]
    // Bows leave a box below its middle and reach the next above it, apart from the lines that go on to the right.
    let start = middles[edge.from] + (isDown ? 1 : -1) * (graph.heights[edge.from] / 2 - 7)
    let end = middles[edge.to] - (isDown ? 1 : -1) * (graph.heights[edge.to] / 2 - 7)
    let bulge = bulges[index]
    let bend = min(abs(end - start) / 2, bulge) * (isDown ? 1 : -1)
    let path =
      "M\(x) \(start)Q\(x + bulge) \(start) \(x + bulge) \(start + bend)V\(end - bend)Q\(x + bulge) \(end) \(x) \(end)"
    return (path, "M\(x) \(end)l7-4v8z")
  }

  /// How far each bow goes to the right: bows beside each other get lanes of their own, as far as there is room.
  private static func bulges(of graph: LayeredGraph, _ middles: [Int]) -> [Int] {
    var bulges = Array(repeating: 0, count: graph.edges.count)
    var ends: [Int: [Int]] = [:]
    let inside = graph.edges.indices.filter { graph.isInside(graph.edges[$0]) }
    let span = { (index: Int) in
      let (a, b) = (middles[graph.edges[index].from], middles[graph.edges[index].to])
      return (top: min(a, b), bottom: max(a, b))
    }
    for index in inside.sorted(by: { (span($0).top, $0) < (span($1).top, $1) }) {
      let column = graph.columns[graph.edges[index].from]
      var lanes = ends[column] ?? Array(repeating: Int.min, count: 4)
      let lane = lanes.indices.first { lanes[$0] <= span(index).top } ?? index % lanes.count
      lanes[lane] = max(lanes[lane], span(index).bottom)
      ends[column] = lanes
      bulges[index] = 12 + lane * 4
    }
    return bulges
  }
}
