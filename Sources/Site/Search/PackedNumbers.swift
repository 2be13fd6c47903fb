/// Whole numbers as letters and digits, few for small ones: five bits a sign, the lowest first; all but the last sign of a
/// number come from the second half of the alphabet.
struct PackedNumbers {
  private(set) var bytes: [UInt8] = []

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Appends a number that is not negative.
  mutating func append(_ number: Int) {
    var rest = number
    while rest >= 32 {
      bytes.append(PackedNumbers.alphabet[32 + rest % 32])
      rest /= 32
    }
    bytes.append(PackedNumbers.alphabet[rest])
  }

  /// Appends a set: its least number, then a number whose bits say how far behind it the others are.
  mutating func append(_ set: SectionSet) {
    append(set.first)
    let groups = set.span / 5
    for group in 0...groups {
      let bits = (0..<5).reduce(0) { set.contains(set.first + group * 5 + $1) ? $0 | 1 << $1 : $0 }
      bytes.append(PackedNumbers.alphabet[group < groups ? 32 + bits : bits])
    }
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Some of the sections of a page, by their numbers; never empty.
struct SectionSet: Equatable {
  private(set) var first: Int
  /// How far the last is behind the first.
  private(set) var span = 0
  /// Bits by the distance from the first: 64 in here, which are enough for nearly every page, the rest in `more`.
  private var bits: UInt64 = 1
  private var more: Set<Int> = []

  init(_ section: Int) {
    first = section
  }

  /// Adds a section that is not before the first.
  mutating func insert(_ section: Int) {
    let distance = section - first
    span = max(span, distance)
    if distance < 64 { bits |= 1 << UInt64(distance) } else { more.insert(distance) }
  }

  func contains(_ section: Int) -> Bool {
    let distance = section - first
    return distance >= 0 && distance < 64 ? bits & 1 << UInt64(distance) != 0 : more.contains(distance)
  }
}
