import Documents
import Findings
import ProjectModel

/// How a template hangs together beyond its sections: the poster of a canvas, what supports what among goals, scores.
extension TemplateReader {
  mutating func layout(_ node: DataNode?, sections: [TemplateSection]) -> PosterLayout {
    guard let node else { return PosterLayout(columns: [], below: []) }
    _ = entries(node, called: "layout")
    checkKeys(of: node, known: TemplateKeys.layout)
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

  // MARK: Scores

  /// `score: {none: 0, manual: 0.5, automated: 1}` and `evidence-above: 0` of a section.
  mutating func scale(_ node: DataNode) -> ScoreScale? {
    let above = number(node["evidence-above"])
    guard let score = node["score"] else {
      if let entry = node.entry("evidence-above") {
        report("\"evidence-above\" stands beside no \"score\"", at: entry.keySpan)
      }
      return nil
    }
    let levels = entries(score, called: "score").compactMap { entry in
      number(entry.value).map { (name: entry.key, value: $0) }
    }
    return levels.isEmpty ? nil : ScoreScale(levels: levels, evidenceAbove: above)
  }

  /// `total: {section: sum, all: minimum}`.
  mutating func total(_ node: DataNode?) -> TotalScore? {
    guard let node else { return nil }
    _ = entries(node, called: "total")
    checkKeys(of: node, known: TemplateKeys.total)
    return TotalScore(
      section: choice(node["section"], TotalScore.Sum.self) ?? .sum,
      all: choice(node["all"], TotalScore.Sum.self) ?? .sum)
  }
}
