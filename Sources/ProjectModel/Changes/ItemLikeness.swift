/// Finds items without written ids that were put in other words.
enum ItemLikeness {
  /// The share of words that two texts must have in common (Dice's coefficient).
  private static let least = 0.6
  /// Words looked at of one text.
  private static let mostWords = 60
  /// A word that more items share says nothing about which is which.
  private static let mostSharing = 16

  /// Pairs of one kind, of which not both have a written id; each item in at most one, likest first.
  ///
  /// Names of people are no texts: two Anas are two people.
  static func pairs(_ old: [Item], _ new: [Item]) -> [ItemPairing.Pair] {
    let isText = { (item: Item) in item.id.kind != .contributor && item.id.kind != .stakeholder }
    let before = old.filter(isText)
    let after = new.filter(isText)
    guard !before.isEmpty, !after.isEmpty else { return [] }
    let oldWords = before.map(words)
    let newWords = after.map(words)
    var found: [Candidate] = []
    for (index, sharing) in candidates(oldWords, newWords).enumerated() {
      for other in sharing where before[index].id.kind == after[other].id.kind {
        if before[index].isIDWritten, after[other].isIDWritten { continue }
        let likeness = self.likeness(oldWords[index], newWords[other])
        if likeness >= least { found.append(Candidate(old: index, new: other, likeness: likeness)) }
      }
    }
    var oldTaken: Set<Int> = []
    var newTaken: Set<Int> = []
    return found.sorted { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }.compactMap { pair in
      guard !oldTaken.contains(pair.old), !newTaken.contains(pair.new) else { return nil }
      oldTaken.insert(pair.old)
      newTaken.insert(pair.new)
      return ItemPairing.Pair(old: before[pair.old], new: after[pair.new], match: .likeness)
    }
  }

  private struct Candidate {
    let old: Int
    let new: Int
    let likeness: Double
  }

  private static func words(_ item: Item) -> [String] {
    ItemDraft.canonical(item.text).blankSeparated.prefix(mostWords).map(String.init)
  }

  /// For each old text, the new ones that share a rare word with it, in order.
  private static func candidates(_ old: [[String]], _ new: [[String]]) -> [[Int]] {
    var sharing: [String: [Int]] = [:]
    for (index, words) in new.enumerated() {
      for word in Set(words) { sharing[word, default: []].append(index) }
    }
    return old.map { words in
      let all = Set(words).compactMap { sharing[$0] }.filter { $0.count <= mostSharing }
      return Set(all.joined()).sorted()
    }
  }

  private static func likeness(_ a: [String], _ b: [String]) -> Double {
    var counts: [String: Int] = [:]
    for word in a { counts[word, default: 0] += 1 }
    var shared = 0
    for word in b {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    return shared < 2 ? 0 : 2 * Double(shared) / Double(a.count + b.count)
  }
}
