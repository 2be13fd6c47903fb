import Documents
import Foundation

/// Where a relative link of a document leads.
struct LinkTarget: Equatable {
  /// In the folder that holds the project, without a slash at the end; empty for that folder itself.
  let path: String
  /// Behind `#`, decoded; `nil` where there is none or an empty one.
  let fragment: String?
  /// Whether the address names a file or folder at all, and not only an anchor.
  let hasPath: Bool

  /// `nil` for an address with a scheme or a host, and for one that climbs out of the holder.
  init?(_ address: String, from document: String) {
    guard !LinkTarget.isForeign(address) else { return nil }
    let bytes = address.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "#"))
    let head = address[..<(mark ?? address.endIndex)]
    let written = head[..<(head.utf8.firstIndex(of: UInt8(ascii: "?")) ?? head.endIndex)]
    let fragment = mark.map { LinkTarget.decoded(address[bytes.index(after: $0)...]) } ?? ""
    self.fragment = fragment.isEmpty ? nil : fragment
    hasPath = !written.isEmpty
    guard hasPath else {
      path = document
      return
    }
    let decoded = LinkTarget.decoded(written)
    var parts = decoded.hasPrefix("/") ? [] : document.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    path = parts.joined(separator: "/")
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    return String(text).removingPercentEncoding ?? String(text)
  }

  /// Whether an address leads to another host or another program: `https:`, `mailto:`, `//host`.
  static func isForeign(_ address: String) -> Bool {
    if address.hasPrefix("//") || address.hasPrefix("\\\\") { return true }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address[..<colon]
    guard let first = scheme.first, first.isASCII, first.isLetter else { return false }
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }

  /// The way from a document to a path of the holder: `../research/costs.md`.
  static func relativePath(to path: String, from document: String) -> String {
    let target = path.split(separator: "/")
    let folder = document.split(separator: "/").dropLast()
    let common = zip(target, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }
}
