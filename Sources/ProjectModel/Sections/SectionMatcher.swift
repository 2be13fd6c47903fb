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

  /// "product requirements of release 3" and "product: the weekly list" name a part too.
  private func withoutRelease(_ words: String) -> String {
    for joint in [" of ", " for ", ": ", " – ", " — ", " do ", " de ", " del "] {
      if let range = words.range(of: joint) { return String(words[..<range.lowerBound]) }
    }
    return words
  }

  /// The sections that a heading fills, in each template, given the part it stands in and the sections above it.
  func matches(_ title: String, part: Part?, ancestors: Set<String>) -> [OutlineSection] {
    let words = HeadingWords.cleaned(title)
    guard !words.isEmpty else { return [] }
    var best: [String: (rank: [Int], indices: [Int])] = [:]
    for candidate in candidates(words) {
      let section = sections[candidate.index]
      let isSamePart = part == nil || section.part == nil || section.part == part
      // Another part's section is meant only where the words are exactly its own.
      guard isSamePart || candidate.quality >= 3 else { continue }
      let rank = [isSamePart ? 1 : 0, candidate.quality, isBelowParent(section, ancestors) ? 1 : 0]
      guard let known = best[section.template] else {
        best[section.template] = (rank, [candidate.index])
        continue
      }
      if rank == known.rank {
        if !known.indices.contains(candidate.index) { best[section.template]?.indices.append(candidate.index) }
      } else if known.rank.lexicographicallyPrecedes(rank) {
        best[section.template] = (rank, [candidate.index])
      }
    }
    return best.values.flatMap(\.indices).sorted().map { sections[$0] }
  }

  private func isBelowParent(_ section: OutlineSection, _ ancestors: Set<String>) -> Bool {
    section.parent.map { ancestors.contains("\(section.template) \($0)") } ?? false
  }

  /// 4: the title; 3: an alias; 2: one part of a compound; 1: the beginning or end of the heading.
  private func candidates(_ words: String) -> [(index: Int, quality: Int)] {
    var found = (byTitle[words] ?? []).map { ($0, 4) } + (byAlias[words] ?? []).map { ($0, 3) }
    if !found.isEmpty { return found }
    let compounds = HeadingWords.compounds(words)
    if compounds.count > 1 {
      for part in compounds { found += ((byTitle[part] ?? []) + (byAlias[part] ?? [])).map { ($0, 2) } }
      if !found.isEmpty { return found }
    }
    let list = words.split(separator: " ")
    guard list.count > 1, list.count <= 7 else { return [] }
    for length in stride(from: list.count - 1, through: 1, by: -1) {
      let ends = [list.prefix(length), list.suffix(length)].map { $0.joined(separator: " ") }
      for end in ends { found += ((byTitle[end] ?? []) + (byAlias[end] ?? [])).map { ($0, 1) } }
      if !found.isEmpty { return found }
    }
    return []
  }
}
