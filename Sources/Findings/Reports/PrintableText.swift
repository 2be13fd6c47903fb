extension String {
  /// The text with control characters replaced: a document must not steer the terminal that shows what is wrong with it.
  package var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }
}

extension Unicode.Scalar {
  /// C0 without the tab, DEL, C1, and the marks that turn the direction of text (Unicode's "Trojan Source" report).
  fileprivate var isControl: Bool {
    switch value {
    case 0x09: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
