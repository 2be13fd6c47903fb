/// The order of slots in each column in which few edges cross: sweeps by the mean of neighbours, then swaps of two.
///
/// Source: K. Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical System Structures" (1981).
struct SlotOrder: Sendable {
  /// By column, from the top; slots that nothing is joined to come last, as given.
  let columns: [[Int]]

  private static let mostSweeps = 24

  init(_ slots: GraphSlots, columnCount: Int) {
    var alone: [[Int]] = Array(repeating: [], count: columnCount)
    for slot in slots.columns.indices where slots.left[slot].isEmpty && slots.right[slot].isEmpty {
      alone[slots.columns[slot]].append(slot)
    }
    let order = SlotOrder.pieceByPiece(slots, columnCount: columnCount)
    var sorting = Sorting(slots: slots, order: order)
    var best = order
    var fewest = Int.max
    var failures = 0
    for sweep in 0..<SlotOrder.mostSweeps where failures < 4 && fewest > 0 {
      sorting.sweep(isForward: sweep.isMultiple(of: 2))
      sorting.swapNeighbours()
      let crossings = sorting.crossings
      failures = crossings < fewest ? 0 : failures + 1
      if crossings < fewest { (fewest, best) = (crossings, sorting.order) }
    }
    columns = zip(best, alone).map { $0 + $1 }
  }

  /// To begin with: what hangs together stands together, in the order in which edges lead from slot to slot.
  private static func pieceByPiece(_ slots: GraphSlots, columnCount: Int) -> [[Int]] {
    var order: [[Int]] = Array(repeating: [], count: columnCount)
    var isReached = Array(repeating: false, count: slots.columns.count)
    for start in slots.columns.indices where !slots.left[start].isEmpty || !slots.right[start].isEmpty {
      var waiting = [start]
      while let slot = waiting.popLast() {
        guard !isReached[slot] else { continue }
        isReached[slot] = true
        order[slots.columns[slot]].append(slot)
        waiting += (slots.left[slot] + slots.right[slot]).reversed()
      }
    }
    return order
  }
}

/// An order that is being improved.
private struct Sorting {
  let slots: GraphSlots
  private(set) var order: [[Int]]
  /// The place of each slot in its column.
  private var places: [Int]

  init(slots: GraphSlots, order: [[Int]]) {
    self.slots = slots
    self.order = order
    places = Array(repeating: 0, count: slots.columns.count)
    for column in order.indices { number(column) }
  }

  private mutating func number(_ column: Int) {
    for (place, slot) in order[column].enumerated() { places[slot] = place }
  }

  /// Sorts column by column by where their neighbours in the column before stand.
  mutating func sweep(isForward: Bool) {
    let columns = isForward ? Array(order.indices) : order.indices.reversed()
    for column in columns {
      let means = order[column].map { mean(isForward ? slots.left[$0] : slots.right[$0]) }
      // Those without neighbours there stay where they are; the others take the rest in their order.
      let free = means.indices.filter { means[$0] != nil }
      let sorted = free.sorted { (means[$0] ?? 0, $0) < (means[$1] ?? 0, $1) }
      let former = order[column]
      for (place, index) in zip(free, sorted) { order[column][place] = former[index] }
      number(column)
    }
  }

  private func mean(_ neighbours: [Int]) -> Double? {
    guard !neighbours.isEmpty else { return nil }
    return Double(neighbours.reduce(0) { $0 + places[$1] }) / Double(neighbours.count)
  }

  /// Swaps slots that stand side by side wherever fewer edges cross then.
  mutating func swapNeighbours() {
    for _ in 0..<4 {
      var hasSwapped = false
      for column in order.indices where order[column].count > 1 {
        for place in 0..<(order[column].count - 1) {
          let (upper, lower) = (order[column][place], order[column][place + 1])
          guard crossings(upper, lower) > crossings(lower, upper) else { continue }
          order[column].swapAt(place, place + 1)
          (places[upper], places[lower]) = (place + 1, place)
          hasSwapped = true
        }
      }
      if !hasSwapped { return }
    }
  }

  /// How often edges of two slots of a column cross where the first stands above the second.
  private func crossings(_ upper: Int, _ lower: Int) -> Int {
    crossings(slots.left[upper], slots.left[lower]) + crossings(slots.right[upper], slots.right[lower])
  }

  private func crossings(_ upper: [Int], _ lower: [Int]) -> Int {
    guard !upper.isEmpty, !lower.isEmpty else { return 0 }
    let above = upper.map { places[$0] }.sorted()
    let below = lower.map { places[$0] }.sorted()
    var count = 0
    var next = 0
    // For each end of the upper, the ends of the lower that lie above it.
    for place in above {
      while next < below.count, below[next] < place { next += 1 }
      count += next
    }
    return count
  }

  /// How many pairs of edges cross, counted with a Fenwick tree.
  var crossings: Int {
    var total = 0
    for (column, next) in zip(order, order.dropFirst()) {
      var tree = Array(repeating: 0, count: next.count + 1)
      var added = 0
      for slot in column {
        let ends = slots.right[slot].map { places[$0] }
        for end in ends {
          var index = end + 1
          var above = 0
          while index > 0 {
            above += tree[index]
            index -= index & -index
          }
          total += added - above
        }
        for end in ends {
          var index = end + 1
          while index < tree.count {
            tree[index] += 1
            index += index & -index
          }
        }
        added += ends.count
      }
    }
    return total
  }
}
