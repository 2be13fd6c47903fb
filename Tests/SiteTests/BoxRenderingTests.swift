import Testing

@testable import Site

@Suite("Boxes of MkDocs and GitHub")
struct BoxRenderingTests {
  @Test func nestsBoxes() throws {
    let html = try SampleSite.rendered("!!! hint \"A *b*\"\n    c\n\n    ??? quote\n        d\n")
    let icon = #"<span class="icon icon-tip"></span>"#
    #expect(html.hasPrefix(#"<div class="admonition tip author-hint"><p class="admonition-title">"# + icon))
    #expect(html.contains("<span>A <em>b</em></span></p><p>c</p><details class=\"admonition quote\"><summary>"))
    #expect(html.hasSuffix("</summary><p>d</p></details></div>"))
  }

  @Test(arguments: [
    ("!!! info inline \"T\"\n    a", #"class="admonition info inline""#),
    ("!!! info inline end \"T\"\n    a", #"class="admonition info inline end""#),
    ("!!! danger blink \"T\"\n    a", #"class="admonition danger author-blink""#),
    ("!!! unheard-of\n    a", #"class="admonition note author-unheard-of""#),
    ("!!! end\n    a", #"class="admonition note""#),
    ("> [!CAUTION]\n> a", #"class="admonition danger""#),
    ("> [!IMPORTANT]\n> a", #"class="admonition info author-important""#),
    ("!!! tip\n    a\n{: .wide #here }", #"class="admonition tip author-wide" id="here""#),
    ("???+ tip\n    a", #"<details class="admonition tip" open="">"#),
    ("??? tip\n    a", #"<details class="admonition tip">"#),
  ])
  func knowsTheirLook(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(html))
  }

  @Test func leavesOutAnEmptyTitle() throws {
    #expect(try SampleSite.rendered("!!! note \"\"\n    a") == #"<div class="admonition note"><p>a</p></div>"#)
  }

  @Test(arguments: ["??? bug \"\"\n    a", "??? bug \"{{ t }}\"\n    a", "!!! bug \"<!-- t -->\"\n    a"])
  func namesTheTypeWhereATitleShowsNothing(markdown: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(#"<span class="icon icon-bug"></span>Bug<"#))
  }
}
