/// The icons of a theme as a style sheet has them: masks, which elements choose by how their class ends.
///
/// `icon-tip` and `status-complete` choose the symbols `icon-tip` and `icon-complete`; rules of the style sheet find them as
/// `var(--icon-tip)`.
struct IconStyle {
  /// A rule for each icon, one in a line.
  let rules: String

  init(_ sprite: Sprite) {
    let symbols = sprite.symbols.filter { $0.name.utf8.allSatisfy(\.isNameByte) && !$0.name.isEmpty }
    rules = symbols.map { symbol -> String in
      let name = symbol.name
      let url = "url(\"data:image/svg+xml,\(IconStyle.escaped(IconStyle.drawing(symbol)))\")"
      return ":root { --icon-\(name): \(url); } [class$=\"-\(name)\"] { --icon: var(--icon-\(name)); }\n"
    }.joined()
  }

  /// The symbol as a drawing of its own. Of a mask, only the shape counts: what a symbol draws in the page's colour is cut
  /// out.
  private static func drawing(_ symbol: Sprite.Symbol) -> String {
    let text = symbol.text.dropLast("</symbol>".count)
    let box = text.firstRange(of: "viewBox=\"").map { text[$0.upperBound...].prefix { $0 != "\"" } } ?? "0 0 16 16"
    let shapes = text.split(separator: "<").dropFirst().map { "<" + $0 }
    let isCutOut = { (shape: String) in shape.contains("class=\"knock\"") }
    let cut = shapes.filter(isCutOut).joined().replacing(
      "class=\"knock\"", with: "stroke-width=\"1.8\" stroke=\"#000\"")
    let kept = shapes.filter { !isCutOut($0) }.joined().replacing("class=\"solid\"", with: "fill=\"#000\"")
    let svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(box)\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
    guard !cut.isEmpty else { return svg + kept + "</svg>" }
    let all = "<path fill=\"#fff\" stroke=\"none\" d=\"M-1-1h99v99H-1z\"/>"
    return svg + "<mask id=\"m\">\(all)\(cut)</mask><g mask=\"url(#m)\">\(kept)</g></svg>"
  }

  /// As it stands in a data URL, in double quotes.
  private static func escaped(_ svg: String) -> String {
    svg.replacing("%", with: "%25").replacing("#", with: "%23").replacing("\"", with: "'").replacing("\n", with: " ")
      .replacing("\\", with: "%5C")
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
