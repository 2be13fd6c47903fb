import Documents
import Findings
import ProjectModel

/// What documents say about the tests of a rubric: rows of tables `# | Test | Score | Evidence`.
struct RubricAnswers {
  /// A row about a test.
  struct Row {
    let place: Place
    /// `nil` where the table has no such cell.
    let score: Passage?
    let evidence: Passage?
  }

  /// By the id of the test.
  private(set) var rows: [String: [Row]] = [:]
  private let tests: [(section: TemplateSection, words: Set<Substring>)]
  private let byName: [String: String]

  init(_ template: ScopingTemplate, in documents: [Document]) {
    let tests = template.sections.filter { $0.scale != nil && !$0.isContainer }
    self.tests = tests.map { ($0, Self.words($0.title.text())) }
    byName = Dictionary(
      tests.flatMap { test in (test.title.all + test.aliases).map { (HeadingWords.cleaned($0), test.id) } }
    ) { first, _ in first }
    for document in documents {
      document.blocks.forEachBlock { block in
        if case .table(let table) = block.kind { read(table, in: document.path) }
      }
    }
  }

  private mutating func read(_ table: Table, in path: String) {
    let heads = (table.head.last?.cells ?? []).map { RubricWords.column($0.inlines.plainText.collapsingBlanks) }
    guard let score = heads.firstIndex(of: .score),
      let name = heads.firstIndex(of: .test) ?? heads.firstIndex(where: { $0 == nil })
    else { return }
    let evidence = heads.firstIndex(of: .evidence)
    let number = heads.firstIndex(of: .number)
    for row in table.rows where row.cells.indices.contains(name) {
      func passage(_ index: Int?) -> Passage? {
        guard let index, row.cells.indices.contains(index) else { return nil }
        let cell = row.cells[index]
        return Passage(kind: .cell(Passage.Column("")), cell.inlines, cell.span)
      }
      guard let test = test(passage(name)?.text ?? "", passage(number)?.text ?? "") else { continue }
      rows[test, default: []].append(
        Row(place: Place(path, row.cells[name].span), score: passage(score), evidence: passage(evidence)))
    }
  }

  /// The test that a row names: by its title, by its id, by most of its words, or by its number among all.
  private func test(_ name: String, _ number: String) -> String? {
    let cleaned = HeadingWords.cleaned(name)
    if let id = byName[cleaned] { return id }
    for text in [number, name] {
      let id = text.lowercased().trimmingBlanks
      if id.contains("."), let test = tests.first(where: { $0.section.id == id || $0.section.id.hasSuffix(".\(id)") }) {
        return test.section.id
      }
    }
    let words = Self.words(cleaned)
    let best = tests.map { (id: $0.section.id, share: Self.share($0.words, words)) }.max { $0.share < $1.share }
    if let best, best.share >= 0.5 { return best.id }
    guard cleaned.isEmpty, let index = Int(number.filter(\.isNumber)), tests.indices.contains(index - 1) else {
      return nil
    }
    return tests[index - 1].section.id
  }

  /// The words of a title that mean something.
  private static func words(_ title: String) -> Set<Substring> {
    Set(TemplateText.normalized(title).blankSeparated.filter { $0.count > 3 }.map { $0.prefix(6) })
  }

  /// How many of the words of both are in both.
  private static func share(_ a: Set<Substring>, _ b: Set<Substring>) -> Double {
    let all = a.union(b).count
    return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
  }
}

extension ScoreScale {
  /// The score that a text states: a number of the scale, or the name of a level; `nil` for anything else.
  func score(_ text: String) -> Double? {
    let words = TemplateText.normalized(text)
    if let level = levels.first(where: { TemplateText.normalized($0.name) == words }) { return level.value }
    let written = text.replacing("½", with: "0.5").replacing(",", with: ".").trimmingBlanks
    let number = written.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number), levels.contains(where: { $0.value == value }) else { return nil }
    return value
  }

  /// For messages: `0, 0.5, 1`.
  var words: String { levels.map(\.value).sorted().map(\.inWords).joined(separator: ", ") }
}
