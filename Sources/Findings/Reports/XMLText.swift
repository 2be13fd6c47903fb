extension String {
  /// The text between XML tags.
  var xmlText: String { escapedForXML(isAttribute: false) }

  /// The text between the double quotes of an XML attribute; line ends and tabs are kept.
  var xmlAttribute: String { escapedForXML(isAttribute: true) }

  /// The text with what XML 1.0 does not allow replaced, for those who escape it themselves.
  package var xmlCharacters: String {
    guard !unicodeScalars.allSatisfy(\.isXML) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isXML ? $0 : "\u{FFFD}" }))
  }

  private func escapedForXML(isAttribute: Bool) -> String {
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where isAttribute: text.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where isAttribute: text.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: text.append(contentsOf: "&#9;".unicodeScalars)
      default: text.append(scalar.isXML ? scalar : "\u{FFFD}")
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it (section 2.2); a carriage return would be read as a line feed.
  fileprivate var isXML: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
