extension Document {
  /// What each of its links says, in their order.
  package var linkAddresses: [LinkAddress] {
    remembering(LinkAddress.self) { links.map { LinkAddress($0.address, in: path) } }
  }
}

/// What an author's link says: a file of the folder, a place on the same page, or an address elsewhere.
package enum LinkAddress: Equatable, Sendable {
  /// Relative to the folder that holds the project, without a slash at the end; `fragment` without `#`, decoded, `nil` for
  /// none.
  case file(path: String, fragment: String?)
  /// Empty for a link to nothing but `#`.
  case samePage(fragment: String)
  /// An address with a scheme or a host.
  case elsewhere(String)
  /// A path that leads out of the folder.
  case outside

  /// Reads an address that stands in the file at `path`, as RFC 3986 and GitHub resolve it: a slash in front means the top
  /// of the repository.
  package init(_ destination: String, in path: String) {
    if LinkAddress.hasScheme(destination) || destination.hasPrefix("//") || destination.hasPrefix("\\\\") {
      self = .elsewhere(destination)
      return
    }
    let bytes = destination.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "#"))
    let fragment = mark.map { String(destination[bytes.index(after: $0)...]).percentDecoded }
    let head = destination[..<(mark ?? destination.endIndex)]
    let written = head[..<(head.utf8.firstIndex(of: UInt8(ascii: "?")) ?? head.endIndex)]
    if written.isEmpty {
      self = .samePage(fragment: fragment ?? "")
    } else if let joined = LinkAddress.joined(path, String(written).percentDecoded) {
      self = .file(path: joined, fragment: fragment.flatMap { $0.isEmpty ? nil : $0 })
    } else {
      self = .outside
    }
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

  /// A path from the folder of a file, with `.` and `..` worked out; `nil` where it leads out of the top.
  private static func joined(_ file: String, _ relative: String) -> String? {
    let slash = UInt8(ascii: "/")
    var path: [UInt8] = []
    path.reserveCapacity(file.utf8.count + relative.utf8.count)
    if relative.utf8.first != slash, let last = file.utf8.lastIndex(of: slash) { path += file.utf8[..<last] }
    var relative = relative
    let isInside = relative.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.offset(of: slash, in: start..<bytes.count) ?? bytes.count
        let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        switch (name.count, name.first, name.last) {
        case (0, _, _), (1, UInt8(ascii: "."), _): break
        case (2, UInt8(ascii: "."), UInt8(ascii: ".")):
          if path.isEmpty { return false }
          path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
        default:
          if !path.isEmpty { path.append(slash) }
          path += name
        }
      }
      return true
    }
    return isInside ? String(decoding: path, as: UTF8.self) : nil
  }
}

extension String {
  /// The text with `%20` and the like as the bytes they stand for.
  package var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let source = Array(utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(source[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
