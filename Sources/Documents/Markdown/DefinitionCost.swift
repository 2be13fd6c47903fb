/// The cost of long link reference definitions: each use copies the address and the title.
enum DefinitionCost {
  /// Shorter ones are left out of the account.
  private static let long = 1_000
  /// The most bytes that all copies together may take.
  private static let most = 30_000_000

  static func refusal(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> ParsingCost.Refusal? {
    let long = longDefinitions(in: text, from: start)
    if long.isEmpty { return nil }
    var copied = 0
    var offset = start
    while let open = text[offset...].firstIndex(of: UInt8(ascii: "[")) {
      offset = open + 1
      guard let (label, end) = label(in: text, at: open) else { continue }
      guard let size = long[label] else { continue }
      offset = end
      copied += size
      if copied > most {
        return ParsingCost.Refusal(
          offset: open, message: "a link definition of \(size) bytes that is used again and again")
      }
    }
    return nil
  }

  /// The sizes of long definitions by label.
  private static func longDefinitions(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> [String: Int] {
    var sizes: [String: Int] = [:]
    var titles = TitleSearch()
    var offset = start
    while let mark = text.offset(of: UInt8(ascii: "]"), in: min(offset, text.count)..<text.count) {
      offset = mark + 1
      guard offset < text.count, text[offset] == UInt8(ascii: ":") else { continue }
      let address = endOfBlanks(in: text, from: offset + 1)
      var end = address
      while end < text.count, text[end] > 0x20 { end += 1 }
      let title = endOfBlanks(in: text, from: end)
      let behind = end
      if let close = titles.end(in: text, at: title) { end = close }
      if end - address > long, let open = text[max(start, mark - 1_000)..<mark].lastIndex(of: UInt8(ascii: "[")),
        let label = label(in: text, at: open)
      {
        sizes[label.text] = max(sizes[label.text] ?? 0, end - address)
      }
      offset = max(offset, behind)
    }
    return sizes
  }

  private static func endOfBlanks(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < text.count, text[offset] <= 0x20 { offset += 1 }
    return offset
  }

  /// A label as cmark-gfm compares it, roughly, and its end; `nil` where none is closed.
  private static func label(in text: UnsafeBufferPointer<UInt8>, at open: Int) -> (text: String, end: Int)? {
    guard let end = LinkEndScanner(text).endOfLabel(at: open) else { return nil }
    let label = String(decoding: text[(open + 1)..<(end - 1)], as: UTF8.self)
    return (label.collapsingBlanks.lowercased(), end)
  }

  /// Looks for titles' ends, and remembers the last of each kind, so that no text is looked at twice.
  private struct TitleSearch {
    private var ends: [UInt8: Int] = [:]

    mutating func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
      let closers: [UInt8: UInt8] = [0x22: 0x22, 0x27: 0x27, UInt8(ascii: "("): UInt8(ascii: ")")]
      guard start < text.count, let close = closers[text[start]] else { return nil }
      if let known = ends[close], known > start + 1 { return known == Int.max ? nil : known }
      let end = text[(start + 1)...].firstIndex(of: close).map { $0 + 1 }
      ends[close] = end ?? Int.max
      return end
    }
  }
}
