import ProjectModel

extension ContentDemand {
  /// What is asked for, for people, in a language: `at least 30 words with a number`.
  package func words(in language: String? = nil) -> String {
    switch self {
    case .prose(let words, let number):
      (words > 1 ? "at least \(words) words" : "an answer in words") + (number ? " with a number" : "")
    case .items(let kind, let minimum, let each):
      Self.counted(kind, minimum) + Self.list(each.map(\.words), before: ", each with ")
    case .table(let kind, let rows, let columns):
      (kind.map { "a table of \($0.plural)" } ?? "a table") + (rows > 1 ? " with at least \(rows) rows" : "")
        + Self.list(
          columns.map { $0.words(in: language) }, before: rows > 1 ? " and the columns " : " with the columns ")
    case .groups(let groups):
      "something under each of the labels " + groups.map { $0.words(in: language) }.joined(separator: ", ")
    case .figure: "a figure"
    case .choice(let options, let many, let reason):
      (many ? "one or several of " : "one of ") + options.map { $0.title.text(in: language) }.joined(separator: ", ")
        + (reason ? ", and why" : "")
    case .date: "a date such as 2026-03-31"
    case .number(let unit, let least):
      "a number" + (unit.map { " of \($0)" } ?? "") + (least.map { ", at least \($0.inWords)" } ?? "")
    case .chain(let from, let to): "a chain a → b → c from \(Self.withArticle(from)) to \(Self.withArticle(to))"
    case .any(let demands): demands.map { $0.words(in: language) }.joined(separator: ", or ")
    case .all(let demands): demands.map { $0.words(in: language) }.joined(separator: " and ")
    }
  }

  private static func counted(_ kind: ItemKind, _ minimum: Int) -> String {
    minimum > 1 ? "at least \(minimum) \(kind.plural)" : "at least one \(kind.rawValue)"
  }

  private static func withArticle(_ kind: ItemKind) -> String {
    ("aeo".contains(kind.rawValue.prefix(1)) ? "an " : "a ") + kind.rawValue
  }

  private static func list(_ words: [String], before: String) -> String {
    guard let last = words.last else { return "" }
    return before + (words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last)
  }
}

extension ContentDemand.Column {
  fileprivate func words(in language: String?) -> String {
    title.text(in: language) + (isRequired ? "" : " (optional)")
  }
}

extension ContentDemand.Group {
  fileprivate func words(in language: String?) -> String {
    let wanted = content.map { $0.words(in: language) }
    return title.text(in: language) + (wanted.isEmpty ? "" : " (\(wanted.joined(separator: "; ")))")
  }
}
