import Foundation

/// A colour of the screen: three channels of sRGB, each from 0 to 1.
struct Colour: Sendable, Equatable {
  let red: Double
  let green: Double
  let blue: Double

  static let white = Colour(red: 1, green: 1, blue: 1)

  /// Of `#rrggbb`; `nil` for anything else.
  init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let bits = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    self.init(
      red: Double(bits >> 16 & 0xFF) / 255, green: Double(bits >> 8 & 0xFF) / 255, blue: Double(bits & 0xFF) / 255)
  }

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#rrggbb`; channels beyond the screen are cut.
  var hex: String {
    "#"
      + [red, green, blue].map { channel in
        let byte = Int((min(max(channel, 0), 1) * 255).rounded())
        return (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
  }

  /// As eight bits a channel show it.
  var rounded: Colour { Colour(hex: hex) ?? self }

  /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
  var luminance: Double {
    0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance + 0.05, other.luminance + 0.05)
    return max(a, b) / min(a, b)
  }

  static func linear(_ channel: Double) -> Double {
    channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
  }

  static func encoded(_ linear: Double) -> Double {
    linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
  }
}
