extension String {
  /// The address of a file as a URL writes it: everything but letters, digits, `-`, `.`, `_`, `~`, `/` and a few marks
  /// as `%XX`.
  var percentEncoded: String {
    if utf8.allSatisfy(\.isUnreservedInURL) { return self }
    var encoded: [UInt8] = []
    for byte in utf8 {
      if byte.isUnreservedInURL {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), byte.upperDigit, byte.lowerDigit]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isUnreservedInURL: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: false
    }
  }

  fileprivate var upperDigit: UInt8 { UInt8.digit(self >> 4) }
  fileprivate var lowerDigit: UInt8 { UInt8.digit(self & 0xF) }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
