import Documents
import Findings
import ProjectModel

/// Finds what a template asks for and an answer does not have.
struct Wanting {
  let answer: Answer
  /// The items that the section itself lists.
  let items: [ItemKind: [Item]]

  /// What is missing, in the template's order, in words that follow "partial:".
  func lacks(_ demands: [ContentDemand]) -> [String] {
    demands.flatMap(lacks)
  }

  private func lacks(_ demand: ContentDemand) -> [String] {
    switch demand {
    case .prose(let words, let number):
      let count = answer.wordCount
      let tooShort = count < words ? ["\(count) of \(words) words"] : []
      return tooShort + (number && !answer.holdsNumber ? ["no number"] : [])
    case .items(let kind, let minimum, _): return tooFew(kind, minimum)
    case .table(let kind, let rows, let columns): return tooFew(kind, rows) + missingColumns(columns, of: kind)
    case .groups(let groups): return groups.flatMap(lacks)
    case .figure: return answer.blocks.holdFigure ? [] : ["no figure"]
    case .choice(let words): return isChosen(from: words) ? [] : ["none of \(words.joined(separator: ", "))"]
    case .date: return answer.said.contains { DateReader.isoDate($0.text) != nil } ? [] : ["no date"]
    case .number: return answer.holdsNumber ? [] : ["no number"]
    case .chain: return []
    case .any(let demands):
      let wanting = demands.map(lacks)
      return wanting.contains(where: \.isEmpty) ? [] : wanting.first ?? []
    }
  }

  private func tooFew(_ kind: ItemKind, _ minimum: Int) -> [String] {
    let count = ([kind] + kind.standIns).reduce(0) { $0 + (items[$1]?.count ?? 0) }
    if count >= minimum { return [] }
    return [count == 0 ? "no \(kind.rawValue) is listed" : "\(count) of \(minimum) \(kind.plural)"]
  }

  private func missingColumns(_ columns: [ContentDemand.Column], of kind: ItemKind) -> [String] {
    let rows = (items[kind] ?? []).filter { $0.origin == .table }
    guard !rows.isEmpty else { return [] }
    return columns.filter { column in column.isRequired && !rows.contains { $0.states(column.field) } }
      .map { "no \($0.title.text()) column" }
  }

  private func isChosen(from words: [String]) -> Bool {
    let said = answer.said.map { " " + TemplateText.normalized($0.text) + " " }
    return words.contains { word in said.contains { $0.contains(" " + TemplateText.normalized(word) + " ") } }
  }

  private func lacks(_ group: ContentDemand.Group) -> [String] {
    let names = Set((group.title.all + group.aliases).map(Words.normalized))
    let pieces = LabelledPiece.pieces(of: answer.blocks).filter { names.contains(Words.normalized($0.label)) }
    guard pieces.contains(where: \.isAnswered) else { return ["nothing under \"\(group.title.text())\""] }
    return []
  }
}

extension Item {
  /// Whether its table has a column for a field, whatever the cell says.
  fileprivate func states(_ name: FieldName) -> Bool {
    switch name {
    case .text: true
    case .status: status != nil || fields.contains { $0.name == name }
    case .priority: priority != nil || fields.contains { $0.name == name }
    case .release: owedIn != nil || fields.contains { $0.name == name }
    default: fields.contains { $0.name == name }
    }
  }
}

extension [Block] {
  /// Whether an image or a diagram stands in them.
  fileprivate var holdFigure: Bool {
    var found = false
    forEachBlock { block in
      switch block.kind {
      case .code(let code): found = found || ["mermaid", "dot", "plantuml"].contains(code.fence.language)
      case .markup(let markup): found = found || markup.holdsFigure
      default: found = found || block.ownInlines.contains(where: \.holdsImage)
      }
    }
    return found
  }
}

extension ItemKind {
  /// Kinds that answer for this one where a section lists them instead: "Success metrics" say what the objectives are.
  var standIns: [ItemKind] {
    switch self {
    case .objective: [.metric]
    case .contributor: [.stakeholder]
    default: []
    }
  }
}
