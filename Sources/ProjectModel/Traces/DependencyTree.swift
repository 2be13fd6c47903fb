/// Everything that one item rests on, or everything that rests on it, each item once by a shortest way.
package struct DependencyTree: Sendable {
  package let root: ItemID
  package let direction: Direction
  /// In the order found: the root first, then by distance.
  package let nodes: [Node]
  /// Steps between these items that no node stands for, by the node that they begin at.
  package let others: [Int: [Other]]
  /// Items that rest on each other in a circle, each circle in the order found.
  package let cycles: [[ItemID]]

  /// Which way is followed.
  package enum Direction: String, Sendable {
    /// To what an item rests on: a requirement on its deliverables and metrics, a deliverable on its dependencies.
    case dependsOn = "depends-on"
    /// To what rests on it.
    case dependents
  }

  /// An item in the tree.
  package struct Node: Sendable {
    package let id: ItemID
    /// The node it was reached from, by its index; `nil` for the root.
    package let parent: Int?
    /// Steps from the root.
    package let depth: Int
    /// The step to it; `nil` for the root.
    package let step: Step?
  }

  /// One link, and whether it was followed as written or backwards.
  package struct Step: Sendable, Hashable {
    package let type: LinkType
    package let isForward: Bool

    /// Between the two items: `fulfils`, `fulfilled by`.
    package var words: String { isForward ? type.heading.lowercased() : type.backwardWords }
  }

  /// A step to an item that stands elsewhere in the tree.
  package struct Other: Sendable {
    package let id: ItemID
    package let step: Step
    /// Whether it closes a circle.
    package let isCycle: Bool
  }

  /// Follows the links of all releases for so many `steps`. The cost is that of the items and links that are reached.
  package init(from root: ItemID, _ direction: Direction, in index: ItemIndex, steps: Int = .max) {
    self.root = root
    self.direction = direction
    var nodes = [Node(id: root, parent: nil, depth: 0, step: nil)]
    var positions = [root: 0]
    var edges: [[Int]] = []
    var rest: [Int: [(to: Int, step: Step)]] = [:]
    var next = 0
    while next < nodes.count {
      var reached: [Int] = []
      let isFar = nodes[next].depth >= steps
      for (id, step) in isFar ? [] : DependencyTree.steps(from: nodes[next].id, direction, index) {
        if let known = positions[id] {
          rest[next, default: []].append((known, step))
          reached.append(known)
          continue
        }
        positions[id] = nodes.count
        reached.append(nodes.count)
        nodes.append(Node(id: id, parent: next, depth: nodes[next].depth + 1, step: step))
      }
      edges.append(reached)
      next += 1
    }
    self.nodes = nodes
    let circles = Circles(edges)
    cycles = circles.groups.map { group in group.map { nodes[$0].id } }
    others = Dictionary(
      uniqueKeysWithValues: rest.map { from, steps in
        (from, steps.map { Other(id: nodes[$0.to].id, step: $0.step, isCycle: circles.join(from, $0.to)) })
      })
  }

  /// What an item leads to in one step, each item once, by type of link and id.
  private static func steps(
    from id: ItemID, _ direction: Direction, _ index: ItemIndex
  ) -> [(id: ItemID, step: Step)] {
    var found: [(id: ItemID, step: Step)] = []
    let rests = direction == .dependsOn
    for link in index.links(from: id) where link.type.restsOnEnd == rests && link.type != .mentions {
      found.append((link.to, Step(type: link.type, isForward: true)))
    }
    for link in index.links(to: id) where link.type.restsOnEnd != rests && link.type != .mentions {
      found.append((link.from, Step(type: link.type, isForward: false)))
    }
    var seen: Set<ItemID> = [id]
    return found.sorted { ($0.step.type.order, $0.id) < ($1.step.type.order, $1.id) }.filter {
      seen.insert($0.id).inserted
    }
  }
}

extension LinkType {
  /// Whether the item at which the link begins rests on the one at which it ends: D2 depends on D1. All others are the
  /// other way round: R1 rests on D1, which fulfils it.
  fileprivate var restsOnEnd: Bool { self == .dependsOn }

  fileprivate var order: Int { LinkType.allCases.firstIndex(of: self) ?? 0 }

  /// Read backwards, inside a sentence: `fulfilled by`.
  package var backwardWords: String { self == .contributes ? "work of" : backwardHeading.lowercased() }
}
