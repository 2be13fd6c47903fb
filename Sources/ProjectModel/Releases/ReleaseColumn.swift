import Findings

/// What the words in a release column mean: `v1`, `Release 2`, `later`.
struct ReleaseColumn {
  /// In their order.
  private let releases: [String]

  /// What a cell says about when something is owed.
  enum Meaning: Equatable {
    /// In the release that states it: the cell names it, several with it, or none.
    case here
    /// In another release of the project.
    case release(String)
    /// In a release to come.
    case later
    /// In a release that nobody knows; one to come where `isLater`.
    case unknown(isLater: Bool)
  }

  /// `owedIn` of an item that is owed in no release yet.
  static let later = "later"

  /// The releases by their folded names.
  private let named: [String: String]
  /// Their numbers, in the same order.
  private let numbers: [[String]]

  init(_ releases: [String]) {
    self.releases = releases
    named = Dictionary(releases.map { (ReleaseColumn.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
    numbers = releases.map(ReleaseColumn.numbers)
  }

  /// The finding for a cell that names a release that nobody knows.
  func finding(_ text: String, at place: Place) -> Finding {
    let near = nearestName(to: text, among: releases)
    return Finding(
      rule: "unknown-release", severity: .warning, at: place, "no release is called \"\(text)\"",
      suggestion: near.map { "did you mean \"\($0)\"?" }
        ?? "write one of \(releases.joined(separator: ", ")), or \"later\"")
  }

  func meaning(of text: String, in release: String) -> Meaning {
    let pieces = text.split { ",;/&+|".contains($0) }.map { Words.normalized(String($0)) }
    let whole = single(pieces.count == 1 ? pieces[0] : Words.normalized(text), in: release)
    guard pieces.count > 1, whole != .here else { return whole }
    let meanings = pieces.map { single($0, in: release) }
    // "v1, v2" is owed as soon as the first of them.
    if meanings.contains(.here) { return .here }
    let named = meanings.filter { if case .release = $0 { true } else { false } }
    return named.first ?? (meanings.contains(.later) ? .later : whole)
  }

  private func single(_ words: String, in release: String) -> Meaning {
    if words.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return .here }
    if let named = named[ReleaseColumn.folded(words)] {
      return named == release ? .here : .release(named)
    }
    if Self.lists.here.contains(words) { return .here }
    if Self.lists.later.contains(words) { return .later }
    if Self.lists.next.contains(words) { return next(after: release) }
    if let number = ReleaseColumn.number(in: words) { return numbered(number, in: release) }
    let first = String(words.prefix { $0.isLetter })
    let isYear = words.count == 4 && Int(words).map((1990...2100).contains) == true
    if isYear || Self.lists.steps.contains(first) || DateReader.isoDate(words) != nil { return .here }
    return .unknown(isLater: false)
  }

  private func next(after release: String) -> Meaning {
    guard let index = releases.firstIndex(of: release), index + 1 < releases.count else { return .later }
    return .release(releases[index + 1])
  }

  private func numbered(_ number: [String], in release: String) -> Meaning {
    if let index = numbers.firstIndex(of: number) {
      return releases[index] == release ? .here : .release(releases[index])
    }
    let own = ReleaseColumn.numbers(in: release)
    // Where the one release has no number, the first number that teams give is its.
    if numbers.allSatisfy(\.isEmpty) { return ["1"].isAtLeast(number) ? .here : .later }
    return .unknown(isLater: !own.isAtLeast(number))
  }

  // MARK: Numbers

  /// The number of `v1.0` and `Release 2 (autumn)`, without zeros at the end; `nil` for text that says something else.
  private static func number(in words: String) -> [String]? {
    let prefix = words.prefix { $0.isLetter }
    guard prefix.isEmpty || lists.numbered.contains(String(prefix)) else { return nil }
    let rest = words.dropFirst(prefix.count).drop { $0 == " " || $0 == "-" || $0 == "_" || $0 == "." || $0 == "#" }
    let number = rest.prefix { $0.isNumber || $0 == "." }
    let behind = rest.dropFirst(number.count)
    guard number.first?.isNumber == true, behind.isEmpty || behind.first == " " || behind.first == "(" else {
      return nil
    }
    // A year alone is a date.
    guard prefix.isEmpty == false || number.count < 4 || number.contains(".") else { return nil }
    return numbers(in: String(number))
  }

  /// The runs of digits in a name, without zeros in front and zeros alone at the end: `["1", "9"]` of `v1.9.0`.
  private static func numbers(in name: String) -> [String] {
    var runs = name.split { !($0.isASCII && $0.isNumber) }.map { run in
      let digits = run.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }
    while runs.count > 1, runs.last == "0" { runs.removeLast() }
    return runs
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { "-_".contains($0) ? " " : $0 }).collapsingBlanks
  }

  private struct Lists {
    let numbered, here, next, later, steps: Set<String>
  }

  private static let lists: Lists = {
    let node = WordList.node("release-words")
    func words(_ key: String) -> Set<String> { Set(WordList.words(node[key]).map { Words.normalized($0) }) }
    return Lists(
      numbered: words("numbered"), here: words("here"), next: words("next"), later: words("later"),
      steps: words("steps"))
  }()
}

extension [String] {
  /// Whether a number, written as its runs of digits, is not below another.
  fileprivate func isAtLeast(_ other: [String]) -> Bool {
    for (own, its) in zip(self, other) where own != its {
      return own.count == its.count ? own > its : own.count > its.count
    }
    return count >= other.count
  }
}
