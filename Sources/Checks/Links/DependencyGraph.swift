import Findings
import ProjectModel

/// What items need before they can be complete: what they depend on, what fulfils them, and what supports them.
///
/// Items are numbers here, in the order written, so that a project of ten thousand takes no time.
struct DependencyGraph {
  let ids: [ItemID]
  /// By the item that needs, in the order written.
  private var steps: [[Step]]

  /// One item needs another, because a link says so.
  struct Step {
    let from: Int
    let to: Int
    let link: ItemLink
  }

  init(_ links: some Sequence<ItemLink>, layers: [ItemID: GoalLayer]) {
    var numbers: [ItemID: Int] = [:]
    var ids: [ItemID] = []
    var steps: [[Step]] = []
    func number(_ id: ItemID) -> Int {
      if let known = numbers[id] { return known }
      numbers[id] = ids.count
      ids.append(id)
      steps.append([])
      return ids.count - 1
    }
    for link in links {
      guard let need = Self.need(link, layers) else { continue }
      let from = number(need.from)
      steps[from].append(Step(from: from, to: number(need.to), link: link))
    }
    self.ids = ids
    self.steps = steps
  }

  /// Who needs whom; `nil` for links that nothing waits for.
  private static func need(_ link: ItemLink, _ layers: [ItemID: GoalLayer]) -> (from: ItemID, to: ItemID)? {
    switch link.type {
    case .dependsOn: (link.from, link.to)
    case .fulfils: (link.to, link.from)
    // What users reach carries the system, and the system carries them.
    case .supports where Set([layers[link.from], layers[link.to]]) == [.user, .system]: nil
    case .supports: (link.to, link.from)
    case .measures, .contributes, .mentions: nil
    }
  }

  /// Cycles of which each needs a change of its own: no step is in two of them. At most `limit`, those written first first.
  func cycles(atMost limit: Int) -> [[Step]] {
    var rest = self
    var found: [[Step]] = []
    while found.count < limit {
      let knots = rest.knots
      guard !knots.isEmpty else { break }
      for knot in knots.prefix(limit - found.count) {
        let cycle = rest.shortestCycle(in: knot)
        guard !cycle.isEmpty else { continue }
        for step in cycle { rest.steps[step.from].removeAll { $0.to == step.to } }
        found.append(cycle)
      }
    }
    return found
  }

  /// The shortest way from a knot's first item back to itself.
  private func shortestCycle(in knot: [Int]) -> [Step] {
    guard let start = knot.min() else { return [] }
    let inside = Set(knot)
    var arrival: [Int: Step] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, arrival[start] == nil {
      for step in steps[queue[next]] where inside.contains(step.to) && arrival[step.to] == nil {
        arrival[step.to] = step
        queue.append(step.to)
      }
      next += 1
    }
    var cycle: [Step] = []
    var item = start
    while let step = arrival[item], cycle.isEmpty || item != start {
      cycle.append(step)
      item = step.from
    }
    return cycle.reversed()
  }

  /// Items that all need each other, or themselves: the strongly connected components by Tarjan, without recursion.
  private var knots: [[Int]] {
    var knots: [[Int]] = []
    var search = KnotSearch(count: ids.count)
    for root in ids.indices where search.order[root] < 0 {
      search.enter(root)
      while let top = search.path.last {
        if top.next < steps[top.item].count {
          search.follow(to: steps[top.item][top.next].to)
        } else if let knot = search.leave(), knot.count > 1 || steps[knot[0]].contains(where: { $0.to == knot[0] }) {
          knots.append(knot)
        }
      }
    }
    return knots.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }
}

/// Where Tarjan's search stands.
private struct KnotSearch {
  /// When each item was reached; -1 for not yet.
  private(set) var order: [Int]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  /// The items on the way to the current one, and the next step to take from each.
  private(set) var path: [(item: Int, next: Int)] = []
  private var count = 0

  init(count: Int) {
    order = Array(repeating: -1, count: count)
    lowest = order
    isOpen = Array(repeating: false, count: count)
  }

  mutating func enter(_ item: Int) {
    order[item] = count
    lowest[item] = count
    count += 1
    open.append(item)
    isOpen[item] = true
    path.append((item, 0))
  }

  /// Takes the next step from the current item.
  mutating func follow(to item: Int) {
    let current = path[path.count - 1].item
    path[path.count - 1].next += 1
    if order[item] < 0 {
      enter(item)
    } else if isOpen[item] {
      lowest[current] = min(lowest[current], order[item])
    }
  }

  /// Goes back from the current item; returns a component where it is the first of one.
  mutating func leave() -> [Int]? {
    let item = path.removeLast().item
    if let before = path.last?.item { lowest[before] = min(lowest[before], lowest[item]) }
    guard lowest[item] == order[item], let start = open.lastIndex(of: item) else { return nil }
    let component = Array(open[start...])
    open.removeSubrange(start...)
    for member in component { isOpen[member] = false }
    return component
  }
}
