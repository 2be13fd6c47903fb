import Checks

/// The headings of a page as a list of links: nothing for a single one.
struct ContentsList {
  private let entries: [Page.ContentsEntry]

  init(_ entries: [Page.ContentsEntry]) {
    self.entries = entries
  }

  func write(to html: inout HTMLWriter) {
    guard entries.count > 1 || entries.first?.children.isEmpty == false else { return }
    html.element("p", ["class": "contents-title"], say: "On this page")
    html.raw("\n")
    write(entries, to: &html)
  }

  private func write(_ entries: [Page.ContentsEntry], to html: inout HTMLWriter) {
    html.raw("<ol>\n")
    for entry in entries {
      html.raw("<li>")
      html.element("a", ["href": "#" + entry.anchor.percentEncoded]) { html in
        html.text(entry.title)
        if let state = entry.state {
          html.text(" ")
          html.mark(state)
        }
      }
      if !entry.children.isEmpty { write(entry.children, to: &html) }
      html.raw("</li>\n")
    }
    html.raw("</ol>")
  }
}
