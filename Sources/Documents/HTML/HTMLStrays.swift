/// What stands in a table but in no cell, white space and unmatched end tags aside.
struct HTMLStrays {
  private(set) var tokens: [HTMLToken] = []
  private let bytes: [UInt8]
  private var openCounts: [String: Int] = [:]

  /// An empty collection of tokens whose ranges refer to the bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Adds the token if it shows anything.
  mutating func append(_ token: HTMLToken) {
    switch token {
    case .text(let range) where bytes[range].allSatisfy(\.isHTMLSpace): return
    case .comment: return
    case .startTag(let tag): openCounts[tag.name, default: 0] += 1
    case .endTag(let name, _):
      // An end tag without a start tag here would close what the table stands in.
      guard let count = openCounts[name], count > 0 else { return }
      openCounts[name] = count - 1
    case .text, .other: break
    }
    tokens.append(token)
  }
}
