/// Tables that scroll inside a frame of their own, never the page.
extension HTMLWriter {
  /// A column of one of the tool's tables.
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// The frame that scrolls: reachable by keyboard and named.
  mutating func scroller(_ label: String, _ body: (inout HTMLWriter) -> Void) {
    element("div", ["class": "table", "tabindex": "0", "role": "region", "aria-label": label], body)
  }

  /// One of the tool's tables; `rows` writes one or several `tbody` elements' rows.
  mutating func table(
    _ classes: String, label: String, caption: String?, columns: [Column], rows: (inout HTMLWriter) -> Void
  ) {
    scroller(label) { html in
      html.element("table", ["class": classes]) { html in
        if let caption { html.element("caption", text: caption) }
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element("th", ["scope": "col", "class": column.isNumber ? "number" : nil], text: column.title)
            }
          }
        }
        html.element("tbody", [:], rows)
      }
    }
  }

  mutating func cell(_ classes: String? = nil, _ body: (inout HTMLWriter) -> Void) {
    element("td", ["class": classes], body)
  }

  mutating func rowHead(_ body: (inout HTMLWriter) -> Void) {
    element("th", ["scope": "row"], body)
  }
}
