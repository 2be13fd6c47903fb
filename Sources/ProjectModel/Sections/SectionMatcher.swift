/// Finds which sections of scoping templates a heading can mean.
struct SectionMatcher {
  let sections: [OutlineSection]
  private let byTitle: [String: [Int]]
  private let byAlias: [String: [Int]]
  private let partsByTitle: [String: Part]

  init(_ outline: Outline) {
    sections = outline.sections
    var titles: [String: [Int]] = [:]
    var aliases: [String: [Int]] = [:]
    titles.reserveCapacity(outline.sections.reduce(0) { $0 + $1.titles.count })
    aliases.reserveCapacity(outline.sections.reduce(0) { $0 + $1.aliases.count })
    for (index, section) in outline.sections.enumerated() {
      for title in Set(section.titles.map(HeadingWords.cleaned)) { titles[title, default: []].append(index) }
      for alias in Set(section.aliases.map(HeadingWords.cleaned)) { aliases[alias, default: []].append(index) }
    }
    byTitle = titles
    byAlias = aliases
    var parts: [String: Part] = [:]
    for part in Part.allCases {
      for title in outline.partTitles[part] ?? [] { parts[HeadingWords.cleaned(title)] = part }
    }
    partsByTitle = parts
  }

  /// The part that a heading names; `nil` for any other heading.
  func part(_ title: String) -> Part? {
    let words = HeadingWords.cleaned(title)
    return partsByTitle[words] ?? partsByTitle[withoutRelease(words)]
  }

  /// The part whose name is the whole heading.
  func partCalled(_ title: String) -> Part? { partsByTitle[HeadingWords.cleaned(title)] }

  /// Whether a section that holds no others is called exactly this.
  func namesLeaf(_ title: String) -> Bool {
    let words = HeadingWords.cleaned(title)
    return ((byTitle[words] ?? []) + (byAlias[words] ?? [])).contains { !sections[$0].isContainer }
  }

  /// The parts that have a section called exactly this.
  func partsOfSections(_ title: String) -> Set<Part> {
    let words = HeadingWords.cleaned(title)
    return Set(((byTitle[words] ?? []) + (byAlias[words] ?? [])).compactMap { sections[$0].part })
  }

  /// "product requirements of release 3" and "product: the weekly list" name a part too.
  private func withoutRelease(_ words: String) -> String {
    let bytes = Array(words.utf8)
    for joint in Self.joints {
      if let start = bytes.firstIndex(of: joint) { return String(decoding: bytes[..<start], as: UTF8.self) }
    }
    return words
  }

  private static let joints = [" of ", " for ", ": ", " – ", " — ", " do ", " de ", " del "].map { Array($0.utf8) }

  /// The sections that a heading fills, in each template, given the parts it may belong to and the sections above it.
  ///
  /// `exactly` takes titles and aliases alone, not words that only begin or end so, and those of the parts alone.
  func matches(_ title: String, parts: [Part], ancestors: Set<String>, exactly: Bool = false) -> Matches {
    let words = HeadingWords.cleaned(title)
    guard !words.isEmpty else { return Matches(sections: [], tied: nil) }
    var best: [Meaning: (rank: [Int], indices: [Int])] = [:]
    for candidate in candidates(words) {
      let section = sections[candidate.index]
      let isSamePart = section.part.map(parts.contains) ?? true
      // Another part's section is meant only where the words are exactly its own.
      guard isSamePart || (candidate.quality >= 3 && !exactly), !exactly || candidate.quality >= 3 else { continue }
      let rank = [isSamePart ? 1 : 0, candidate.quality, isBelowParent(section, ancestors) ? 1 : 0]
      let meaning = Meaning(template: section.template, phrase: candidate.phrase)
      guard let known = best[meaning] else {
        best[meaning] = (rank, [candidate.index])
        continue
      }
      if rank == known.rank {
        if !known.indices.contains(candidate.index) { best[meaning]?.indices.append(candidate.index) }
      } else if known.rank.lexicographicallyPrecedes(rank) {
        best[meaning] = (rank, [candidate.index])
      }
    }
    // A title that joins two names is meant to be both.
    let isJoined = HeadingWords.compounds(words).count > 1
    let tied = isJoined ? nil : best.values.map { leaves($0.indices) }.first { $0.count > 1 }
    let found = Set(best.values.flatMap { leaves($0.indices) }).sorted()
    return Matches(sections: found.map { sections[$0] }, tied: tied?.sorted().map { sections[$0] })
  }

  /// What a heading fills.
  struct Matches {
    let sections: [OutlineSection]
    /// Sections of one template that it can mean equally well; `nil` where it is clear.
    let tied: [OutlineSection]?
  }

  private struct Meaning: Hashable {
    let template: String
    let phrase: String
  }

  /// Without sections that hold another one of them.
  private func leaves(_ indices: [Int]) -> [Int] {
    indices.filter { outer in
      !indices.contains { sections[$0].id.hasPrefix(sections[outer].id + ".") }
    }
  }

  private func isBelowParent(_ section: OutlineSection, _ ancestors: Set<String>) -> Bool {
    section.parent.map { ancestors.contains("\(section.template) \($0)") } ?? false
  }

  private struct Candidate {
    let index: Int
    /// 4: the title; 3: an alias; 2: one part of a compound; 1: the beginning or end of the heading.
    let quality: Int
    /// The words that match.
    let phrase: String
  }

  private func candidates(_ words: String) -> [Candidate] {
    func named(_ phrase: String, _ quality: Int) -> [Candidate] {
      ((byTitle[phrase] ?? []) + (byAlias[phrase] ?? [])).map { Candidate(index: $0, quality: quality, phrase: phrase) }
    }
    var found =
      (byTitle[words] ?? []).map { Candidate(index: $0, quality: 4, phrase: words) }
      + (byAlias[words] ?? []).map { Candidate(index: $0, quality: 3, phrase: words) }
    if !found.isEmpty { return found }
    let compounds = HeadingWords.compounds(words)
    if compounds.count > 1 {
      found = compounds.flatMap { named($0, 2) }
      if !found.isEmpty { return found }
    }
    let list = words.blankSeparated
    guard list.count > 1, list.count <= 7 else { return [] }
    for length in stride(from: list.count - 1, through: 1, by: -1) {
      // The head of an English name stands at its end, of a Portuguese or Spanish one at its beginning.
      for end in [list.suffix(length), list.prefix(length)] {
        found = named(end.joined(separator: " "), 1)
        if !found.isEmpty { return found }
      }
    }
    return []
  }
}
