import Documents

/// Formulas as MathML; as their source where they are not understood.
extension DocumentRenderer {
  /// A formula in running text.
  mutating func maths(_ maths: Maths) {
    guard let formula = maths.formula else {
      html.element("code", ["class": "maths-source"], text: maths.marked)
      return
    }
    // A browser does not break a formula over lines: one that may be wider than a phone scrolls by itself.
    let isLong = maths.plainText.count > 40
    if isLong { html.open("span", ["class": "maths", "tabindex": isInLink ? nil : "0"]) }
    MathMLWriter.write(formula, of: maths, to: &html)
    if isLong { html.close("span") }
  }

  /// A formula on lines of its own, in a box that scrolls where it is wider than the page.
  mutating func displayedMaths(_ maths: Maths, classes: String?, id: String?) {
    guard let formula = maths.formula else {
      html.raw("<figure class=\"code\"><pre tabindex=\"0\"><code class=\"language-tex\">")
      html.text(maths.source.trimmingBlanks)
      return html.raw("</code></pre></figure>")
    }
    html.open(
      "div",
      [
        "class": classes.map { "maths " + $0 } ?? "maths", "id": id, "role": "group",
        "aria-label": html.words("Formula"),
        "tabindex": maths.plainText.count > 24 ? "0" : nil,
      ])
    MathMLWriter.write(formula, of: maths, to: &html)
    html.close("div")
  }
}

extension Maths {
  /// The source between its marks.
  fileprivate var marked: String { isDisplay ? "$$\(source)$$" : "$\(source)$" }
}
