import ProjectModel

/// Items and links as a graph for Graphviz, in layers from goals to metrics. It holds no address.
struct DOTTrace {
  private let title: String
  private let items: [Item]
  private let edges: [Edge]
  /// The item that the graph is about; `nil` for a whole project.
  private let focus: ItemID?

  private struct Edge: Hashable {
    let from: ItemID
    let to: ItemID
    let type: LinkType
  }

  /// From left to right; other kinds stand behind.
  private static let layers: [ItemKind] = [.goal, .objective, .requirement, .deliverable, .metric]

  /// The layers of a project, or of one of its releases.
  init(project: Project, release: String?) {
    title = release.map { "\(project.title): \($0)" } ?? project.title
    focus = nil
    var seen: Set<ItemID> = []
    items = project.items(only: release).filter {
      DOTTrace.layers.contains($0.id.kind) && seen.insert($0.id).inserted
    }.compactMap { project.index.item($0.id, in: release) }.sorted { $0.id < $1.id }
    var known: Set<Edge> = []
    edges = project.links.filter { $0.type != .mentions && (release == nil || $0.release == release) }.map {
      Edge(from: $0.from, to: $0.to, type: $0.type)
    }.filter { seen.contains($0.from) && seen.contains($0.to) && known.insert($0).inserted }
  }

  /// What one item rests on, and what rests on it.
  init(_ trace: ItemTrace) {
    title = "\(trace.project.title): \(trace.item.label)"
    focus = trace.item.id
    let ids = Set(trace.dependsOn.nodes.map(\.id) + trace.dependents.nodes.map(\.id))
    items = ids.sorted().compactMap { trace.project.index.item($0) }
    var known: Set<Edge> = []
    edges = items.flatMap { trace.project.index.links(from: $0.id) }.map {
      Edge(from: $0.from, to: $0.to, type: $0.type)
    }.filter { $0.type != .mentions && ids.contains($0.to) && known.insert($0).inserted }
  }

  var string: String {
    var text = "digraph \(DOTTrace.quoted(title)) {\n"
    text += "  graph [rankdir=LR, label=\(DOTTrace.quoted(title)), labelloc=t, fontname=Helvetica];\n"
    text += "  node [shape=box, style=rounded, fontname=Helvetica, fontsize=11];\n"
    text += "  edge [fontname=Helvetica, fontsize=9];\n"
    let kinds = DOTTrace.layers + ItemKind.allCases.filter { !DOTTrace.layers.contains($0) }
    var anchors: [String] = []
    for kind in kinds {
      let layer = items.filter { $0.id.kind == kind }
      guard let first = layer.first else { continue }
      text += "  subgraph \(DOTTrace.quoted(kind.plural)) {\n    rank=same;\n"
      text += layer.map { "    \(name($0.id)) [\(attributes(of: $0))];\n" }.joined() + "  }\n"
      anchors.append(name(first.id))
    }
    // Without these, a layer that nothing links to would not stand behind the one before.
    for (left, right) in zip(anchors, anchors.dropFirst()) { text += "  \(left) -> \(right) [style=invis];\n" }
    return text + edges.map(line).joined() + "}\n"
  }

  private func name(_ id: ItemID) -> String { DOTTrace.quoted("\(id.kind.rawValue):\(id.key)") }

  private func attributes(of item: Item) -> String {
    var lines = item.isIDWritten ? [item.id.key] : []
    if item.text != item.id.key { lines += item.shortText.wrapped(to: 28) }
    if let state = ItemWords.state(of: item) { lines.append("(\(state))") }
    let mark = item.id == focus ? ", penwidth=2.5" : item.status?.status == .dropped ? ", style=\"rounded,dashed\"" : ""
    return "label=\(DOTTrace.quoted(lines.joined(separator: "\n")))" + mark
  }

  /// Drawn from the left layer on, the head where the link ends.
  private func line(_ edge: Edge) -> String {
    let isLeftward = DOTTrace.layer(edge.from) > DOTTrace.layer(edge.to)
    let ends = isLeftward ? (edge.to, edge.from) : (edge.from, edge.to)
    let style =
      switch edge.type {
      case .measures: ", style=dashed"
      case .dependsOn: ", style=dotted"
      default: ""
      }
    return
      "  \(name(ends.0)) -> \(name(ends.1)) [label=\(DOTTrace.quoted(edge.type.heading.lowercased()))\(isLeftward ? ", dir=back" : "")\(style)];\n"
  }

  private static func layer(_ id: ItemID) -> Int { layers.firstIndex(of: id.kind) ?? layers.count }

  /// A string of the DOT language: `\n` is a line end, and no other backslash means anything.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      }
    }
    return result + "\""
  }
}
