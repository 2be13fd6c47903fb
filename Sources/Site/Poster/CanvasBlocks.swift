import Checks
import Documents
import ProjectModel

/// The blocks of a poster: an answer, or the questions that wait for one.
struct CanvasBlocks {
  private let canvas: Canvas
  private let viewpoint: Viewpoint

  init(_ canvas: Canvas, _ viewpoint: Viewpoint) {
    self.canvas = canvas
    self.viewpoint = viewpoint
  }

  /// A block with its title, one level below the heading above it.
  func write(_ section: TemplateSection, level: Int = 3, to html: inout HTMLWriter) {
    html.element("section", ["class": "block", "id": section.anchor]) { html in
      html.element(level == 2 ? "h2" : "h3", text: section.title.text(in: viewpoint.map.language))
      writeAnswer(section, to: &html)
    }
  }

  func writeAnswer(_ section: TemplateSection, to html: inout HTMLWriter) {
    if let entry = canvas.entry(id: section.id), entry.isAnswered { return write(entry, to: &html) }
    html.element("div", ["class": "unanswered"]) { html in
      html.element("span", ["class": "not-answered"], say: "not answered yet")
      guard !section.prompts.isEmpty else { return }
      html.element("ul") { html in
        for prompt in section.prompts(in: viewpoint.map.language) { html.element("li", text: prompt) }
      }
    }
  }

  func write(_ entry: Canvas.Entry, to html: inout HTMLWriter) {
    var renderer = self.renderer
    renderer.diagramSpace = entry.keys.joined(separator: ".") + "."
    renderer.write(entry.blocks)
    html.raw(renderer.html.bytes)
  }

  /// An answer of one paragraph, without the paragraph; the entries of a list parted by commas.
  func writeInline(_ entry: Canvas.Entry, to html: inout HTMLWriter) {
    guard entry.blocks.count == 1, case .paragraph(let inlines) = entry.blocks[0].kind else {
      var texts: [String] = []
      entry.blocks.forEachBlock { block in texts += block.ownInlines.map(\.plainText) }
      return html.text(texts.joined(separator: ", "))
    }
    var renderer = self.renderer
    renderer.text(inlines)
    html.raw(renderer.html.bytes)
  }

  private var renderer: DocumentRenderer {
    DocumentRenderer(viewpoint, path: canvas.source.path, release: viewpoint.page.release, isCanvas: true)
  }
}
