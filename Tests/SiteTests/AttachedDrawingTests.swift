import Testing

@testable import Site

@Suite("Authors' drawings are cleaned before they are copied")
struct AttachedDrawingTests {
  private func cleaned(_ body: String) -> String? {
    AttachedDrawing.cleaned(
      Array("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"y\">]><svg viewBox=\"0 0 9 9\">\(body)</svg>".utf8)
    ).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private let frame =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">"

  @Test(arguments: [
    "<linearGradient id=\"a\" gradientUnits=\"userSpaceOnUse\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient>",
    "<path d=\"M0 0L9 9\" style=\"fill:url(#a);stroke:#000\"/>", "<text x=\"1\">a &lt; b &amp; c</text>",
    "<style>.a{fill:red} /* ours */</style>", "<use xlink:href=\"#a\"/>",
    "<a href=\"https://example.org/\"><rect/></a>",
    "<image href=\"data:image/png;base64,AAAA\"/>", "<title>Words</title>",
  ])
  func keepsWhatDraws(body: String) { #expect(cleaned(body) == frame + body + "</svg>") }

  @Test(arguments: [
    "<script>ran()</script>",
    "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"ran()\"/></body></foreignObject>",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">ran()</x:script>",
    "<animate attributeName=\"href\" to=\"javascript:ran()\"/>",
    "<set attributeName=\"onclick\" to=\"ran()\"/>", "<iframe src=\"javascript:ran()\"/>", "<handler>ran()</handler>",
    "<!--<script>ran()</script>-->",
    "<?xml-stylesheet href=\"javascript:ran()\"?>",
  ])
  func leavesOutWhatRuns(body: String) { #expect(cleaned(body) == frame + "</svg>") }

  @Test(arguments: [
    ("<rect onload=\"ran()\" onclick='ran()' width=\"1\"/>", "<rect width=\"1\"/>"),
    ("<a xlink:href=\"java&#10;script:ran()\"><rect/></a>", "<a><rect/></a>"),
    ("<use href=\"https://example.org/x.svg#a\"/>", "<use/>"), ("<use href=\"data:image/svg+xml,x#a\"/>", "<use/>"),
    ("<image href=\"https://example.org/x.png\"/>", "<image/>"),
    ("<rect style=\"fill:url(https://example.org/x)\"/>", "<rect/>"), ("<rect style=\"fill:u\\72l(x)\"/>", "<rect/>"),
    ("<style>@import 'https://example.org/x.css';</style>", "<style></style>"),
    ("<style><![CDATA[.a{fill:red}]]></style>", "<style>.a{fill:red}</style>"),
    ("<![CDATA[<script>ran()</script>]]>", "ran()]]&gt;"),
    ("<text>\u{1}&#1;x</text>", "<text>\u{FFFD}\u{FFFD}x</text>"),
    ("<g><rect></g></g><text>x", "<g><rect></rect></g><text>x</text>"),
  ])
  func mendsWhatItKeeps(body: String, mended: String) { #expect(cleaned(body) == frame + mended + "</svg>") }

  @Test(arguments: ["", "no drawing", "<html><script>ran()</script></html>", "\u{FEFF}<g/>"])
  func knowsWhatIsNoDrawing(text: String) { #expect(AttachedDrawing.cleaned(Array(text.utf8)) == nil) }
}
