/// Where the middle of each slot lies from the top, so that edges run as level as can be.
struct SlotHeights: Sendable {
  /// By slot.
  private(set) var middles: [Double]
  private let slots: GraphSlots
  private let order: [[Int]]

  private static let sweeps = 16

  init(_ slots: GraphSlots, _ order: SlotOrder) {
    self.slots = slots
    self.order = order.columns
    middles = Array(repeating: 0, count: slots.columns.count)
    for column in self.order { stack(column[...], from: 0) }
    for sweep in 0..<SlotHeights.sweeps {
      let isForward = sweep.isMultiple(of: 2)
      let isLast = sweep >= SlotHeights.sweeps - 4
      for column in isForward ? Array(self.order.indices) : self.order.indices.reversed() {
        settle(joined(self.order[column]), looksBothWays: isLast, isForward: isForward)
      }
    }
    moveToTop()
  }

  /// The slots of a column that are joined to others; the rest stands behind them.
  private func joined(_ column: [Int]) -> ArraySlice<Int> {
    column.prefix { !slots.left[$0].isEmpty || !slots.right[$0].isEmpty }
  }

  /// Puts slots one below the other without room between them.
  private mutating func stack(_ column: ArraySlice<Int>, from middle: Double) {
    guard let first = column.first else { return }
    middles[first] = middle
    for (upper, lower) in zip(column, column.dropFirst()) {
      middles[lower] = middles[upper] + slots.distance(upper, lower)
    }
  }

  /// Moves the slots of a column to the means of their neighbours, as near as their order and distances allow: the least
  /// squares, found by pooling neighbours that want to pass each other.
  private mutating func settle(_ column: ArraySlice<Int>, looksBothWays: Bool, isForward: Bool) {
    var pools: [(sum: Double, weight: Double, count: Int)] = []
    var offset = 0.0
    var offsets: [Double] = []
    for (place, slot) in column.enumerated() {
      if place > 0 { offset += slots.distance(column[column.startIndex + place - 1], slot) }
      offsets.append(offset)
      let wish = self.wish(of: slot, looksBothWays: looksBothWays, isForward: isForward)
      pools.append(((wish.middle - offset) * wish.weight, wish.weight, 1))
      while pools.count > 1, let last = pools.last {
        let above = pools[pools.count - 2]
        guard above.sum / above.weight > last.sum / last.weight else { break }
        pools.removeLast(2)
        pools.append((above.sum + last.sum, above.weight + last.weight, above.count + last.count))
      }
    }
    var place = 0
    for pool in pools {
      for _ in 0..<pool.count {
        middles[column[column.startIndex + place]] = pool.sum / pool.weight + offsets[place]
        place += 1
      }
    }
  }

  /// Where a slot would lie best, and how much that counts: long edges shall be level.
  private func wish(of slot: Int, looksBothWays: Bool, isForward: Bool) -> (middle: Double, weight: Double) {
    var neighbours = isForward ? slots.left[slot] : slots.right[slot]
    if looksBothWays { neighbours = slots.left[slot] + slots.right[slot] }
    guard !neighbours.isEmpty else { return (middles[slot], 0.25) }
    let mean = neighbours.reduce(0) { $0 + middles[$1] } / Double(neighbours.count)
    return (mean, slots.isBox(slot) ? 1 : 4)
  }

  /// Moves what is joined to the top, and puts the rest below it, column by column.
  private mutating func moveToTop() {
    let columns = order.map { (joined: joined($0), all: $0) }
    let top = columns.flatMap(\.joined).map { middles[$0] - Double(slots.heights[$0]) / 2 }.min() ?? 0
    for (joined, all) in columns {
      for slot in joined { middles[slot] -= top }
      let rest = all[joined.endIndex...]
      guard let first = rest.first else { continue }
      let above = joined.last.map { middles[$0] + slots.distance($0, first) + 12 }
      stack(rest, from: above ?? Double(slots.heights[first]) / 2)
    }
  }
}
