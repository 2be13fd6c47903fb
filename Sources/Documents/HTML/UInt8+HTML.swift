extension UInt8 {
  /// Whether this is white space inside a tag: tab, line feed, form feed, carriage return, space.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  var isASCIILetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }

  var isASCIIDigit: Bool {
    (0x30...0x39).contains(self)
  }

  /// The letter's small form; other bytes unchanged.
  @inlinable package var lowercasedASCII: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : self
  }

  /// The letter's capital form; other bytes unchanged.
  @inlinable package var uppercasedASCII: UInt8 {
    (0x61...0x7A).contains(self) ? self & 0xDF : self
  }
}
