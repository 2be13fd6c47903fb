import Documents
import ProjectModel

/// What is looked up when somebody searches the site, cut into scripts of which a query needs few.
///
/// Scripts, because a page that was opened from the disk can load nothing else. Words in order lead to the numbers of pages,
/// sections and items; these lead to what is shown of them. A second list has the words spelt backwards, so that a word with a
/// wrong letter is found by the half of it that is right.
struct SearchIndex {
  /// Where the scripts lie in the site.
  static let folder = "search/"

  /// The scripts: their addresses in the site and their bytes.
  let files: [(address: String, bytes: [UInt8])]

  /// About so many bytes a script has: one of a few long ones would cost more than a query may.
  private static let mostBytes = (words: 24_000, texts: 12_000)

  /// Takes the words from documents and items; nothing is rendered.
  init(_ map: SiteMap) {
    let pages = SearchPage.pages(of: map).concurrentMap { IndexedPage(SearchPage($0, map)) }
    let items = SearchItem.items(of: map)
    let words = SearchVocabulary(pages, items)
    let entries = SearchShards(words.entries, mostBytes: SearchIndex.mostBytes.words)
    let backwards = SearchShards(words.backwards, mostBytes: SearchIndex.mostBytes.words)
    let packs = PagePack.packs(of: pages, mostBytes: SearchIndex.mostBytes.texts)
    let plates = SearchShards(
      items.map { item in ScriptText.written { item.write(to: &$0) } }, mostBytes: SearchIndex.mostBytes.texts)

    var files: [(address: String, bytes: [UInt8])] = []
    func add(_ name: String, _ value: (inout ScriptText) -> Void) {
      files.append((SearchIndex.folder + "\(name).js", ScriptText.handing(over: value)))
    }
    for (number, shard) in backwards.shards.enumerated() { add("backwards-\(number)") { $0.words(shard) } }
    for (number, pack) in packs.enumerated() { add("texts-\(number)") { $0.raw(pack.written) } }
    for (number, shard) in plates.shards.enumerated() { add("items-\(number)") { $0.list(shard) { $0.raw($1) } } }
    // Numbers mean something together with one state of the index alone: a browser that has kept an older file must notice.
    let version = SearchIndex.version(of: files.map(\.bytes) + words.entries)
    for (number, shard) in entries.shards.enumerated() { add("words-\(number)") { $0.words([version] + shard) } }
    let manifest = SearchManifest(version: version, pages: pages.map(\.page), items: items, map: map)
    add("index") { script in
      manifest.write(
        words: entries.starts.map { words.sorted[$0] },
        backwards: backwards.starts.map { String(decoding: words.backwards[$0], as: UTF8.self) }, packs: packs,
        plates: plates.starts, to: &script)
    }
    self.files = files
  }

  private static func version(of parts: [[UInt8]]) -> [UInt8] {
    Array(ContentHash(parts.flatMap { ContentHash($0).digits.utf8 }).digits.utf8.prefix(8))
  }
}

extension ScriptText {
  /// Writes words, which hold nothing but letters, digits, `-`, `_` and dots, as one string.
  fileprivate mutating func words(_ words: some Collection<[UInt8]>) {
    raw("\"")
    raw(Array(words.joined(separator: [UInt8(ascii: " ")])))
    raw("\"")
  }
}
