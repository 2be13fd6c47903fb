import Documents
import Findings

/// A word list that travels in the program.
enum WordList {
  /// The root of a built-in list: `statuses`.
  ///
  /// Its YAML was turned into JSON when the program was built. A list that is missing is a fault of the program, which the
  /// tests find; it is empty then.
  static func node(_ name: String) -> DataNode {
    let path = "Vocabularies/\(name).yml"
    let text = embeddedFiles.first { $0.path == path }?.text ?? ""
    return JSONReader.node(of: SourceFile(path: path, embedded: text)).value ?? DataNode(.null, Span(0, 0))
  }

  /// Every word of a list by its key, languages put together.
  static func words(_ node: DataNode?) -> [String] {
    guard let node else { return [] }
    if let texts = node.texts { return texts }
    return node.entries?.flatMap { words($0.value) } ?? []
  }
}

/// How words are compared: without case, emphasis and punctuation around them.
package enum Words {
  /// Lower case, marks of emphasis dropped, blanks as one, no colon, question mark or full stop at the end.
  package static func normalized(_ text: String) -> String {
    normalizedPlain(text) ?? normalizedAny(text)
  }

  /// The letters and numbers of a text in lower case, with a blank for whatever stands between them.
  package static func canonical(_ text: String) -> String { ItemDraft.canonical(text) }

  /// The same for any text.
  static func normalizedAny(_ text: String) -> String {
    var result = text.lowercased()
    if result.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }) {
      result = result.filter { $0 != "*" && $0 != "`" }
    }
    result = result.collapsingBlanks
    while let last = result.last, ":?.!".contains(last), result.count > 1, !["...", "??", "???"].contains(result) {
      result.removeLast()
      result = result.trimmingBlanks
    }
    return result
  }

  /// The same by bytes; `nil` for text beyond ASCII and `TwoByteLetter`, and for dots and question marks, which can be words
  /// of their own.
  static func normalizedPlain(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xC3, 0xD0, 0xD1: guard result.append(smallOf: byte, bytes.next()) else { return nil }
      case 0x80...: return nil
      case UInt8(ascii: "*"), UInt8(ascii: "`"): break
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x09...0x0D, 0x20:
        if let last = result.last, last != 0x20 { result.append(0x20) }
      default: result.append(byte)
      }
    }
    while let last = result.last {
      switch last {
      case 0x20: result.removeLast()
      case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: "!"):
        guard result.contains(where: { !":?.! ".utf8.contains($0) }) else { return nil }
        result.removeLast()
      default: return String(decoding: result, as: UTF8.self)
      }
    }
    return ""
  }
}
