import Findings
import ProjectModel

/// One item and its trees for machines, format version 1: `item-trace.schema.json` describes it.
struct ItemTraceJSON {
  let trace: ItemTrace

  var string: String {
    let file = File(
      version: 1, project: trace.project.title, item: entry(trace.item.id, nil, in: trace.dependsOn),
      dependsOn: nodes(trace.dependsOn), dependents: nodes(trace.dependents),
      cycles: (trace.dependsOn.cycles + trace.dependents.cycles).reduce(into: []) { cycles, cycle in
        let ids = cycle.sorted().map(Reference.init)
        if !cycles.contains(ids) { cycles.append(ids) }
      }, sharingMetrics: trace.sharingMetrics.map(Reference.init), mentions: trace.mentions.map(Reference.init))
    return file.indentedJSON
  }

  private struct File: Encodable {
    let version: Int
    let project: String
    let item: Entry
    let dependsOn: [Entry]
    let dependents: [Entry]
    let cycles: [[Reference]]
    let sharingMetrics: [Reference]
    let mentions: [Reference]
  }

  private struct Reference: Encodable, Equatable {
    let kind: String
    let id: String

    init(_ id: ItemID) {
      kind = id.kind.rawValue
      self.id = id.key
    }
  }

  private struct Entry: Encodable {
    let kind: String
    let id: String
    let release: String?
    let text: String?
    let status: String?
    let path: String?
    let line: Int?
    let column: Int?
    /// How many links lie between it and the item asked for; `nil` for that item.
    let depth: Int?
    /// The item before it on the way, and the link; `nil` for the item asked for.
    let via: Via?
  }

  private struct Via: Encodable {
    let kind: String
    let id: String
    let type: String
    let direction: String
  }

  private func nodes(_ tree: DependencyTree) -> [Entry] {
    tree.nodes.dropFirst().map { entry($0.id, $0, in: tree) }
  }

  private func entry(_ id: ItemID, _ node: DependencyTree.Node?, in tree: DependencyTree) -> Entry {
    let item = trace.project.index.item(id)
    let position = item.flatMap { trace.project.position(of: $0.place) }
    var via: Via?
    if let node, let parent = node.parent, let step = node.step {
      let before = tree.nodes[parent].id
      via = Via(
        kind: before.kind.rawValue, id: before.key, type: step.type.rawValue,
        direction: step.isForward ? "forward" : "backward")
    }
    return Entry(
      kind: id.kind.rawValue, id: id.key, release: item?.release, text: item?.text,
      status: item?.status?.status?.rawValue, path: item?.place.path, line: position?.line, column: position?.column,
      depth: node?.depth, via: via)
  }
}
