/// What a request asks for: an address of the site, made from the target of its first line.
struct RequestAddress: Equatable {
  /// Decoded, without the slash in front; empty for the top.
  let path: String
  /// As it came, after the question mark.
  let query: String

  /// `nil` for what is no path of this site: another server's address, broken escapes, bytes that are no UTF-8, control
  /// characters. Dots are no way up: an address is looked up as it is.
  init?(target: String) {
    let line = target.prefix { $0 != "#" }
    let parts = line.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasPrefix("/"), let decoded = RequestAddress.decoded(path.dropFirst()) else {
      return nil
    }
    self.path = decoded
    query = parts.count > 1 ? String(parts[1]) : ""
  }

  /// The value of a name in the query, decoded; `nil` where it is not there.
  func value(of name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0] == name { return RequestAddress.decoded(parts[1]) }
    }
    return nil
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else {
        return nil
      }
      bytes.append(high * 16 + low)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
