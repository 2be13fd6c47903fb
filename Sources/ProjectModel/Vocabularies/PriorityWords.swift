import Documents
import Findings

/// The words, letters and symbols for priorities, in four languages.
enum PriorityWords {
  private typealias Meaning = (priority: Priority, scheme: PriorityScheme?)

  private static let node = WordList.node("priorities")
  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for entry in node.entries ?? [] where entry.key != "letters" {
      for (key, priority) in words(entry.value) where meanings[key] == nil {
        meanings[key] = (priority, PriorityScheme(rawValue: entry.key))
      }
    }
    return meanings
  }()

  /// The meanings of letters and numbers, by scheme, in the order tried.
  private static let letters: [(scheme: PriorityScheme?, meanings: [String: Priority])] =
    (node["letters"]?.entries ?? []).map { entry in
      (
        PriorityScheme(rawValue: entry.key),
        Dictionary(words(entry.value), uniquingKeysWith: { first, _ in first })
      )
    }

  private static func words(_ node: DataNode) -> [(String, Priority)] {
    (node.entries ?? []).flatMap { entry in
      Priority(rawValue: entry.key).map { priority in
        WordList.words(entry.value).map { (StatusText.key($0), priority) }
      } ?? []
    }
  }

  /// The priority that the cleaned words of a heading or label are; `nil` for any other words.
  static func priority(ofHeading words: String, at place: Place) -> StatedPriority? {
    let stated = StatusText(words)
    guard let meaning = find(stated, isCell: false), !stated.isEmpty, !Placeholders.isWhole(words) else { return nil }
    return StatedPriority(
      priority: meaning.priority, text: words.collapsingBlanks, place: place, scheme: meaning.scheme)
  }

  /// What a cell of a priority column says, where "P1 Must" and "1 - High" are priorities too.
  static func priority(ofCell text: String, at place: Place) -> StatedPriority? {
    let stated = StatusText(text)
    guard !stated.isEmpty, !Placeholders.isWhole(text) else { return nil }
    let meaning = find(stated, isCell: true)
    return StatedPriority(
      priority: meaning?.priority, text: text.collapsingBlanks, place: place, scheme: meaning?.scheme)
  }

  /// The whole cell, else the words of it before a bracket, else the first or last word ("P1 Must", "1 - High"), else the symbol.
  private static func find(_ stated: StatusText, isCell: Bool) -> Meaning? {
    if let meaning = meanings[stated.whole] ?? meanings[stated.words] ?? meanings[stated.head] { return meaning }
    if isCell {
      let words = stated.head.blankSeparated
      if words.count <= 3,
        let meaning = words.first.flatMap({ meanings[String($0)] }) ?? words.last.flatMap({ meanings[String($0)] })
      {
        return meaning
      }
    }
    return stated.words.isEmpty ? stated.symbols.first.flatMap { meanings[$0] } : nil
  }

  /// The items of one table, with letters and numbers read where their column holds nothing else: M, S, C; H, M, L; 1, 2, 3.
  static func reading(_ drafts: [ItemDraft]) -> [ItemDraft] {
    let keys = drafts.compactMap { $0.priority.map { StatusText.key($0.text) } }
    guard let first = keys.first, first.count == 1 else { return drafts }
    // "M" alone may be must or medium; another letter tells.
    let known = letters.filter { scheme in keys.allSatisfy { scheme.meanings[$0] != nil } }
    guard known.count == 1, let (scheme, meanings) = known.first else { return drafts }
    return drafts.map { draft in
      guard let stated = draft.priority else { return draft }
      var draft = draft
      draft.priority = StatedPriority(
        priority: meanings[StatusText.key(stated.text)], text: stated.text, place: stated.place, scheme: scheme)
      return draft
    }
  }
}
