/// The allow-list for authors' HTML: which elements and attributes may be written.
package enum HTMLPolicy {
  /// What becomes of an element.
  enum Treatment {
    /// It is written.
    case kept
    /// Its tags are dropped, its content stays.
    case unwrapped
    /// It is dropped together with its content.
    case removed
  }

  /// What becomes of the element with the lower-cased name.
  static func treatment(of element: String) -> Treatment {
    if kept.contains(element) { return .kept }
    return removed.contains(element) ? .removed : .unwrapped
  }

  /// The kept elements that have no content and no end tag.
  static let voidElements: Set<String> = ["br", "col", "hr", "img", "wbr"]

  /// What the attribute's value may be; `nil` if the element must not have the attribute.
  static func rule(for attribute: String, on element: String) -> HTMLValueRule? {
    attributesOfElements[element]?[attribute] ?? attributesOfAll[attribute]
  }

  /// The attribute's value in the form it is written in; `nil` if the element must not have the attribute or that value.
  package static func cleaned(_ value: String, of attribute: String, on element: String) -> String? {
    rule(for: attribute, on: element)?.cleaned(value)
  }

  private static let kept: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p",
    "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul",
    "var", "wbr",
  ]

  /// Elements whose content is no prose, or that browsers read by rules of their own.
  private static let removed: Set<String> = HTMLRawText.elements.union([
    "applet", "audio", "button", "canvas", "datalist", "math", "object", "select", "svg",
    "template", "video",
  ])

  private static let attributesOfAll: [String: HTMLValueRule] = [
    "align": .word(["left", "right", "center", "justify", "top", "middle", "bottom"]),
    "aria-hidden": .word(["true", "false"]),
    "aria-label": .text,
    "class": .classes,
    "dir": .word(["ltr", "rtl", "auto"]),
    "id": .identifier,
    "lang": .language,
    "role": .word(["img", "none", "note", "presentation"]),
    "title": .text,
  ]

  private static let attributesOfElements: [String: [String: HTMLValueRule]] = [
    "a": ["href": .address(schemes: HTMLAddress.schemesOfLinks), "name": .identifier],
    "blockquote": quotation,
    "col": column,
    "colgroup": column,
    "del": change,
    "details": ["open": .flag],
    "img": [
      "src": .address(schemes: HTMLAddress.schemesOfImages), "alt": .text, "width": .dimension,
      "height": .dimension,
    ],
    "ins": change,
    "li": ["value": .integer(-99_999...99_999)],
    "ol": [
      "reversed": .flag, "start": .integer(-99_999...99_999),
      "type": .exactWord(["1", "a", "A", "i", "I"]),
    ],
    "q": quotation,
    "table": ["width": .dimension],
    "tbody": ["valign": verticalAlignment],
    "td": cell,
    "tfoot": ["valign": verticalAlignment],
    "th": cell.merging([
      "abbr": .text, "scope": .word(["row", "col", "rowgroup", "colgroup"]),
    ]) { first, _ in first },
    "thead": ["valign": verticalAlignment],
    "time": ["datetime": .text],
    "tr": ["valign": verticalAlignment],
  ]

  private static let verticalAlignment = HTMLValueRule.word(["top", "middle", "bottom", "baseline"])

  private static let quotation: [String: HTMLValueRule] = [
    "cite": .address(schemes: HTMLAddress.schemesOfSources)
  ]

  private static let change = quotation.merging(["datetime": .text]) { first, _ in first }

  private static let column: [String: HTMLValueRule] = [
    "span": .integer(1...1000), "valign": verticalAlignment, "width": .dimension,
  ]

  private static let cell: [String: HTMLValueRule] = [
    "colspan": columnSpan, "height": .dimension, "rowspan": rowSpan, "valign": verticalAlignment,
    "width": .dimension,
  ]

  /// The columns of a cell, as many as browsers accept.
  static let columnSpan = HTMLValueRule.integer(1...1000)

  /// The rows of a cell, as many as browsers accept; 0 is all that are left in the section.
  static let rowSpan = HTMLValueRule.integer(0...65_534)
}
