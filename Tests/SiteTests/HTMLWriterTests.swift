import Testing

@testable import Site

@Suite("HTML has one writer")
struct HTMLWriterTests {
  private func written(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func escapesTextAndAttributes() {
    let html = written { $0.element("a", ["title": "\"a\" < b & c", "href": nil], text: "<b> & \"c\"") }
    #expect(html == #"<a title="&quot;a&quot; &lt; b &amp; c">&lt;b&gt; &amp; "c"</a>"#)
  }

  @Test func nestsElements() {
    #expect(written { $0.element("p") { $0.element("em", text: "é🙂") } } == "<p><em>é🙂</em></p>")
  }

  @Test(arguments: [
    ("a b.html", "a%20b.html"), ("50%.html", "50%25.html"), ("é.html", "%C3%A9.html"), ("a#b?c", "a%23b%3Fc"),
    ("plain-1_2.html", "plain-1_2.html"),
  ])
  func encodesAddresses(address: String, url: String) {
    #expect(address.percentEncoded == url)
    #expect(url.percentDecoded == address)
  }

  @Test(arguments: [(0.0, "0"), (12.5, "12.5"), (33.333, "33.33"), (-0.5, "-0.5"), (99.999, "100")])
  func roundsToHundredths(value: Double, text: String) {
    #expect(hundredths(value) == text)
  }
}
