/// Addresses in authors' HTML: which of them may be written.
package enum HTMLAddress {
  package static let schemesOfLinks = ["http", "https", "mailto", "tel"]
  package static let schemesOfImages = ["http", "https", "data"]
  package static let schemesOfSources = ["http", "https"]

  /// The address without white space around it; `nil` if it must not be written.
  ///
  /// An address is relative or has one of the schemes, and has no control characters, which browsers
  /// skip when they look for the scheme. `data` stands for pixel images alone.
  package static func cleaned(_ value: String, schemes: [String]) -> String? {
    let address = trimmed(value)
    guard !address.unicodeScalars.contains(where: isControl) else { return nil }
    guard let scheme = scheme(of: address) else { return address }
    guard schemes.contains(scheme) else { return nil }
    return scheme == "data" && !isImageData(address) ? nil : address
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value < 0x20 || scalar.value == 0x7F : scalar.properties.generalCategory == .control
  }

  /// What stands before the first colon, in small letters; `nil` if a slash, a question mark or a
  /// number sign comes first or there is no colon.
  private static func scheme(of address: String) -> String? {
    let delimiters: [Unicode.Scalar] = [":", "/", "?", "#"]
    let scalars = address.unicodeScalars
    guard let end = scalars.firstIndex(where: delimiters.contains), scalars[end] == ":" else {
      return nil
    }
    return address[..<end].lowercased()
  }

  private static func isImageData(_ address: String) -> Bool {
    let kinds = ["png", "jpeg", "gif", "webp"]
    let head = address.prefix(20).lowercased()
    return kinds.contains { kind in
      head.hasPrefix("data:image/\(kind);") || head.hasPrefix("data:image/\(kind),")
    }
  }

  private static func trimmed(_ value: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in [" ", "\t", "\n", "\r", "\u{C}"].contains(scalar) }
    let start = value.unicodeScalars.drop(while: isBlank)
    let blanksAtEnd = start.reversed().prefix(while: isBlank).count
    return String(start.dropLast(blanksAtEnd))
  }
}
