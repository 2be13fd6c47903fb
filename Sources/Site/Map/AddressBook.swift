/// Gives out addresses, each once, also where a file system takes capital and small letters for the same.
struct AddressBook {
  private var taken: Set<String> = []
  /// The folders that the taken ones lie in.
  private var folders: Set<String> = []

  /// The address, or one with a suffix before its ending where that is taken: `-page`, `-page-2`, …
  mutating func claim(_ address: String, suffix: String) -> String {
    let address = withoutFilesAsFolders(address)
    if take(address) { return address }
    let end = address.lastIndex(of: ".") ?? address.endIndex
    for number in 1... {
      let mark = number == 1 ? suffix : "\(suffix)-\(number)"
      let candidate = String(address[..<end] + mark + address[end...])
      if take(candidate) { return candidate }
    }
    return address
  }

  /// Whether no file can have the address any more: one has it, or lies where it would need a folder.
  func isTaken(_ address: String) -> Bool { isTaken(key: address.lowercased()) }

  private func isTaken(key: String) -> Bool {
    taken.contains(key) || folders.contains(key) || liesInFile(key)
  }

  /// Whether one of the folders above is a file.
  private func liesInFile(_ key: String) -> Bool {
    guard let slash = key.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
    // A known folder is no file, and lies in none.
    if folders.contains(String(key[..<slash])) { return false }
    return AddressBook.folders(above: key).contains(where: taken.contains)
  }

  private mutating func take(_ address: String) -> Bool {
    let key = address.lowercased()
    guard !isTaken(key: key) else { return false }
    taken.insert(key)
    var rest = Substring(key)
    // Where one folder is known, so are those above it.
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      guard folders.insert(String(rest)).inserted else { break }
    }
    return true
  }

  /// No file lies in another: in `a.html/b.html`, the slash becomes a hyphen where `a.html` is taken.
  private func withoutFilesAsFolders(_ address: String) -> String {
    var address = address
    while liesInFile(address.lowercased()),
      let file = AddressBook.folders(above: address).first(where: { taken.contains($0.lowercased()) })
    {
      address = file + "-" + address.dropFirst(file.count + 1)
    }
    return address
  }

  /// `a` and `a/b` for `a/b/c`.
  private static func folders(above address: String) -> [String] {
    let bytes = address.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { String(address[..<$0]) }
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
