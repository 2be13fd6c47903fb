import Foundation
import Testing

@testable import Site

/// A search index, read as the theme's script reads it.
struct ReadIndex {
  let files: [String: [UInt8]]
  let manifest: [String: Any]
  /// Per word its six lists.
  let words: [String: [String]]
  /// Per page its address and title, and per section of it the heading, the anchor and the text.
  let pages: [(address: String, title: String, sections: [[String]])]
  let items: [[String]]

  init(_ site: SampleSite) throws {
    try self.init(SearchIndex(site.map))
  }

  init(_ index: SearchIndex) throws {
    files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.address, $0.bytes) })
    manifest = try #require(ReadIndex.value(files, "index") as? [String: Any])
    var words: [String: [String]] = [:]
    for text in try ReadIndex.all(files, "words", as: String.self) {
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      for at in stride(from: 1, to: parts.count, by: 2) {
        words[String(parts[at])] = parts[at + 1].split(separator: ".", omittingEmptySubsequences: false).map(
          String.init)
      }
    }
    self.words = words
    items = try ReadIndex.all(files, "items", as: [[String]].self).flatMap { $0 }
    var pages: [(address: String, title: String, sections: [[String]])] = []
    for pack in try ReadIndex.all(files, "texts", as: [[Any]].self) {
      for page in pack {
        let address = try #require(page[0] as? String)
        let sections = try #require(page[2] as? [[String]])
        if pages.last?.address == address {
          pages[pages.count - 1].sections += sections
        } else {
          pages.append((address, try #require(page[1] as? String), sections))
        }
      }
    }
    self.pages = pages
  }

  /// The addresses where a word stands in texts (0), headings (1) or names (2), with anchors.
  func places(_ word: String, in list: Int) -> [String] {
    guard let lists = words[word], lists.count > list else { return [] }
    return TestedNumbers.sections(lists[list]).map { place in
      let anchor = pages[place.page].sections[place.section][1]
      return pages[place.page].address + (anchor.isEmpty ? "" : "#" + anchor)
    }
  }

  /// The addresses of items that have a word in fields (3), texts (4) or names (5).
  func items(_ word: String, in list: Int) -> [String] {
    guard let lists = words[word], lists.count > list else { return [] }
    var number = 0
    return TestedNumbers.unpacked(lists[list]).map { step in
      number += step
      return items[number][0]
    }
  }

  private static func all<Value>(_ files: [String: [UInt8]], _ name: String, as type: Value.Type) throws -> [Value] {
    var values: [Value] = []
    while files["search/\(name)-\(values.count).js"] != nil {
      values.append(try #require(value(files, "\(name)-\(values.count)") as? Value))
    }
    return values
  }

  /// What a script hands over.
  private static func value(_ files: [String: [UInt8]], _ name: String) throws -> Any {
    let script = String(decoding: try #require(files["search/\(name).js"]), as: UTF8.self)
    let start = "scopebook.shard("
    try #require(script.hasPrefix(start) && script.hasSuffix(");\n"))
    return try JSONSerialization.jsonObject(
      with: Data(script.dropFirst(start.count).dropLast(3).utf8), options: .fragmentsAllowed)
  }
}
