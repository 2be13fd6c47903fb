extension [UInt8] {
  /// Appends text for use between tags: `<`, `>` and `&` become character references.
  package mutating func appendEscaped(text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      default: append(byte)
      }
    }
  }

  /// Appends the value of an attribute in double quotes: `<`, `>`, `&` and `"` become references.
  package mutating func appendEscaped(attributeValue: String) {
    for byte in attributeValue.utf8 {
      switch byte {
      case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
      default: append(byte)
      }
    }
  }
}
