/// Boxes in columns and edges between them, before anything has a place.
struct LayeredGraph: Sendable {
  /// The column of each box, from 0.
  let columns: [Int]
  /// The height of each box.
  let heights: [Int]
  /// Pairs of boxes, each pair once at the most.
  let edges: [Edge]

  /// Two boxes, by their index.
  struct Edge: Hashable, Sendable {
    let from: Int
    let to: Int
  }

  /// Whether an edge stays in its column.
  func isInside(_ edge: Edge) -> Bool { columns[edge.from] == columns[edge.to] }

  var columnCount: Int { (columns.max() ?? -1) + 1 }
}

/// What stands in the columns of a graph: its boxes, and a slot for every edge that passes a column.
///
/// Edges that begin at the same box share the slots that they pass, so that they run as one line until they part.
struct GraphSlots: Sendable {
  /// By slot; boxes come first and have their own numbers.
  private(set) var columns: [Int]
  private(set) var heights: [Int]
  let boxCount: Int
  /// By slot, the slots of the column before that it is joined to, and those of the column behind.
  private(set) var left: [[Int]]
  private(set) var right: [[Int]]
  /// By edge, the slots that it runs through from left to right; empty for one that stays in its column.
  private(set) var ways: [[Int]] = []

  init(_ graph: LayeredGraph) {
    columns = graph.columns
    heights = graph.heights
    boxCount = graph.columns.count
    left = Array(repeating: [], count: boxCount)
    right = left
    var passing: [LayeredGraph.Edge: Int] = [:]
    for edge in graph.edges { ways.append(graph.isInside(edge) ? [] : way(of: edge, &passing)) }
  }

  /// `passing` holds the slots that stand for a box in a later column.
  private mutating func way(of edge: LayeredGraph.Edge, _ passing: inout [LayeredGraph.Edge: Int]) -> [Int] {
    let isForward = columns[edge.from] < columns[edge.to]
    let (start, end) = isForward ? (edge.from, edge.to) : (edge.to, edge.from)
    var way = [start]
    for column in (columns[start] + 1)..<columns[end] {
      // A box and a column are as good a key as two boxes.
      let key = LayeredGraph.Edge(from: start, to: column)
      if let known = passing[key] {
        way.append(known)
        continue
      }
      passing[key] = columns.count
      join(way[way.count - 1], columns.count)
      way.append(columns.count - 1)
    }
    join(way[way.count - 1], end)
    return way + [end]
  }

  /// Joins a slot to one of the next column, which is made where it is not there.
  private mutating func join(_ slot: Int, _ next: Int) {
    if next == columns.count {
      columns.append(columns[slot] + 1)
      heights.append(0)
      left.append([])
      right.append([])
    }
    guard !right[slot].contains(next) else { return }
    right[slot].append(next)
    left[next].append(slot)
  }

  func isBox(_ slot: Int) -> Bool { slot < boxCount }

  /// How far the middles of two slots must lie apart that follow each other.
  func distance(_ upper: Int, _ lower: Int) -> Double {
    let gap = isBox(upper) && isBox(lower) ? 12.0 : isBox(upper) || isBox(lower) ? 10 : 7
    return Double(heights[upper] + heights[lower]) / 2 + gap
  }
}
