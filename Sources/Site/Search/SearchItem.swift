import Findings
import ProjectModel

/// An item as search and previews show it.
struct SearchItem {
  let id: ItemID
  let item: Item
  private let plate: SiteMap.ItemPlate
  private let map: SiteMap

  /// The items that have a page, by the bytes of their addresses: scripts find the one that a link leads to by halving.
  static func items(of map: SiteMap) -> [SearchItem] {
    let items = map.items.compactMap { id, plate in
      map.project.index.item(id).map { SearchItem(id: id, item: $0, plate: plate, map: map) }
    }
    return items.sorted { $0.address.utf8.lexicographicallyPrecedes($1.address.utf8) }
  }

  private init(id: ItemID, item: Item, plate: SiteMap.ItemPlate, map: SiteMap) {
    self.id = id
    self.item = item
    self.plate = plate
    self.map = map
  }

  var address: String { plate.address.percentEncoded }

  /// What it is found by, and what each says of it.
  var searchedTexts: [(text: String, part: SearchPostings.ItemPart)] {
    let fields = item.fields.filter { ![.id, .text].contains($0.name) }.map(\.text)
    return [(item.text, .text)] + (item.isIDWritten ? [(id.key, .text)] : [])
      + ([id.kind.rawValue, kindWord] + fields).map { ($0, .field) }
  }

  /// What somebody types who knows exactly which item is meant: its id, or its whole text where that is short.
  var names: [String] {
    ((item.isIDWritten ? [id.key] : []) + [item.text]).compactMap { SearchWords.name($0) }
  }

  /// Address, id, text, kind, badge's class and words, the release that says so, and per link its heading, label and address.
  func write(to script: inout ScriptText) {
    let badge = badge
    let texts = [address, item.isIDWritten ? id.key : "", text, kindWord, badge.classes, badge.words, releaseTitle]
    script.list(texts + links) { $0.string($1) }
  }

  private var kindWord: String { map.words(id.kind.phrase).capitalizedFirst }

  private var releaseTitle: String { map.project.release(item.release)?.title ?? "" }

  private static let longestText = 280

  private var text: String {
    let target = id.kind == .metric && !item.targets.isEmpty ? ", " + item.targetWords : ""
    guard item.text.utf8.count > SearchItem.longestText, item.text.count > SearchItem.longestText else {
      return item.text + target
    }
    let cut = item.text.prefix(SearchItem.longestText)
    return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + "…" + target
  }

  private var badge: (classes: String, words: String) {
    if let status = item.status?.status {
      return ("status-\(status.rawValue)", map.words(status.phrase))
    }
    if id.kind == .metric, let verdict = item.verdict {
      return ("verdict-\(verdict.rawValue)", map.words(verdict.phrase).capitalizedFirst)
    }
    return ("", item.status?.text ?? "")
  }

  /// Its two most telling links: the first of each way of linking, what fulfils and measures it before the rest.
  private var links: [String] {
    let linked = LinkedItems(id, in: item.release, of: map.project.index)
    var firsts: [(heading: Phrase, id: ItemID)] = []
    var others: [(heading: Phrase, id: ItemID)] = []
    for type in LinkType.allCases where type != .mentions {
      for (heading, ids) in [
        (type.backwardHeadingPhrase, linked.pointing(type)), (type.headingPhrase, linked.pointed(type)),
      ] {
        guard let first = ids.first else { continue }
        firsts.append((heading, first))
        if ids.count > 1 { others.append((heading, ids[1])) }
      }
    }
    return (firsts + others).prefix(2).flatMap { heading, id -> [String] in
      guard let plate = map.items[id] else { return [] }
      return [map.words(heading), plate.label, plate.address.percentEncoded]
    }
  }
}
