import Documents

/// What an author's link says: a file of the folder, a place on the same page, or an address elsewhere.
enum LinkAddress: Equatable {
  /// Relative to the folder that holds the project; `fragment` without `#`, decoded.
  case file(path: String, fragment: String?)
  case samePage(fragment: String)
  case elsewhere(String)
  /// A path that leads out of the folder.
  case outside

  /// Reads an address that stands in the file at `path`.
  init(_ destination: String, in path: String) {
    if LinkAddress.hasScheme(destination) || destination.hasPrefix("//") {
      self = .elsewhere(destination)
      return
    }
    var rest = Substring(destination)
    var fragment: String?
    if let mark = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: mark)...]).percentDecoded
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: "?") { rest = rest[..<mark] }
    if rest.isEmpty {
      self = .samePage(fragment: fragment ?? "")
      return
    }
    // As on GitHub, a leading slash means the top of the repository.
    let isRooted = rest.utf8.first == UInt8(ascii: "/")
    let folder = isRooted ? "" : path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    guard let joined = LinkAddress.joined(folder, String(rest).percentDecoded) else {
      self = .outside
      return
    }
    self = .file(path: joined, fragment: fragment)
  }

  /// Letters, digits, `+`, `-` and `.` before the first colon.
  private static func hasScheme(_ destination: String) -> Bool {
    for (index, byte) in destination.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return index > 1
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == 0 { return false }
      default: return false
      }
    }
    return false
  }

  /// A path from a folder with `.` and `..` worked out; `nil` where it leads out of the top.
  private static func joined(_ folder: Substring, _ relative: String) -> String? {
    var path = Array(folder.utf8)
    for part in relative.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if path.isEmpty { return nil }
        path.removeSubrange((path.lastIndex(of: UInt8(ascii: "/")) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(UInt8(ascii: "/")) }
        path += part
      }
    }
    return String(decoding: path, as: UTF8.self)
  }
}
