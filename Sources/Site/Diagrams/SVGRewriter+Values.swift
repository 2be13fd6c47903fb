import Documents

/// What values of attributes may look like.
extension SVGRewriter {
  @Sendable static func isNumber(_ value: String) -> Bool {
    Double(value).map(\.isFinite) ?? false
  }

  /// Numbers with blanks and commas between them.
  @Sendable static func isNumbers(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0.isNumberByte || $0 == 0x20 || $0 == UInt8(ascii: ",") }
  }

  @Sendable static func isPath(_ value: String) -> Bool {
    let commands = Array("MmLlHhVvCcSsQqTtAaZz".utf8)
    return value.utf8.allSatisfy {
      $0.isNumberByte || $0 == 0x20 || $0 == UInt8(ascii: ",") || commands.contains($0)
    }
  }

  /// `scale(1 1) rotate(0) translate(4 112)`
  static func isTransform(_ value: String) -> Bool {
    let words: Set<String> = ["scale", "rotate", "translate"]
    return value.split(whereSeparator: { "() ,".contains($0) }).allSatisfy {
      words.contains(String($0)) || isNumber(String($0))
    }
      && value.utf8.allSatisfy { $0 < 0x80 }
  }

  /// The scale that a transform begins with; 1 for none.
  static func scale(of transform: String) -> Double {
    guard transform.hasPrefix("scale(") else { return 1 }
    let number = transform.dropFirst("scale(".utf8.count).prefix { $0 != " " && $0 != ")" && $0 != "," }
    return Double(number).flatMap { $0.isFinite && $0 > 0 ? $0 : nil } ?? 1
  }

  /// Letters, digits and `_`.
  static func isName(_ value: String) -> Bool {
    !value.isEmpty
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
      }
  }

  static func numbers(_ value: String) -> [Double]? {
    guard isNumbers(value) else { return nil }
    let parts = value.split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { Double($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  /// The box around a shape; `nil` where it is not known.
  static func box(of tag: HTMLTag) -> SVGBox? {
    let number = { (name: String) in tag.value(of: name).flatMap { Double($0) } }
    switch tag.name {
    case "polygon", "polyline": return tag.value(of: "points").flatMap(numbers).flatMap { SVGBox($0) }
    case "path":
      // Graphviz writes absolute coordinates alone, so that the numbers of a path are points.
      let written = tag.value(of: "d")?.map { $0.isLetter && $0 != "e" ? " " : $0 }
      return written.flatMap { numbers(String($0)) }.flatMap { SVGBox($0) }
    case "ellipse":
      guard let x = number("cx"), let y = number("cy"), let width = number("rx"), let height = number("ry") else {
        return nil
      }
      return SVGBox([x - width, y - height, x + width, y + height])
    default: return nil
    }
  }
}

extension UInt8 {
  var isNumberByte: Bool {
    switch self {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}

extension Double {
  /// With at most two decimals, as Graphviz writes numbers; 0 for what is no number of a drawing.
  var written: String {
    guard isFinite, magnitude < 1e9 else { return "0" }
    let hundredths = Int((self * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let fraction = String(hundredths.magnitude % 100)
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)." + (fraction.count < 2 ? "0" : "") + fraction
  }
}
