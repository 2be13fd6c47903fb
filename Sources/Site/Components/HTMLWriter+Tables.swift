/// Tables that scroll inside a frame of their own, never the page.
extension HTMLWriter {
  /// A column of one of the tool's tables.
  struct Column {
    let title: Phrase
    let isNumber: Bool

    /// A column that our words head.
    init(_ title: Phrase, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }

    /// A column that authors' words head.
    init(text: String, isNumber: Bool = false) {
      self.init("\(text)", isNumber: isNumber)
    }
  }

  /// The frame that scrolls: reachable by keyboard and named.
  mutating func scroller(_ label: Phrase, _ body: (inout HTMLWriter) -> Void) {
    element("div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": words(label)], body)
  }

  /// One of the tool's tables; `rows` writes the rows of its body, and `foot` the one below.
  mutating func table(
    _ classes: String, label: Phrase, caption: Phrase?, columns: [Column], rows: (inout HTMLWriter) -> Void,
    foot: ((inout HTMLWriter) -> Void)? = nil
  ) {
    scroller(label) { html in
      html.element("table", ["class": classes]) { html in
        if let caption { html.element("caption", say: caption) }
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element("th", ["scope": "col", "class": column.isNumber ? "number" : nil], say: column.title)
            }
          }
        }
        html.element("tbody", [:], rows)
        if let foot { html.element("tfoot", [:], foot) }
      }
    }
  }

  /// A cell; `label` is the column's title, which narrow screens show beside it.
  mutating func cell(_ classes: String? = nil, label: Phrase? = nil, _ body: (inout HTMLWriter) -> Void) {
    element("td", ["class": classes, "data-label": label.map { words($0) }], body)
  }

  mutating func rowHead(_ body: (inout HTMLWriter) -> Void) {
    element("th", ["scope": "row"], body)
  }
}
