import Foundation
import Testing

@testable import Site

struct CodeRenderingTests {
  @Test func showsTitleAndLanguage() throws {
    let html = try SampleSite.rendered("```python title=\"a.py\"\nx <\n```")
    #expect(
      html
        == #"<figure class="code"><figcaption><span class="code-title">a.py</span><span class="code-language">Python"#
        + #"</span></figcaption><pre tabindex="0" role="group" aria-label="Code, Python, a.py">"#
        + #"<code class="language-python">x &lt;</code></pre></figure>"#)
  }

  @Test(arguments: [
    ("```\nx\n```", #"<figure class="code"><pre tabindex="0" role="group" aria-label="Code"><code>x</code>"#),
    ("```text\nx\n```", #"<figure class="code"><pre tabindex="0""#),
    ("    x", #"<pre tabindex="0" role="group" aria-label="Code"><code>x</code>"#),
    ("~~~ yml\nx\n~~~", #"<span class="code-language">YAML</span>"#),
    ("```klingon\nx\n```", #"<span class="code-language">klingon</span>"#),
    ("``` title=\"x\"\ny\n```", #"<figcaption><span class="code-title">x</span></figcaption>"#),
    ("```{ .py .wide #id1 }\nx\n```", #"<figure class="code author-wide" id="id1">"#),
    ("```py\nx\n```\n{: .wide }", #"<figure class="code author-wide">"#),
    ("```py\nx\n\n# y", "<code class=\"language-py\">x\n\n# y"),
  ])
  func knowsFencesOfEveryKind(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown).contains(html))
  }

  @Test func numbersAndMarksLines() throws {
    let html = try SampleSite.rendered("```python linenums=\"5\" hl_lines=\"2\"\nx <\ny\n```")
    #expect(html.hasPrefix(#"<figure class="code numbered">"#))
    #expect(html.contains("<span class=\"line\" data-line=\"5\">x &lt;</span>\n<span"))
    #expect(html.contains("<span class=\"line highlighted\" data-line=\"6\">y</span></code>"))
  }

  @Test(arguments: [("98", "numbered"), ("99", "numbered digits-3"), ("999998", "numbered digits-6")])
  func makesRoomForTheNumbers(first: String, classes: String) throws {
    let html = try SampleSite.rendered("```py linenums=\"\(first)\"\na\nb\n```")
    #expect(html.hasPrefix("<figure class=\"code \(classes)\">"))
  }

  @Test func keepsBlankLinesOfNumberedCode() throws {
    let html = try SampleSite.rendered("```py linenums=\"1\"\n\na\n\n```")
    #expect(html.components(separatedBy: "data-line").count == 4)
  }
}
