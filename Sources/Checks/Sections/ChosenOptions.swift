import Documents
import ProjectModel

/// What an answer chooses: by ticks, by words that it begins with, or by words anywhere in it.
struct ChosenOptions {
  private let options: [ContentDemand.Option]
  /// The positions of those that are chosen.
  private var chosen: [Int] = []
  /// Whether only what is ticked counts, since the options stand in a task list.
  private var isTicked = false
  /// The words beside the options.
  private var reasonWords = 0

  init(_ options: [ContentDemand.Option], in answer: Answer) {
    self.options = options
    let names = options.map { option in
      Set(option.names.map(TemplateText.normalized)).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
    var leading: [Int] = []
    var anywhere: [Int] = []
    for passage in answer.said where passage.isProse {
      let words = TemplateText.normalized(passage.text)
      let behind = passage.label.map { TemplateText.normalized($0.rest) } ?? words
      let first = Self.leading(words, names) ?? Self.leading(behind, names)
      if let first {
        leading.append(first.option)
        reasonWords += first.rest.blankSeparated.count
      } else {
        reasonWords += words.blankSeparated.count
        anywhere += names.indices.filter { index in names[index].contains { " \(words) ".contains(" \($0) ") } }
      }
    }
    let ticks = Self.ticks(in: answer.blocks, names)
    isTicked = !ticks.isEmpty
    let found = isTicked ? ticks.filter(\.isTicked).map(\.option) : leading.isEmpty ? anywhere : leading
    chosen = Set(found).sorted()
  }

  /// What the choice lacks.
  func lacks(isMany: Bool, asksReason: Bool) -> [String] {
    let titles = options.map { $0.title.text() }.joined(separator: ", ")
    if chosen.isEmpty { return ["none of \(titles)" + (isTicked ? " is ticked" : "")] }
    if !isMany, chosen.count > 1 {
      let names = chosen.map { options[$0].title.text() }.joined(separator: " and ")
      return ["one of \(titles) is asked for, not \(names)"]
    }
    return asksReason && reasonWords < Self.shortestReason ? ["no reason"] : []
  }

  /// In words.
  private static let shortestReason = 3

  /// The option that words begin with, the longest name first, and what follows it.
  private static func leading(_ words: String, _ names: [[String]]) -> (option: Int, rest: Substring)? {
    var best: (option: Int, count: Int)?
    for (index, list) in names.enumerated() {
      guard let name = list.first(where: { words == $0 || words.hasPrefix($0 + " ") }) else { continue }
      if best.map({ name.count > $0.count }) ?? true { best = (index, name.count) }
    }
    return best.map { ($0.option, words.dropFirst($0.count)) }
  }

  /// The entries of task lists that begin with an option.
  private static func ticks(in blocks: [Block], _ names: [[String]]) -> [(option: Int, isTicked: Bool)] {
    var found: [(option: Int, isTicked: Bool)] = []
    blocks.forEachBlock { block in
      guard case .list(let list) = block.kind else { return }
      for entry in list.entries {
        guard let isTicked = entry.isTicked, case .paragraph(let inlines)? = entry.blocks.first?.kind,
          let option = leading(TemplateText.normalized(inlines.plainText), names)?.option
        else { continue }
        found.append((option, isTicked))
      }
    }
    return found
  }
}
