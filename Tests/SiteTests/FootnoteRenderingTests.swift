import Foundation
import Testing

@testable import Site

struct FootnoteRenderingTests {
  @Test func linksBackToEveryReference() throws {
    let html = try SampleSite.rendered("a[^x] b[^x]\n\n[^x]: c")
    #expect(html.contains(##"a<sup id="fnref.1"><a href="#fn.1" aria-label="Footnote 1">1</a></sup>"##))
    #expect(html.contains(##"b<sup id="fnref.1-2"><a href="#fn.1""##))
    #expect(
      html.contains(
        ##"<li id="fn.1"><p>c <a class="back" href="#fnref.1" aria-label="Back to reference 1">↩\##u{FE0E}</a>"##))
    #expect(
      html.contains(##"href="#fnref.1-2" aria-label="Back to reference 1-2">↩\##u{FE0E}<sup>2</sup></a></p></li>"##))
  }

  @Test(arguments: [
    ("a[^2] b[^1]\n\n[^1]: one\n[^2]: two", ["two", "one"]), ("[^1]: one\n\na[^1]", ["one"]), ("a\n\n[^1]: one", []),
    ("a[^o]\n\n[^o]: outer[^i]\n[^i]: inner", ["outer", "inner"]),
    ("| a[^t] |\n| - |\n| b[^u] |\n\n[^t]: head\n[^u]: body", ["head", "body"]),
    ("- x[^q]\n\n  [^q]: within", ["within"]), ("!!! note\n    a[^q]\n\n    [^q]: boxed", ["boxed"]),
  ])
  func numbersThemAsTheyAreReferredTo(markdown: String, texts: [String]) throws {
    let html = try SampleSite.rendered(markdown)
    for (index, text) in texts.enumerated() { #expect(html.contains("<li id=\"fn.\(index + 1)\"><p>\(text)")) }
    #expect(html.components(separatedBy: "<li id=\"fn.").count == texts.count + 1)
  }

  @Test func keepsBlocksOfAFootnote() throws {
    let html = try SampleSite.rendered("a[^m]\n\n[^m]: first\n\n    - b\n\nout")
    #expect(html.contains("<p>first</p><ul><li>b</li></ul> <a class=\"back\""))
    #expect(html.contains("</sup></p><p>out</p><section"))
  }

  @Test func leavesWhatHasNoDefinition() throws {
    #expect(try SampleSite.rendered("a[^nope]") == "<p>a[^nope]</p>")
  }

  @Test func staysApartFromHeadings() throws {
    let html = try SampleSite.rendered("## Fn 1\n\n## Fn title\n\na[^1]\n\n[^1]: b")
    for id in ["fn-1", "fn-title", "fn.1", "fn.title"] {
      #expect(html.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }
}
