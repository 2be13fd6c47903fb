/// The shades that a theme makes of one colour, such that words in them can be read on a light and on a dark ground.
struct AccentColours: Sendable, Equatable {
  /// As the settings write it.
  let accent: Colour
  /// For words and borders on a light ground.
  let onLight: Colour
  /// For words and borders on a dark ground.
  let onDark: Colour

  /// The pages of the built-in themes.
  static let light = Colour.white
  static let dark = Colour(red: 0x14 / 255, green: 0x16 / 255, blue: 0x1A / 255)
  /// How much of the accent is in the tints behind marked words, as the style sheets have it.
  static let tintOnLight = 0.08
  static let tintOnDark = 0.24
  /// WCAG 2.2: AAA for words on the page, AA on a tint.
  static let wantedOnPage = 7.0
  static let wantedOnTint = 4.5

  init(_ accent: Colour) {
    self.accent = accent
    onLight = AccentColours.readable(accent, on: AccentColours.light, tint: AccentColours.tintOnLight)
    onDark = AccentColours.readable(accent, on: AccentColours.dark, tint: AccentColours.tintOnDark)
  }

  /// Whether words in the colour as it was chosen can be read on a light page.
  var isReadableAsChosen: Bool { accent.contrast(with: AccentColours.light) >= AccentColours.wantedOnTint }

  /// The ground with a little of the accent.
  static func tint(of accent: Colour, on page: Colour, share: Double) -> Colour {
    OKLab(accent).mixed(share, with: OKLab(page)).colour.rounded
  }

  /// The colour itself where it can be read, else the nearest shade that can.
  private static func readable(_ accent: Colour, on page: Colour, tint share: Double) -> Colour {
    let tint = tint(of: accent, on: page, share: share)
    let isGood = { (colour: Colour) in
      colour.contrast(with: page) >= wantedOnPage && colour.contrast(with: tint) >= wantedOnTint
    }
    if isGood(accent) { return accent }
    let start = OKLCH(accent)
    // Black on white and white on black are always good, so that the search ends well.
    var near = start.lightness
    var far = page.luminance > 0.5 ? 0.0 : 1.0
    for _ in 0..<24 {
      var shade = start
      shade.lightness = (near + far) / 2
      if isGood(shade.colour) { far = shade.lightness } else { near = shade.lightness }
    }
    var shade = start
    shade.lightness = far
    return shade.colour
  }
}

extension AccentColours {
  /// The custom properties of a style sheet.
  var style: String {
    """
    :root { --accent: \(accent.hex); --accent-on-light: \(onLight.hex); --accent-on-dark: \(onDark.hex); }

    """
  }
}
