import Documents
import ProjectModel

/// What leads from a metric of the model to one of the business: `word accuracy → query accuracy → engagement → revenue`.
struct ValueChain {
  /// From the model's end; empty where there is no chain.
  let links: [String]
  private let items: [ItemKind: [Item]]

  init(_ answer: Answer, items: [ItemKind: [Item]]) {
    self.items = items
    let texts = answer.said.map(\.text)
    links =
      texts.lazy.map(Self.links).first { $0.count > 1 } ?? Self.links(ofDiagrams: answer.blocks)
      ?? Self.links(ofTables: answer.blocks) ?? Self.links(ofLists: answer.blocks) ?? []
  }

  /// What the chain lacks: itself, a metric of the model at its beginning, one of the business at its end.
  func lacks(from: ItemKind, to: ItemKind) -> [String] {
    guard let first = links.first, let last = links.last else { return ["no chain such as a → b → c"] }
    var lacks: [String] = []
    if from == .metric, !isModelMetric(first) {
      lacks.append("the chain begins with \"\(first)\", which is no metric of the model")
    }
    if to != .metric, isModelMetric(last), !isStated(last, as: to) {
      lacks.append("the chain ends with \"\(last)\", which is no metric of the business")
    }
    return lacks
  }

  private func isModelMetric(_ link: String) -> Bool { CellWords.namesMetric(link) || isStated(link, as: .metric) }

  /// Whether an item of a kind is named: by its id or by its text.
  private func isStated(_ link: String, as kind: ItemKind) -> Bool {
    let words = Words.normalized(link)
    return (items[kind] ?? []).contains { item in
      Words.normalized(item.text) == words || (item.isIDWritten && words.hasPrefix(item.id.key.lowercased()))
    }
  }

  // MARK: Where chains stand

  private static let arrows: Set<Character> = ["→", "⟶", "➜", "➔", "➝", "⇒", "⟹", "►", "▶"]
  private static let drawnArrows = ["-->", "->", "=>", "–>", "—>"]

  private static func links(_ text: String) -> [String] {
    var text = text
    if text.contains(">") { for arrow in drawnArrows { text = text.replacing(arrow, with: "→") } }
    guard text.contains(where: arrows.contains) else { return [] }
    // A sentence around the chain is no link of it.
    let pieces = text.split(whereSeparator: arrows.contains).map(\.trimmingBlanks).filter { !$0.isEmpty }
    guard pieces.count > 1 else { return [] }
    var links = pieces
    if let colon = links[0].lastIndex(of: ":") {
      links[0] = links[0][links[0].index(after: colon)...].trimmingBlanks
    }
    return links.filter { !$0.isEmpty }
  }

  /// From a node that nothing leads to, to one that leads nowhere.
  private static func links(ofDiagrams blocks: [Block]) -> [String]? {
    var found: [String]?
    blocks.forEachBlock { block in
      guard found == nil, case .code(let code) = block.kind, case .flowchart(let chart)? = Diagram(code) else { return }
      let ends = Set(chart.edges.map(\.to))
      let starts = Set(chart.edges.map(\.from))
      let first = chart.nodes.first { starts.contains($0.id) && !ends.contains($0.id) }
      let last = chart.nodes.last { ends.contains($0.id) && !starts.contains($0.id) }
      if let first, let last { found = [first, last].map { $0.lines.joined(separator: " ") } }
    }
    return found
  }

  /// The row below heads such as "Model metrics … Business metrics", else the first column of several rows.
  private static func links(ofTables blocks: [Block]) -> [String]? {
    var found: [String]?
    blocks.forEachBlock { block in
      guard found == nil, case .table(let table) = block.kind else { return }
      let rows = table.rows.map { row in
        row.cells.map { $0.inlines.plainText.collapsingBlanks }.filter { !$0.isEmpty && !Placeholders.isWhole($0) }
      }.filter { !$0.isEmpty }
      let wide = rows.first { $0.count > 1 }
      if rows.count == 1, let wide { found = wide } else if rows.count > 1 { found = rows.compactMap(\.first) }
    }
    return found
  }

  /// The entries of a numbered list.
  private static func links(ofLists blocks: [Block]) -> [String]? {
    var found: [String]?
    blocks.forEachBlock { block in
      guard found == nil, case .list(let list) = block.kind, list.start != nil, list.entries.count > 1 else { return }
      found = list.entries.compactMap { entry in
        guard case .paragraph(let inlines)? = entry.blocks.first?.kind else { return nil }
        return inlines.plainText.collapsingBlanks
      }
    }
    return found
  }
}
