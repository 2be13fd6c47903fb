import Documents
import Findings
import ProjectModel

/// How a template hangs together beyond its sections: the poster of a canvas, what supports what among goals.
extension TemplateReader {
  mutating func layout(_ node: DataNode?, sections: [TemplateSection]) -> PosterLayout {
    guard let node else { return PosterLayout(columns: [], below: []) }
    checkKeys(of: node, known: ["columns", "below"])
    let ids = sections.map(\.id)
    let columns = elements(node["columns"], called: "columns").map { column in
      elements(column, called: "columns").compactMap { section($0, among: ids) }
    }
    let below = elements(node["below"], called: "below").compactMap { section($0, among: ids) }
    return PosterLayout(columns: columns, below: below)
  }

  private mutating func section(_ node: DataNode, among ids: [String]) -> String? {
    guard let id = node.text, ids.contains(id) else {
      let near = node.text.flatMap { nearestName(to: $0, among: ids) }
      report(
        "no section has the id \"\(node.text ?? node.kindName)\"", at: node.span,
        suggestion: near.map { "write \"\($0)\"" })
      return nil
    }
    return id
  }

  /// `[model, user]`.
  mutating func support(_ node: DataNode) -> LayerSupport? {
    guard let ends = node.elements, ends.count == 2 else {
      report("two layers such as [model, user] were expected, this is \(node.kindName)", at: node.span)
      return nil
    }
    guard let from = choice(ends[0], GoalLayer.self), let to = choice(ends[1], GoalLayer.self) else { return nil }
    return LayerSupport(from: from, to: to)
  }
}
