/// Groups of nodes that reach each other, found by Tarjan's algorithm without recursion.
struct Circles {
  /// Groups of two or more nodes, and nodes that reach themselves, each in ascending order, by their first node.
  private(set) var groups: [[Int]] = []
  private var groupOfNode: [Int]

  /// `edges` holds the nodes that each node leads to.
  init(_ edges: [[Int]]) {
    groupOfNode = Array(repeating: -1, count: edges.count)
    var search = Search(edges)
    for node in edges.indices { search.visit(node) }
    for component in search.components {
      let isLooped = component.count > 1 || edges[component[0]].contains(component[0])
      for node in component { groupOfNode[node] = component[0] }
      if isLooped { groups.append(component.sorted()) }
    }
    groups.sort { $0[0] < $1[0] }
  }

  /// Whether two nodes reach each other.
  func join(_ a: Int, _ b: Int) -> Bool { groupOfNode[a] == groupOfNode[b] }

  private struct Search {
    let edges: [[Int]]
    private(set) var components: [[Int]] = []
    private var number: [Int]
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var count = 0

    init(_ edges: [[Int]]) {
      self.edges = edges
      number = Array(repeating: -1, count: edges.count)
      low = number
      isOpen = Array(repeating: false, count: edges.count)
    }

    mutating func visit(_ start: Int) {
      guard number[start] < 0 else { return }
      var way: [(node: Int, next: Int)] = [(start, 0)]
      enter(start)
      while let (node, next) = way.last {
        if next < edges[node].count {
          way[way.count - 1].next += 1
          let other = edges[node][next]
          if number[other] < 0 {
            enter(other)
            way.append((other, 0))
          } else if isOpen[other] {
            low[node] = min(low[node], number[other])
          }
          continue
        }
        way.removeLast()
        if let parent = way.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == number[node] { close(node) }
      }
    }

    private mutating func enter(_ node: Int) {
      number[node] = count
      low[node] = count
      count += 1
      open.append(node)
      isOpen[node] = true
    }

    private mutating func close(_ node: Int) {
      var component: [Int] = []
      while let last = open.popLast() {
        isOpen[last] = false
        component.append(last)
        if last == node { break }
      }
      components.append(component)
    }
  }
}
