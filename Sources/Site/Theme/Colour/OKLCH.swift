import Foundation

/// A colour by lightness, chroma and hue, in the space in which equal steps look equal (OKLCH of CSS Color 4).
struct OKLCH: Sendable {
  /// From 0 for black to 1 for white.
  var lightness: Double
  var chroma: Double
  /// In radians.
  var hue: Double

  init(_ colour: Colour) {
    let lab = OKLab(colour)
    lightness = lab.lightness
    chroma = (lab.a * lab.a + lab.b * lab.b).squareRoot()
    hue = atan2(lab.b, lab.a)
  }

  /// The nearest colour of the screen with this lightness and hue: where there is none with this chroma, one with less.
  var colour: Colour {
    if let colour = colour(chroma: chroma) { return colour }
    var low = 0.0
    var high = chroma
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if colour(chroma: middle) == nil { high = middle } else { low = middle }
    }
    return (colour(chroma: low) ?? OKLab(lightness: lightness, a: 0, b: 0).colour).rounded
  }

  /// `nil` where the screen has no such colour.
  private func colour(chroma: Double) -> Colour? {
    let colour = OKLab(lightness: lightness, a: chroma * cos(hue), b: chroma * sin(hue)).colour
    let margin = 0.0005
    let isShown = [colour.red, colour.green, colour.blue].allSatisfy { $0 >= -margin && $0 <= 1 + margin }
    return isShown ? colour.rounded : nil
  }
}

/// A colour by lightness and two opponent axes (OKLab of CSS Color 4).
struct OKLab: Sendable {
  let lightness: Double
  let a: Double
  let b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ colour: Colour) {
    let (r, g, b) = (Colour.linear(colour.red), Colour.linear(colour.green), Colour.linear(colour.blue))
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    self.b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Channels may lie beyond what a screen shows.
  var colour: Colour {
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Colour(
      red: Colour.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: Colour.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: Colour.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  /// As `color-mix(in oklab, …)` mixes: `share` of this colour, the rest of the other.
  func mixed(_ share: Double, with other: OKLab) -> OKLab {
    OKLab(
      lightness: lightness * share + other.lightness * (1 - share), a: a * share + other.a * (1 - share),
      b: b * share + other.b * (1 - share))
  }

  private func cube(_ value: Double) -> Double { value * value * value }
}
