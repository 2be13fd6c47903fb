/// The files of a commit that holds a site.
struct SiteTree {
  /// One file, as git knows it.
  struct Entry: Equatable {
    let mode: String
    let id: String
  }

  let entries: [String: Entry]

  static let empty = SiteTree(entries: [:])

  init(entries: [String: Entry]) {
    self.entries = entries
  }

  /// Reads `MODE TYPE ID`, a tab and the path, each entry with NUL at its end: what `ls-tree -r -z` prints.
  init(listing: some Sequence<UInt8>) {
    var entries: [String: Entry] = [:]
    for line in Array(listing).split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ").map(String.init)
      guard words.count == 3 else { continue }
      entries[String(decoding: line[(tab + 1)...], as: UTF8.self)] = Entry(mode: words[0], id: words[2])
    }
    self.entries = entries
  }
}

/// What publishing a site changes, each list in path order.
package struct SiteChanges: Sendable, Equatable {
  package let added: [String]
  package let changed: [String]
  package let removed: [String]

  init(from old: SiteTree, to new: SiteTree) {
    added = new.entries.keys.filter { old.entries[$0] == nil }.sorted()
    removed = old.entries.keys.filter { new.entries[$0] == nil }.sorted()
    changed = new.entries.filter { path, entry in old.entries[path].map { $0 != entry } ?? false }.keys.sorted()
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
