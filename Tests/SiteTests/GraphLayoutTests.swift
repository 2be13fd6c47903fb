import Testing

@testable import Site

@Suite("Graphs are laid out in columns")
struct GraphLayoutTests {
  private func layout(_ columns: [Int], heights: [Int]? = nil, _ edges: [(Int, Int)]) -> GraphLayout {
    GraphLayout(
      LayeredGraph(
        columns: columns, heights: heights ?? columns.map { _ in 40 },
        edges: edges.map { LayeredGraph.Edge(from: $0.0, to: $0.1) }))
  }

  /// Boxes of a column, from the top.
  private func order(_ layout: GraphLayout, _ boxes: [Int]) -> [Int] {
    boxes.sorted { layout.corners[$0].y < layout.corners[$1].y }
  }

  @Test func putsColumnsBesideEachOther() {
    let layout = layout([0, 1, 2], [(0, 1), (1, 2)])
    #expect(layout.corners.map(\.x) == [28, 256, 484])
    #expect(layout.width == 3 * GraphLayout.columnWidth)
  }

  @Test func drawsAChainLevel() {
    let layout = layout([0, 1, 2], [(0, 1), (2, 1)])
    #expect(Set(layout.corners.map(\.y)).count == 1)
    #expect(layout.lines[0].line == "M200 28H256")
    // The head stands where the link ends: to the right of what it comes from, or to the left.
    #expect(layout.lines[0].head == "M256 28l-7-4v8z")
    #expect(layout.lines[1].head == "M428 28l7-4v8z")
  }

  @Test func uncrossesEdges() {
    // Two columns of four, joined the other way round.
    let layout = layout([0, 0, 0, 0, 1, 1, 1, 1], [(0, 7), (1, 6), (2, 5), (3, 4)])
    #expect(order(layout, [0, 1, 2, 3]) == order(layout, [7, 6, 5, 4]).map { 7 - $0 })
  }

  @Test func findsAnOrderWithoutCrossingsWhereSwapsAloneDoNot() {
    let edges = [(0, 6), (0, 7), (1, 4), (1, 5), (2, 6), (2, 8), (3, 5), (3, 9)]
    let slots = GraphSlots(
      LayeredGraph(
        columns: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1], heights: Array(repeating: 40, count: 10),
        edges: edges.map { LayeredGraph.Edge(from: $0.0, to: $0.1) }))
    let order = SlotOrder(slots, columnCount: 2).columns
    let places = Dictionary(uniqueKeysWithValues: order.flatMap { $0.enumerated().map { ($1, $0) } })
    let crossing = edges.flatMap { a in edges.map { b in (a, b) } }.count { a, b in
      (places[a.0] ?? 0) < (places[b.0] ?? 0) && (places[a.1] ?? 0) > (places[b.1] ?? 0)
    }
    #expect(crossing == 0)
  }

  @Test(arguments: [1, 7, 40])
  func keepsBoxesApart(count: Int) {
    let columns = (0..<count * 3).map { $0 / count }
    // Edges in a wild pattern, some of them past the column in between.
    let edges = (0..<count).flatMap { [($0, count + $0 * 7 % count), ($0, 2 * count + $0 * 3 % count)] }
    let heights = columns.indices.map { 30 + $0 % 4 * 17 }
    let layout = layout(columns, heights: heights, edges)
    for column in 0..<3 {
      let boxes = order(layout, Array(column * count..<(column + 1) * count))
      for (upper, lower) in zip(boxes, boxes.dropFirst()) {
        #expect(layout.corners[upper].y + heights[upper] + 8 <= layout.corners[lower].y)
      }
    }
    let tops = layout.corners.map(\.y)
    let bottoms = zip(tops, heights).map { $0 + $1 }
    #expect(tops.allSatisfy { $0 >= GraphLayout.margin })
    #expect(bottoms.allSatisfy { $0 <= layout.height - GraphLayout.margin })
  }

  @Test func leadsLongEdgesAroundBoxes() {
    // The edge from 0 to 2 passes the column of 1, which stands on the same level.
    let layout = layout([0, 1, 2], [(0, 1), (1, 2), (0, 2)])
    let passed = layout.corners[1].y...layout.corners[1].y + 40
    let level = layout.lines[2].line.split(separator: "H").first?.split(separator: " ").last.flatMap { Int($0) }
    #expect(level.map { !passed.contains($0) } == true)
  }

  @Test func putsWhatIsJoinedToNothingLast() {
    let layout = layout([0, 0, 0, 1], [(2, 3)])
    #expect(order(layout, [0, 1, 2]) == [2, 0, 1])
    #expect(layout.corners[2].y == GraphLayout.margin)
  }

  @Test func bowsInsideAColumn() {
    let layout = layout([0, 0], [(1, 0)])
    #expect(layout.lines[0].line.hasPrefix("M200 ") && layout.lines[0].line.contains("Q212 "))
  }

  @Test func standsCirclesAndNothing() {
    #expect(layout([], []).corners.isEmpty)
    #expect(layout([0, 1], [(0, 1), (1, 0)]).lines.count == 2)
    #expect(layout([0, 0], [(0, 1), (1, 0)]).lines.count == 2)
  }
}
