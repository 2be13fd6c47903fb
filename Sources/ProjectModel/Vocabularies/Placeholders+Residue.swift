import Foundation

/// What a chat tool left behind.
extension Placeholders {
  private static let residue = expressions(node["assistant-residue"]).map(\.expression)

  /// Where words and marks of a chat tool stand in running text, as ranges of its UTF-8 bytes, in order.
  package static func residue(in text: String) -> [Range<Int>] {
    apart(matches(of: residue, in: text))
  }

  /// A cheap look at a whole file before expressions are run: whether it holds what each of them needs.
  package static func mayHoldResidue(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      func follows(_ word: StaticString, at offset: Int) -> Bool {
        guard bytes.count - offset >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] { return false }
        return true
      }
      for offset in bytes.indices {
        switch bytes[offset] {
        case UInt8(ascii: "[") where follows("[cite", at: offset) || follows("[oai", at: offset): return true
        case UInt8(ascii: ":") where follows(":contentReference[", at: offset): return true
        case 0xE3 where follows("\u{3010}", at: offset): return true
        case UInt8(ascii: "t") where follows("turn0", at: offset): return true
        // "language model", "modelo de linguagem", "modelo de lenguaje".
        case UInt8(ascii: "g") where follows("guage model", at: offset): return true
        case UInt8(ascii: "d") where follows("de linguagem", at: offset) || follows("de lenguaje", at: offset):
          return true
        // "языковая модель".
        case 0xD0 where follows("зыков", at: offset): return true
        default: break
        }
      }
      return false
    }
  }
}
