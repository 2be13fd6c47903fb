/// Gives out addresses, each once, also where a file system takes capital and small letters for the same.
struct AddressBook {
  private var taken: Set<String> = []

  /// The address, or one with a suffix before its ending where that is taken: `-page`, `-page-2`, …
  mutating func claim(_ address: String, suffix: String) -> String {
    if taken.insert(address.lowercased()).inserted { return address }
    let end = address.lastIndex(of: ".") ?? address.endIndex
    for number in 1... {
      let mark = number == 1 ? suffix : "\(suffix)-\(number)"
      let candidate = address[..<end] + mark + address[end...]
      if taken.insert(candidate.lowercased()).inserted { return String(candidate) }
    }
    return address
  }

  /// A file name for an item's id: letters, digits, `-`, `_` and `.` stay; where anything else is replaced, a hash tells
  /// such names apart.
  static func fileName(of key: String) -> String {
    var name = ""
    var isChanged = false
    for scalar in key.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": name.unicodeScalars.append(scalar)
      case "." where !name.isEmpty: name.append(".")
      default:
        isChanged = true
        if !name.isEmpty, name.last != "-" { name.append("-") }
      }
    }
    if isChanged { name += "-" + hash(of: key) }
    // Windows keeps these names for devices, whatever ending follows.
    if reserved.contains(name.lowercased().prefix { $0 != "." }.description) { name += "-item" }
    return name
  }

  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private static func hash(of key: String) -> String {
    let hash = key.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let digits = String(hash & 0xFFFF, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
