import Documents
import Findings

/// An item as one place states it, before statements of the same item are put together.
struct ItemDraft: Sendable {
  var kind: ItemKind
  var writtenID: String?
  var text: String
  var place: Place
  var textPlace: Place
  var extent: Place
  var origin: Item.Origin
  var fields: [Field] = []
  var status: StatedStatus?
  var priority: StatedPriority?
  var targets: [Target] = []
  var measurements: [Measurement] = []
  var otherPlaces: [Place] = []
  /// For a deliverable below a one-row requirement table: that row's draft.
  var rowAbove: RowAbove?
  /// Whether a heading further above than the last said its kind.
  var isKindInherited = false

  func field(_ name: FieldName) -> Field? { fields.first { $0.name == name && !$0.text.isEmpty } }

  /// The requirement row above a deliverables table, as a reference.
  struct RowAbove: Sendable {
    let kind: ItemKind
    let writtenID: String?
    let text: String
    let place: Place
  }
}

extension ItemDraft {
  var id: ItemID { ItemID(kind, writtenID ?? ItemDraft.madeID(text)) }

  /// An id that stays the same as long as the text does: its first words, and four digits of a hash of the whole.
  static func madeID(_ text: String) -> String {
    let canonical = ItemDraft.canonical(text)
    let words = canonical.blankSeparated.prefix(5).joined(separator: "-").prefix(48)
    var hash: UInt32 = 2_166_136_261
    for byte in canonical.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash & 0xFFFF, radix: 16)
    return "\(words)-\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  /// Texts that are equal so mean the same: case, punctuation and spacing do not matter.
  static func canonical(_ text: String) -> String {
    canonicalPlain(text) ?? canonicalAny(text)
  }

  /// The same for any text.
  static func canonicalAny(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if result.last != " ", !result.isEmpty {
        result.append(" ")
      }
    }
    return result.last == " " ? String(result.dropLast()) : result
  }

  /// The same by bytes; `nil` for a text with other characters than those of ASCII, `TwoByteLetter`, and punctuation, arrows,
  /// currencies and mathematical signs in common use.
  static func canonicalPlain(_ text: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    func part() {
      if let last = result.last, last != 0x20 { result.append(0x20) }
    }
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: result.append(byte)
      case 0x41...0x5A: result.append(byte | 0x20)
      case ..<0x80: part()
      case 0xC3, 0xD0, 0xD1: guard result.append(smallOf: byte, bytes.next()) else { return nil }
      case 0xE2:
        guard let second = bytes.next(), let third = bytes.next() else { return nil }
        switch (second, third) {
        // U+2010 to U+2027, dashes, quotes, the ellipsis; U+20A0 to U+20BF; U+2190 to U+22FF.
        case (0x80, 0x90...0xA7), (0x82, 0xA0...0xBF), (0x86, 0x90...0xBF), (0x87...0x8B, _): part()
        default: return nil
        }
      default: return nil
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
