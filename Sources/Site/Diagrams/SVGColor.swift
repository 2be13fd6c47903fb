import Documents

/// An opaque colour of the screen.
struct SVGColor: Equatable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour as CSS writes it: `#f96`, `#ff9966`, `orange`, `rgb(255, 153, 102)`; `nil` for `none` and what is none of these.
  ///
  /// Transparency is left out.
  init?(_ css: String) {
    let text = css.trimmingBlanks.lowercased()
    if text.hasPrefix("#") {
      self.init(digits: Array(text.utf8.dropFirst()))
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      let parts = text.dropFirst(4).dropLast().split { $0 == "," || $0 == " " || $0 == "/" }
      let numbers = parts.prefix(3).compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      let bytes = numbers.map { UInt8(clamping: $0) }
      self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
    } else if let known = SVGColor.named[text] {
      self.init(number: known)
    } else {
      return nil
    }
  }

  init(number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  private init?(digits: [UInt8]) {
    // A fourth or eighth digit is transparency.
    let wide: [UInt8] = digits.count == 3 || digits.count == 4 ? digits.prefix(3).flatMap { [$0, $0] } : digits
    guard wide.count == 6 || wide.count == 8,
      let number = UInt32(String(decoding: wide.prefix(6), as: UTF8.self), radix: 16)
    else { return nil }
    self.init(number: number)
  }

  /// `#ff9966`
  var hex: String {
    let digits = [red, green, blue].map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return "#" + digits.joined()
  }

  static let black = SVGColor(number: 0)
  static let white = SVGColor(number: 0xFF_FFFF)
}

/// Whether colours can be told from each other.
extension SVGColor {
  /// The contrast of two colours by WCAG 2.2, from 1 to 21.
  func contrast(with other: SVGColor) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance by WCAG 2.2, from 0 to 1.
  private var luminance: Double {
    let parts = [red, green, blue].map { byte -> Double in
      let value = Double(byte) / 255
      // A root and a square stand in for the power of 2.4: near enough for choosing.
      return value <= 0.04045 ? value / 12.92 : power(of: (value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func power(of value: Double) -> Double {
    // 2.4 = 2 + 2/5; the fifth root by Newton's steps, since the platform's own may differ in the last bit.
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
    return value * value * root * root
  }

  /// The nearest colour on the way to black or white that stands out from the ground by this contrast.
  func standingOut(from ground: SVGColor, by contrast: Double) -> SVGColor {
    let goal: SVGColor = ground.contrast(with: .white) > ground.contrast(with: .black) ? .white : .black
    for step in 0...20 {
      let candidate = mixed(with: goal, twentieths: step)
      if candidate.contrast(with: ground) >= contrast { return candidate }
    }
    return goal
  }

  private func mixed(with other: SVGColor, twentieths: Int) -> SVGColor {
    let mix = { (a: UInt8, b: UInt8) in UInt8((Int(a) * (20 - twentieths) + Int(b) * twentieths) / 20) }
    return SVGColor(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
