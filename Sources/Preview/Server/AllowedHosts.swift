/// The names under which the preview answers.
///
/// A page of another host can make its own name lead to this machine (DNS rebinding) and would read the site through the
/// reader's browser; but the browser says the name it was given, so that names which nobody gave this server are refused.
struct AllowedHosts {
  /// As the user named it: `127.0.0.1`, `0.0.0.0`, `my-machine`.
  let bound: String

  /// Whether requests may come from this machine alone.
  private var isLoopback: Bool { AllowedHosts.isLoopback(bound) }

  /// `field` is what a request says under `Host`, with or without a port.
  func allow(host field: String) -> Bool {
    guard let name = AllowedHosts.name(in: field) else { return false }
    if AllowedHosts.isLoopback(name) || name == bound.lowercased() { return true }
    // An address in figures is no name that somebody else could make lead here.
    return !isLoopback && AllowedHosts.isInFigures(name)
  }

  /// `origin` is that of the page that asks; it must be a page of this server, by the very name that the request gives.
  func allow(origin: String, host: String) -> Bool {
    origin.lowercased() == "http://" + host.lowercased()
  }

  static func isLoopback(_ name: String) -> Bool {
    let name = name.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") || name == "::1" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private static func isInFigures(_ name: String) -> Bool {
    if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  /// The name in `name:port` or `[name]:port`, in small letters; `nil` where it is neither.
  private static func name(in field: String) -> String? {
    let field = field.lowercased()
    var rest: Substring
    let name: Substring
    if field.hasPrefix("[") {
      guard let end = field.firstIndex(of: "]") else { return nil }
      name = field[field.index(after: field.startIndex)..<end]
      rest = field[field.index(after: end)...]
    } else {
      let end = field.firstIndex(of: ":") ?? field.endIndex
      name = field[..<end]
      rest = field[end...]
    }
    guard !name.isEmpty else { return nil }
    if rest.isEmpty { return String(name) }
    guard rest.removeFirst() == ":", UInt16(rest) != nil else { return nil }
    return String(name)
  }
}
