import Findings

/// Reads what an instruction `table` asks for.
package struct LiveTableReader {
  private let project: Project
  private var problems: [LiveTable.Problem] = []

  /// The table, and what is wrong with its words; no table where anything is, since it would show something else than was
  /// asked for.
  package static func table(
    of instruction: Instruction, in project: Project
  ) -> (table: LiveTable?, problems: [LiveTable.Problem]) {
    var reader = LiveTableReader(project: project)
    let table = reader.table(of: instruction)
    return (reader.problems.isEmpty ? table : nil, reader.problems)
  }

  private init(project: Project) {
    self.project = project
  }

  private mutating func table(of instruction: Instruction) -> LiveTable? {
    let kind = kind(of: instruction)
    for word in instruction.words.dropFirst() { report(stray: word) }
    var releases: [String]?
    var conditions: [LiveTable.Condition] = []
    for entry in instruction.values {
      if entry.key.text == "release" {
        releases = (releases ?? []) + values(of: entry.value).compactMap { release($0) }
      } else if let kind, let filter = filter(entry.key, of: kind) {
        let found = values(of: entry.value).compactMap { value($0, of: filter, kind) }
        conditions.append(LiveTable.Condition(filter: filter, values: found))
      }
    }
    return kind.map { LiveTable(kind: $0, releases: releases, conditions: conditions) }
  }

  // MARK: Names

  private mutating func kind(of instruction: Instruction) -> ItemKind? {
    let known = ItemKind.allCases.map(\.plural)
    guard let word = instruction.words.first else {
      report(instruction.span, "the table names no kind of item", "write for example: table requirements")
      return nil
    }
    let name = word.text.lowercased()
    if let kind = ItemKind.allCases.first(where: { $0.plural == name || $0.rawValue == name }) { return kind }
    report(word.span, "there is no table of \"\(word.text)\"", nearest: name, among: known)
    return nil
  }

  private mutating func filter(_ key: Instruction.Word, of kind: ItemKind) -> LiveTable.Filter? {
    let known = LiveTable.Filter.all(of: kind)
    if let filter = known.first(where: { $0.rawValue == key.text }) { return filter }
    // "contributors=Ana" asks for the same as "owner=Ana".
    if ["contributor", "contributors", "owners"].contains(key.text) { return .owner }
    report(
      key.span, "a table of \(kind.plural) has no filter \"\(key.text)\"", nearest: key.text,
      among: ["release"] + known.map(\.rawValue))
    return nil
  }

  private mutating func report(stray word: Instruction.Word) {
    let isStatus = word.text == "open" || word.text == "closed" || status(word.text) != nil
    let guess = isStatus ? "status=\(word.text)" : project.release(word.text).map { "release=\($0.name)" }
    report(
      word.span, "\"\(word.text)\" is no filter of a table",
      guess.map { "write \($0)" } ?? "write filters with an equals sign, such as status=open")
  }

  // MARK: Values

  /// The values of a list, each with its place where that can be told.
  private func values(of word: Instruction.Word) -> [Instruction.Word] {
    let isExact = word.span.end - word.span.start == word.text.utf8.count
    var start = word.span.start
    return word.text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.map { piece in
      defer { start += piece.utf8.count + 1 }
      let text = String(piece).trimmingBlanks
      let blanks = piece.prefix { $0.isWhitespace }.utf8.count
      let place = Span(start + blanks, start + blanks + text.utf8.count)
      return Instruction.Word(text, isExact ? place : word.span)
    }
  }

  private mutating func release(_ word: Instruction.Word) -> String? {
    if let release = project.releases.first(where: { LiveTable.isSame($0.name, word.text) })
      ?? project.releases.first(where: { LiveTable.isSame($0.title, word.text) })
    {
      return release.name
    }
    report(word.span, "there is no release \"\(word.text)\"", nearest: word.text, among: project.releases.map(\.name))
    return nil
  }

  private func status(_ text: String) -> Status? {
    if let status = Status(rawValue: text.lowercased().replacing(" ", with: "-")) { return status }
    let stated = StatusWords.status(text, at: Place(""))
    return stated?.isPlaceholder == true ? nil : stated?.status
  }

  private mutating func value(
    _ word: Instruction.Word, of filter: LiveTable.Filter, _ kind: ItemKind
  ) -> String? {
    let plain = word.text.lowercased().replacing(" ", with: "-")
    let known: [String]
    switch filter {
    case .status:
      if plain == "open" || plain == "closed" { return plain }
      if let status = status(word.text) { return status.rawValue }
      known = ["open", "closed"] + Status.allCases.map(\.rawValue)
    case .priority:
      if let priority = PriorityWords.priority(ofCell: word.text, at: Place(""))?.priority { return priority.rawValue }
      known = Priority.allCases.map(\.rawValue)
    case .owner, .team: known = names { $0.id.kind == kind ? $0.owners : [] }
    case .category: known = names { $0.id.kind == kind ? [$0.field(.category)?.text].compactMap(\.self) : [] }
    case .verdict: known = Verdict.allCases.map(\.rawValue)
    case .layer: known = GoalLayer.allCases.map(\.rawValue)
    case .gap: known = TraceMatrix.Gap.allCases.map(\.rawValue)
    }
    if let found = known.first(where: { LiveTable.isSame($0, word.text) || $0 == plain }) { return found }
    let what =
      filter == .owner || filter == .team
      ? "nobody called \"\(word.text)\" has \(kind.plural)" : "there is no \(filter.rawValue) \"\(word.text)\""
    report(word.span, what, nearest: word.text, among: known)
    return nil
  }

  /// What items name, each once, in order.
  private func names(_ names: (Item) -> [String]) -> [String] { Set(project.items.flatMap(names)).sorted() }

  // MARK: Problems

  private mutating func report(_ span: Span, _ message: String, nearest name: String, among known: [String]) {
    let near = nearestName(to: name, among: known)
    let list = known.prefix(12).joined(separator: ", ")
    report(
      span, message + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      near.map { "write \($0)" } ?? (known.isEmpty ? "take the filter out" : "write one of \(list)"))
  }

  private mutating func report(_ span: Span, _ message: String, _ suggestion: String) {
    problems.append(LiveTable.Problem(span: span, message: message, suggestion: suggestion))
  }
}
