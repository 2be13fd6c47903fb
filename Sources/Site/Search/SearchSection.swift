/// A part of a page that search leads to: a heading and the texts below it, up to the next heading.
///
/// The first of a page has no heading; a long one goes on in others with the same heading.
struct SearchSection {
  let title: String
  let anchor: String
  /// Paragraphs, list entries, and rows with their cells parted by tabs, in the order of the page.
  var texts: [String] = []
  /// How long the texts are, in bytes.
  var size = 0
}

/// Gathers the sections of a page.
struct SearchSections {
  private(set) var all = [SearchSection(title: "", anchor: "")]

  /// A section that has more bytes goes on in another, so that none makes a long download.
  private static let mostBytes = 6_000

  /// Longer texts are cut: data in a code block, say.
  private static let longestText = 4_000

  mutating func begin(_ title: String, anchor: String) {
    all.append(SearchSection(title: title, anchor: anchor))
  }

  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    var rest = Substring(text)
    while rest.utf8.count > SearchSections.longestText {
      var cut = rest.utf8.index(rest.startIndex, offsetBy: SearchSections.longestText)
      while rest.utf8[cut] & 0xC0 == 0x80 { cut = rest.utf8.index(before: cut) }
      let end = rest[..<cut].lastIndex(of: " ") ?? cut
      add(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    if !rest.isEmpty { add(String(rest)) }
  }

  private mutating func add(_ text: String) {
    let last = all[all.count - 1]
    if last.size > 0, last.size + text.utf8.count > SearchSections.mostBytes {
      all.append(SearchSection(title: last.title, anchor: last.anchor))
    }
    all[all.count - 1].texts.append(text)
    all[all.count - 1].size += text.utf8.count + 1
  }
}
