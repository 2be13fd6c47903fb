import Documents
import Findings

/// Diagrams: drawn, or their source with a note.
extension DocumentRenderer {
  /// Writes a code block, as a drawing where it is a diagram that was drawn.
  mutating func codeOrDiagram(_ code: CodeBlock, at span: Span, classes: String?, id: String?) {
    switch viewpoint.map.diagrams.drawing(of: code) {
    case .drawn(let diagram):
      let classes = ["diagram", classes].compactMap(\.self).joined(separator: " ")
      html.open("figure", ["class": classes, "id": id])
      write(diagram, title: code.fence.title, id: "diagram.\(diagramSpace)\(span.start)")
      html.raw("</figure>\n")
    case .source(let reason):
      self.code(code, classes: classes, id: id)
      html.element("p", ["class": "undrawn", "lang": html.words.english], text: reason)
    case nil: self.code(code, classes: classes, id: id)
    }
  }

  private mutating func write(_ diagram: DrawnDiagram, title written: String?, id: String) {
    let written = (written ?? diagram.title).flatMap { $0.isEmpty ? nil : $0 }
    let title = written ?? html.words(diagram.summary)
    if let written { html.element("figcaption", text: written) }
    // Wider than the narrowest screens, it scrolls, and the keyboard must reach it.
    let scrolls = diagram.width > 320
    html.open(
      "div",
      [
        "class": "diagram-box", "tabindex": scrolls ? "0" : nil, "role": scrolls ? "region" : nil,
        "aria-label": scrolls ? title : nil,
      ])
    html.open("div", ["class": "diagram-sheet"])
    // As wide as the drawing may become at the least: words in it stay readable.
    html.open("svg", ["width": String(diagram.width * 3 / 4), "height": "0", "aria-hidden": "true"])
    html.close("svg")
    html.open(
      "svg",
      [
        // What is in an image is hidden from screen readers; links must not be.
        "role": diagram.hasLinks ? "group" : "img", "aria-labelledby": id + ".title",
        "aria-describedby": diagram.description.isEmpty ? nil : id + ".text", "viewBox": diagram.viewBox,
        "width": String(diagram.width), "height": String(diagram.height), "fill": "none",
      ])
    html.element("title", ["id": id + ".title"], text: title)
    if !diagram.description.isEmpty {
      html.element("desc", ["id": id + ".text", "lang": html.words.english], text: diagram.description)
    }
    write(diagram.pieces, id: id)
    html.close("svg")
    html.raw("</div></div>\n")
  }

  private mutating func write(_ pieces: [DrawnDiagram.Piece], id: String) {
    var isLinked = false
    for piece in pieces {
      switch piece {
      case .markup(let bytes): html.raw(bytes)
      case .prefix: html.text(id + ".")
      case .link(let address):
        isLinked = true
        switch links.target(of: address) {
        case .here(let url): html.open("a", ["href": url])
        case .elsewhere(let url): html.open("a", ["href": url, "rel": "noopener noreferrer"])
        case .unpublished, .dead, .refused:
          isLinked = false
          html.open("g")
        }
      case .linkEnd: if isLinked { html.close("a") } else { html.close("g") }
      }
    }
  }
}
