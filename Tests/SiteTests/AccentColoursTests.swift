import Testing

@testable import Site

@Suite("An accent is made readable on light and on dark pages")
struct AccentColoursTests {
  @Test(arguments: [
    "#000000", "#ffffff", "#ffff00", "#00ffff", "#ff00ff", "#0000ff", "#ff0000", "#00ff00", "#0b6e4f", "#4348b0",
    "#ffcc00", "#808080", "#7f7f00", "#fefefe", "#010101", "#ff7f50", "#20b2aa", "#14161a", "#e6007e", "#767676",
  ])
  func wordsCanBeReadInBothSchemes(hex: String) throws {
    let accent = try #require(Colour(hex: hex))
    let colours = AccentColours(accent)
    for (word, page, share) in [
      (colours.onLight, AccentColours.light, AccentColours.tintOnLight),
      (colours.onDark, AccentColours.dark, AccentColours.tintOnDark),
    ] {
      #expect(word.contrast(with: page) >= 7, "\(word.hex) on the page \(page.hex)")
      let tint = AccentColours.tint(of: accent, on: page, share: share)
      #expect(word.contrast(with: tint) >= 4.5, "\(word.hex) on the tint \(tint.hex)")
    }
  }

  @Test func aColourThatCanBeReadStaysAsItIs() throws {
    let accent = try #require(Colour(hex: "#0b4a36"))
    #expect(AccentColours(accent).onLight.hex == "#0b4a36")
    #expect(AccentColours(accent).isReadableAsChosen)
  }

  /// A shade has the hue of what it is a shade of.
  @Test func aPaleColourKeepsItsHue() throws {
    let accent = try #require(Colour(hex: "#ffcc00"))
    let colours = AccentColours(accent)
    #expect(!colours.isReadableAsChosen)
    #expect(abs(OKLCH(colours.onLight).hue - OKLCH(accent).hue) < 0.05)
    #expect(colours.onLight.contrast(with: .white) < 7.3, "no darker than it must be")
  }

  /// Known values: white on black is 21, and #767676 is the lightest grey that WCAG allows on white.
  @Test func contrastIsThatOfWCAG() throws {
    let black = try #require(Colour(hex: "#000000"))
    #expect(abs(black.contrast(with: .white) - 21) < 0.001)
    let grey = try #require(Colour(hex: "#767676"))
    let lighter = try #require(Colour(hex: "#777777"))
    #expect(grey.contrast(with: .white) >= 4.5 && lighter.contrast(with: .white) < 4.5)
    #expect(Colour(hex: "#12345") == nil && Colour(hex: "123456#") == nil && Colour(hex: "#12345g") == nil)
  }
}
