import Documents
import Testing

@testable import Site

struct SVGRewriterTests {
  /// What becomes of a piece of SVG that stands in a drawing.
  private func rewritten(_ content: String) -> String? {
    let text = "<?xml version=\"1.0\"?>\n<svg width=\"10pt\" height=\"20pt\" viewBox=\"0 0 10 20\">\(content)</svg>"
    return SVGRewriter.diagram(Array(text.utf8)).map { markup(of: $0) }
  }

  /// The pieces in one text, with `ID.` for the prefix and `<a ADDRESS>` for links.
  private func markup(of diagram: DrawnDiagram) -> String {
    diagram.pieces.map { piece in
      switch piece {
      case .markup(let bytes): String(decoding: bytes, as: UTF8.self)
      case .prefix: "ID."
      case .link(let address): "<a \(address)>"
      case .linkEnd: "</a>"
      }
    }.joined()
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<g onload=\"alert(1)\"></g>",
    "<path d=\"M0,0\" onclick=\"alert(1)\"/>", "<text onmouseover=\"alert(1)\">x</text>",

    "<image xlink:href=\"http://evil/x.png\"/>", "<image href=\"file:///etc/passwd\"></image>",
    "<use xlink:href=\"http://evil/x.svg#a\"/>", "<style>@import 'http://evil/x.css'</style>",
    "<path d=\"M0,0\" style=\"background:url(http://evil)\"/>", "<g style=\"x\" class=\"top\"></g>",
    "<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>", "<a href=\"JaVaScRiPt:alert(1)\"><text>x</text></a>",
    "<a xlink:href=\"java&#10;script:alert(1)\"><text>x</text></a>", "<a xlink:href=\" javascript:alert(1)\">x</a>",
    "<a href=\"data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;\"><text>x</text></a>",
    "<a href=\"vbscript:x\"><text>x</text></a>", "<a href=\"file:///etc/passwd\"><text>x</text></a>",
    "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
    "<set attributeName=\"onload\" to=\"alert(1)\"/>",
    "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
    "<!-- --><script>alert(1)</script><!-- -->", "<title><script>alert(1)</script></title>",
    "<iframe src=\"http://evil\"></iframe>",
    "<embed src=\"http://evil\"/>", "<handler type=\"text/javascript\">alert(1)</handler>",
    "<path d=\"M0,0\" fill=\"url(http://evil#x)\"/>", "<path d=\"M0,0\" fill=\"url(#x) url(http://evil)\"/>",
    "<path d=\"M0,0\" filter=\"url(http://evil)\"/>", "<path d='M0,0\"><script>alert(1)</script>'/>",
    "<polygon points=\"0,0&quot;&gt;&lt;script&gt;alert(1)\"/>", "<g transform=\"expression(alert(1))\"></g>",
    "<text font-family=\"x;url(http://evil)\">x</text>", "<text font-size=\"9&quot; onload=&quot;alert(1)\">x</text>",
    "<svg onload=\"alert(1)\"><script>alert(1)</script></svg>", "<math><mtext><script>alert(1)</script></mtext></math>",
    "<linearGradient id=\"x&quot; onload=&quot;alert(1)\"/>", "<stop style=\"stop-color:url(http://evil)\"/>",
    "<text><a href=\"javascript:alert(1)\">x</a></text>", "<g id=\"top\" class=\"frame top\"></g>",
  ])
  func letsNothingThroughThatActs(content: String) throws {
    let result = try #require(rewritten(content + "<ellipse cx=\"1\" cy=\"1\" rx=\"1\" ry=\"1\" stroke=\"black\"/>"))
    for token in HTMLTokenizer(Array(result.utf8)) {
      guard case .startTag(let tag) = token else { continue }
      let elements = ["g", "path", "text", "tspan", "ellipse", "polygon", "lineargradient", "stop", "a"]
      #expect(elements.contains(tag.name), "\(result)")
      for attribute in tag.attributes {
        #expect(!attribute.name.hasPrefix("on") && attribute.name != "style" && attribute.name != "id", "\(result)")
        #expect(!attribute.value.contains("evil") && !attribute.value.contains("alert"), "\(result)")
      }
    }
    #expect(
      !result.lowercased().contains("<a javascript") && !result.contains("<a data:") && !result.contains("<a file:"))
    // What follows is still there.
    #expect(result.contains("<ellipse cx=\"1\" cy=\"1\" rx=\"1\" ry=\"1\" class=\"outline\"/>"), "\(result)")
  }

  @Test(arguments: [
    ("https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"), ("design.md#x", "design.md#x"),
    ("#here", "#here"),
  ])
  func keepsSafeLinks(written: String, address: String) {
    #expect(
      rewritten(
        "<g id=\"a_node1\"><a xlink:href=\"\(written)\" xlink:title=\"tip\" target=\"_top\"><text x=\"1\" y=\"2\">x</text></a></g>"
      )
        == "<g><a \(address)><text x=\"1\" y=\"2\" class=\"words\">x</text></a></g>")
  }

  @Test(arguments: [
    "<svg viewBox=\"0 0 1 1\"><script xlink:href=\"http://x/a.js\"/></svg>",
    "<svg viewBox=\"0 0 1 1\"><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
    "<svg viewBox=\"0 0 1 1\"><text><![CDATA[<script>alert(1)</script>]]></text></svg>",
    "<svg viewBox=\"0 0 1 1\"><desc><img src=x onerror=alert(1)></desc></svg>",
    "<svg viewBox=\"0 0 1 1\"><g></text></svg>", "<svg viewBox=\"0 0 1 1\"><a href=\"#x\"></g></svg>",
    "", "Usage: dot", "<svg", "<svg viewBox=\"0 0 1 1\">", "<svg viewBox=\"0 0 1 1\"><g></svg", "<svg></svg>",
    "<svg viewBox=\"a b c d\"></svg>", "<svg viewBox=\"0 0 0 0\"></svg>", "<svg viewBox=\"0 0 inf 1\"></svg>",
    "<html><svg viewBox=\"0 0 1 1\"><script></svg>", "\u{0}\u{1}\u{FFFD}", "<svg viewBox=\"0 0 1 1\"><image>",
  ])
  func refusesWhatIsNoWholeDrawing(text: String) {
    #expect(SVGRewriter.diagram(Array(text.utf8)) == nil)
  }

  private func node(_ content: String, look: String = "") -> String? {
    rewritten("<g id=\"node1\" class=\"node \(look)\"><title>a</title>\(content)</g>")?.replacing(
      "<g class=\"node\">", with: ""
    )
    .replacing("</g>", with: "")
  }

  private let square = "points=\"0,0 0,-10 10,-10 10,0 0,0\""

  @Test func givesDefaultsToTheTheme() {
    #expect(
      node("<ellipse fill=\"none\" stroke=\"black\" cx=\"1\" cy=\"2\" rx=\"3\" ry=\"4\"/>")
        == "<ellipse cx=\"1\" cy=\"2\" rx=\"3\" ry=\"4\" class=\"ground outline\"/>")
    #expect(
      node("<polygon fill=\"white\" stroke=\"transparent\" \(square)/>") == "<polygon \(square) class=\"ground\"/>")
    #expect(
      rewritten(
        "<g class=\"edge\"><path fill=\"none\" stroke=\"black\" d=\"M1,2C3,4 5,6 7,8\"/><polygon fill=\"black\" stroke=\"black\" \(square)/></g>"
      )
        == "<g class=\"edge\"><path d=\"M1,2C3,4 5,6 7,8\" class=\"outline\"/><polygon \(square) class=\"ink outline\"/></g>"
    )
  }

  @Test func leavesTheSheetOut() {
    let sheet =
      "<g id=\"graph0\" class=\"graph\" transform=\"scale(1 1) rotate(0) translate(4 4)\"><title>G</title><polygon fill=\"black\" stroke=\"transparent\" \(square)/></g>"
    #expect(rewritten(sheet) == "<g class=\"graph\" transform=\"scale(1 1) rotate(0) translate(4 4)\"></g>")
  }

  /// A fill, a colour of words, and how the words are written.
  @Test(arguments: [
    ("yellow", "", "class=\"on-light\""), ("#000080", "", "class=\"on-dark\""),
    ("#003300", "#ffffff", "fill=\"#ffffff\""),
    ("#ffffcc", "#ffff00", "class=\"on-light\""), ("black", "white", "class=\"on-ink\""),
    ("white", "", "class=\"words\""),
    ("none", "", "class=\"words\""), ("none", "black", "class=\"words\""),
    ("none", "red", "fill=\"light-dark(#e50000, #ff0000)\""),
  ])
  func keepsWordsReadable(fill: String, color: String, words: String) throws {
    let text = "<text x=\"5\" y=\"-1\"\(color.isEmpty ? "" : " fill=\"\(color)\"")>x</text>"
    let result = try #require(node("<polygon fill=\"\(fill)\" stroke=\"black\" \(square)/>" + text))
    #expect(result.hasSuffix("<text x=\"5\" y=\"-1\" \(words)>x</text>"), "\(result)")
  }

  @Test func drawsBoxesAsThePageHasThem() {
    let box = "<polygon fill=\"none\" stroke=\"black\" \(square)/>"
    #expect(
      node(box, look: "stadium")
        == "<rect x=\"0\" y=\"-10\" width=\"10\" height=\"10\" rx=\"5\" class=\"ground outline\"/>")
    #expect(node(box, look: "subroutine")?.hasSuffix("<path d=\"M8,-10V0M2,-10V0\" class=\"outline\"/>") == true)
    #expect(node(box, look: "flag")?.contains("<polygon points=\"0,-10 10,-10 10,0 0,0 12,-5\"") == true)
    #expect(node(box, look: "navigation") == "<polygon \(square) class=\"ground outline\"/>")
  }

  @Test func beginsAGroupsTitleAtItsSide() {
    let group =
      "<g class=\"cluster group\"><polygon fill=\"none\" stroke=\"black\" \(square)/><text text-anchor=\"middle\" x=\"5\" y=\"1\">x</text></g>"
    #expect(rewritten(group)?.hasSuffix("<text x=\"10\" y=\"1\" class=\"words\">x</text></g>") == true)
  }

  @Test func keepsGradientsUnderTheirOwnName() {
    let gradient =
      "<defs><linearGradient id=\"l_0\" x1=\"1\"><stop offset=\"0\" style=\"stop-color:red;stop-opacity:1.;\"/></linearGradient></defs>"
    let result = node(gradient + "<ellipse fill=\"url(#l_0)\" stroke=\"black\" cx=\"1\" cy=\"1\" rx=\"1\" ry=\"1\"/>")
    #expect(
      result
        == "<defs><linearGradient id=\"ID.l_0\" gradientUnits=\"userSpaceOnUse\" x1=\"1\"><stop offset=\"0\" stop-color=\"#ff0000\" stop-opacity=\"1.\"/></linearGradient></defs><ellipse cx=\"1\" cy=\"1\" rx=\"1\" ry=\"1\" fill=\"url(#ID.l_0)\" class=\"outline\"/>"
    )
  }

  @Test func tellsInWordsWhatIsConnected() throws {
    let text = """
      <svg viewBox="0 0 10 10"><g id="graph0" class="graph">
      <g class="node"><title>a</title><text>Data</text><text>store</text></g>
      <g class="node"><title>b&#45;1</title><text>Model</text></g>
      <g class="edge"><title>a&#45;&gt;b&#45;1</title><text>daily</text></g>
      <g class="edge"><title>b&#45;1:s&#45;&gt;a:n</title></g></g></svg>
      """
    let diagram = try #require(SVGRewriter.diagram(Array(text.utf8)))
    #expect(InterfaceWords.english(diagram.summary) == "Diagram of 2 nodes: Data store, Model")
    #expect(diagram.description == "Data store to Model (daily); Model to Data store")
  }

  @Test(arguments: [("14", 100, 50), ("5.5", 200, 100), ("0.001", 300, 150)])
  func enlargesWhatIsTooSmallToRead(font: String, width: Int, height: Int) throws {
    let text = "<svg viewBox=\"0 0 100 50\"><text font-size=\"\(font)\">x</text></svg>"
    let diagram = try #require(SVGRewriter.diagram(Array(text.utf8)))
    #expect(diagram.width == width && diagram.height == height)
  }

  @Test(arguments: [
    ("#f96", "#ff9966"), ("#FF9966", "#ff9966"), ("#ff996680", "#ff9966"), ("Orange", "#ffa500"),
    ("rgb(1, 2, 300)", "#0102ff"),
    ("rebeccapurple", "#663399"), ("none", ""), ("transparent", ""), ("#ff", ""), ("#ggg", ""), ("url(x)", ""),
    ("rgb(1)", ""), ("", ""),
  ])
  func readsColors(written: String, hex: String) {
    #expect(SVGColor(written)?.hex ?? "" == hex)
  }

  @Test func measuresContrastAsWCAGDoes() {
    #expect(abs(SVGColor.black.contrast(with: .white) - 21) < 0.01)
    // #767676 is the lightest grey with 4.5 : 1 on white.
    #expect(SVGColor(number: 0x767676).contrast(with: .white) >= 4.5)
    #expect(SVGColor(number: 0x777777).contrast(with: .white) < 4.5)
    for number: UInt32 in [0, 0xFF0000, 0x00FF00, 0x0000FF, 0x808080, 0xFFFFFF] {
      let (light, dark) = (SVGColor.white, SVGColor(number: 0x14161A))
      #expect(SVGColor(number: number).standingOut(from: light, by: 4.5).contrast(with: light) >= 4.5)
      #expect(SVGColor(number: number).standingOut(from: dark, by: 4.5).contrast(with: dark) >= 4.5)
    }
  }
}
