import Findings

/// A label and a value as a small picture for a README.
///
/// The words are measured here, and told to the browser (`textLength`), so that they fit whatever font it has.
struct Badge {
  let label: String
  let value: String
  let colour: Colour

  /// Dark enough for white words: the contrast is 5 to 1 and more.
  enum Colour: String {
    case green = "#1f6f43"
    case amber = "#8a5a00"
    case red = "#a3322b"
    case blue = "#1d5f9e"
    case grey = "#5b6470"
  }

  private static let font = 11.0
  private static let height = 20
  /// Beside the words of each half.
  private static let margin = 7

  var bytes: [UInt8] {
    let (label, value) = (Badge.shortened(label), Badge.shortened(value))
    let left = Badge.width(of: label) + 2 * Badge.margin
    let right = Badge.width(of: value) + 2 * Badge.margin
    let title = "\(self.label): \(self.value)".xmlCharacters
    var svg = HTMLWriter()
    svg.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": String(left + right), "height": String(Badge.height),
        "role": "img", "aria-label": title,
      ])
    svg.element("title", text: title)
    svg.raw("<clipPath id=\"r\">")
    rect(0, left + right, nil, round: "3", &svg)
    svg.raw("</clipPath><g clip-path=\"url(#r)\">")
    rect(0, left, "#3d444d", &svg)
    rect(left, right, colour.rawValue, &svg)
    svg.raw("</g><g fill=\"#fff\" font-family=\"Helvetica,Arial,'Liberation Sans',sans-serif\" font-size=\"11\">")
    text(label, at: Badge.margin, &svg)
    text(value, at: left + Badge.margin, &svg)
    svg.raw("</g></svg>\n")
    return svg.bytes
  }

  private func rect(_ x: Int, _ width: Int, _ fill: String?, round: String? = nil, _ svg: inout HTMLWriter) {
    svg.open(
      "rect",
      [
        "x": x == 0 ? nil : String(x), "width": String(width), "height": String(Badge.height), "rx": round,
        "fill": fill,
      ])
    svg.close("rect")
  }

  private func text(_ words: String, at x: Int, _ svg: inout HTMLWriter) {
    svg.element(
      "text",
      [
        "x": String(x), "y": "14", "textLength": String(Badge.width(of: words)), "lengthAdjust": "spacingAndGlyphs",
        "aria-hidden": "true",
      ], text: words)
  }

  private static func width(of words: String) -> Int { Int((TextWidth.ems(of: words) * font).rounded(.up)) }

  /// A README's line holds no more; the title has all.
  private static func shortened(_ words: String) -> String {
    let words = words.xmlCharacters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 60 ? words.prefix(59) + "…" : words
  }
}
