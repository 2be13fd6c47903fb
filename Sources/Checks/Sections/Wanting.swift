import Documents
import Findings
import ProjectModel

/// Finds what a template asks for and an answer does not have.
struct Wanting {
  let answer: Answer
  /// The items that the section itself lists.
  let items: [ItemKind: [Item]]
  let index: ItemIndex

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
    case .items(let kind, let minimum, let fields):
      let tooFew = tooFew(kind, minimum)
      return tooFew.isEmpty ? lacking(fields, of: kind) : tooFew
    case .table(let kind?, let rows, let columns): return tooFew(kind, rows) + missingColumns(columns, of: kind)
    case .table(nil, let rows, let columns):
      return WantedTable(columns: columns, rows: rows).lacks(in: answer.blocks)
    case .groups(let groups): return groups.flatMap(lacks)
    case .figure: return answer.blocks.holdFigure ? [] : ["no figure"]
    case .choice(let options, let isMany, let asksReason):
      return ChosenOptions(options, in: answer).lacks(isMany: isMany, asksReason: asksReason)
    case .date: return answer.said.contains { DateReader.isoDate($0.text) != nil } ? [] : ["no date"]
    case .number(let unit, let minimum): return numberLacks(unit, minimum)
    case .chain(let from, let to): return ValueChain(answer, items: items).lacks(from: from, to: to)
    case .any(let demands):
      // Of several that are all open, the one that is nearest.
      return demands.map(lacks).min { $0.count < $1.count } ?? []
    case .all(let demands): return lacks(demands)
    }
  }

  // MARK: Items

  private func tooFew(_ kind: ItemKind, _ minimum: Int) -> [String] {
    let count = listed(kind).count
    if count >= minimum { return [] }
    return [count == 0 ? "no \(kind.rawValue) is listed" : "\(count) of \(minimum) \(kind.plural)"]
  }

  private func listed(_ kind: ItemKind) -> [Item] { ([kind] + kind.standIns).flatMap { items[$0] ?? [] } }

  /// Which fields some of the items do not have: "no measure in 2 of 3 goals".
  private func lacking(_ fields: [FieldName], of kind: ItemKind) -> [String] {
    let own = items[kind] ?? []
    return fields.compactMap { field in
      let open = own.filter { !$0.has(field, index) }
      guard let first = open.first else { return nil }
      let name = field.words
      if open.count == 1 { return "no \(name) in \(first.label)" }
      return open.count == own.count
        ? "no \(name) in any of \(own.count) \(kind.plural)"
        : "no \(name) in \(open.count) of \(own.count) \(kind.plural)"
    }
  }

  private func missingColumns(_ columns: [ContentDemand.Column], of kind: ItemKind) -> [String] {
    let rows = (items[kind] ?? []).filter { $0.origin == .table }
    guard !rows.isEmpty else { return [] }
    return columns.filter { column in column.isRequired && !rows.contains { $0.states(column.field) } }
      .map { "no \($0.title.text()) column" }
  }

  // MARK: Numbers and groups

  private func numberLacks(_ unit: String?, _ minimum: Double?) -> [String] {
    guard unit != nil || minimum != nil else { return answer.holdsNumber ? [] : ["no number"] }
    let quantities = answer.said.flatMap { WrittenQuantity.all(in: $0.text) }
    let fitting = quantities.filter { quantity in unit.map(quantity.isCounted) ?? true }
    guard !fitting.isEmpty else { return [unit.map { "no number in \($0)" } ?? "no number"] }
    guard let minimum, !fitting.contains(where: { $0.value >= minimum }) else { return [] }
    return ["no number of \(minimum.inWords) or more"]
  }

  private func lacks(_ group: ContentDemand.Group) -> [String] {
    let title = group.title.text()
    let names = Set((group.title.all + group.aliases).map(HeadingWords.cleaned))
    let pieces = LabelledPiece.pieces(of: answer.blocks, named: names)
    let piece = Answer(pieces.flatMap(\.passages), in: pieces.flatMap(\.blocks), of: answer.template)
    guard !piece.said.isEmpty || !piece.notApplicable.isEmpty else { return ["nothing under \"\(title)\""] }
    if piece.said.isEmpty { return [] }
    let spans = pieces.flatMap(\.spans)
    let held = items.mapValues { $0.filter { item in spans.contains { $0.contains(item.place.span) } } }
    return Wanting(answer: piece, items: held, index: index).lacks(group.content).map { "\"\(title)\": \($0)" }
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

  /// Whether it says something for a field.
  fileprivate func has(_ name: FieldName, _ index: ItemIndex) -> Bool {
    switch name {
    case .text: true
    case .id: isIDWritten
    case .status: status?.status != nil
    case .priority: priority?.priority != nil
    case .target: !targets.isEmpty || text.holdsQuantity || says(name)
    case .metric: says(name) || index.links(to: id).contains { $0.type == .measures }
    case .supports: says(name) || index.links(from: id).contains { $0.type == .supports }
    case .measure: says(name) || !targets.isEmpty
    case .measured: says(name) || !measurements.isEmpty
    default: says(name)
    }
  }

  private func says(_ name: FieldName) -> Bool {
    field(name).map { !Placeholders.isWhole($0.text) && !Placeholders.isDash($0.text) } ?? false
  }
}

extension FieldName {
  /// For messages: `acceptance criteria`.
  package var words: String { rawValue.replacing("-", with: " ") }
}

extension Double {
  /// Without a fraction where it has none.
  var inWords: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension [Block] {
  /// Whether an image or a diagram stands in them.
  fileprivate var holdFigure: Bool {
    var found = false
    forEachBlock { block in
      switch block.kind {
      case .code(let code):
        found = found || ["mermaid", "dot", "graphviz", "gv", "plantuml"].contains(code.fence.language)
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
