import Documents
import Testing

struct HTMLRewriterTests {
  @Test(arguments: [
    ("<p align=CENTER>x</p>", "<p align=\"center\">x</p>"),
    ("a &amp; b &lt;c> \"d\"", "a &amp; b &lt;c&gt; \"d\""),
    ("<br/><br></br><hr />", "<br><br><br><hr>"),
    ("<img src=a.png>", "<img src=\"a.png\" alt=\"\">"),
    ("<img src=a.png alt='\"<>&'>", "<img src=\"a.png\" alt=\"&quot;&lt;&gt;&amp;\">"),
    ("<!-- x --><!doctype html><?x?>y", "y"),
    ("<font color=red>x</font>", "x"),
    ("<picture><source srcset=x><img src=y></picture>", "<img src=\"y\" alt=\"\">"),
    ("<form><input>x</form>", "x"),
    ("<details open><summary>x</summary>", "<details open=\"\"><summary>x</summary></details>"),
    ("<a name=\"r1\"/>x", "<a name=\"r1\"></a>x"),
  ])
  func writesTagsAnew(source: String, expected: String) {
    #expect(rewritten(source) == expected)
  }

  @Test(arguments: [
    ("<b>x", "<b>x</b>"),
    ("x</b>", "x"),
    ("<div><b>x</div>y</b>", "<div><b>x</b></div>y"),
    ("<p>a<p>b<div>c", "<p>a</p><p>b</p><div>c</div>"),
    ("<p><b>a<ul><li>b", "<p><b>a</b></p><ul><li>b</li></ul>"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    ("<a href=x>a<a href=y>b", "<a href=\"x\">a</a><a href=\"y\">b</a>"),
    ("<ruby>a<rp>(<rt>b<rp>)</ruby>", "<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"),
    ("</p></div></table>", ""),
    ("<li>a</li><td>b<tr><dd>c<rt>d", "abcd"),
  ])
  func nestsWell(source: String, expected: String) {
    #expect(rewritten(source) == expected)
  }

  @Test(arguments: [
    (
      "<table><tr><td>a<td>b<tr><td>c",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    ),
    (
      "<table><caption>t<thead><tr><th>a<tbody><tr><td>b",
      "<table><caption>t</caption><thead><tr><th>a</th></tr></thead>"
        + "<tbody><tr><td>b</td></tr></tbody></table>"
    ),
    (
      "<div><table><tr><td>a</div>b</table>c",
      "<div><table><tr><td>ab</td></tr></table>c</div>"
    ),
    (
      "<table><tr><td><table><tr><td>a</td></tr></table>b<td>c",
      "<table><tr><td><table><tr><td>a</td></tr></table>b</td><td>c</td></tr></table>"
    ),
    ("<table><tr><table>", "<table><tr></tr></table><table></table>"),
    (
      "<table><colgroup><col span=2 width=10%><tr><td colspan=2 rowspan=x>",
      "<table><colgroup><col span=\"2\" width=\"10%\"></colgroup>"
        + "<tr><td colspan=\"2\"></td></tr></table>"
    ),
  ])
  func nestsTablesWell(source: String, expected: String) {
    #expect(rewritten(source) == expected)
  }

  @Test(arguments: [
    ("<a href='?a=1&copy=2' target=_blank rel=x>", "<a href=\"?a=1&amp;copy=2\"></a>"),
    ("<a href=' mailto:a@b\n'>", "<a href=\"mailto:a@b\"></a>"),
    ("<a href=HTTPS://x>", "<a href=\"HTTPS://x\"></a>"),
    ("<a href='tel:1'><a href='ftp://x'>", "<a href=\"tel:1\"></a><a></a>"),
    ("<a href='a/b:c'><a href='a:b'>", "<a href=\"a/b:c\"></a><a></a>"),
    ("<img src='data:image/PNG;base64,AA'>", "<img src=\"data:image/PNG;base64,AA\" alt=\"\">"),
    ("<img src='data:image/svg+xml,x'>", "<img alt=\"\">"),
    ("<img src='mailto:x'>", "<img alt=\"\">"),
    ("<q cite='https://x'><q cite='mailto:x'>", "<q cite=\"https://x\"><q></q></q>"),
  ])
  func checksAddresses(source: String, expected: String) {
    #expect(rewritten(source) == expected)
  }

  @Test(arguments: [
    ("style='x' onclick='y' data-z=1 tabindex=1 hidden", ""),
    ("class='card align-left author-x a(b)'", " class=\"author-card align-left author-x\""),
    ("class='()'", ""),
    ("id=R-1.a_b:c", " id=\"R-1.a_b:c\""),
    ("id=größe", " id=\"größe\""),
    ("id='a b'", ""),
    ("id=''", ""),
    ("id='a\"b'", ""),
    ("name=x src=y value=z href=w", ""),
    ("lang=de-CH dir=RTL title='a\nb'", " lang=\"de-CH\" dir=\"rtl\" title=\"a\nb\""),
    ("role=button aria-label=x aria-hidden=true", " aria-label=\"x\" aria-hidden=\"true\""),
    ("role=IMG", " role=\"img\""),
  ])
  func checksAttributesOfAllElements(source: String, expected: String) {
    #expect(rewritten("<div \(source)>") == "<div\(expected)></div>")
  }

  @Test(arguments: [
    ("100", "100"), ("100px", "100"), ("50%", "50%"), ("12.5%", "12.5%"), ("-1", nil),
    ("1e9", nil), ("", nil), ("%", nil), ("1.", nil), ("123456789", nil), ("calc(1)", nil),
  ])
  func checksDimensions(value: String, expected: String?) {
    let attribute = expected.map { " width=\"\($0)\"" } ?? ""
    #expect(rewritten("<img alt=x width='\(value)'>") == "<img alt=\"x\"\(attribute)>")
  }

  @Test func checksLists() {
    #expect(
      rewritten("<ol type=A start=-3 reversed><li value=2>")
        == "<ol type=\"A\" start=\"-3\" reversed=\"\"><li value=\"2\"></li></ol>")
    #expect(rewritten("<ol type=disc start=1e3><li value=9999999>") == "<ol><li></li></ol>")
  }

  @Test func keepsTagsOpenBetweenPieces() {
    #expect(rewritten("<div><b>", "x", "</b>", "y</div>") == "<div><b>x</b>y</div>")
  }

  @Test(arguments: [
    ("a<svg><g><svg></svg><text>x</text></g></svg>b", "ab"),
    ("a<svg/>b<math />c", "abc"),
    ("a<select><option>x</select>b", "ab"),
    ("a<template><template></template>x</template>b", "ab"),
    ("a<object data=x><p>y</p></object>b<embed src=x>c", "abc"),
    ("a<script>x</script>b<style>y</style>c", "abc"),
    ("a<svg><p>x", "a"),
    ("a<plaintext>x</plaintext>y", "a"),
  ])
  func removesElementsWithTheirContent(source: String, expected: String) {
    #expect(rewritten(source) == expected)
  }

  @Test func saysWhenItIsDropping() {
    var rewriter = HTMLRewriter { _, _, address in address }
    var output: [UInt8] = []
    rewriter.append(Array("<p><script>".utf8), to: &output)
    #expect(rewriter.isDropping)
    rewriter.append(Array("<b>x</b><script>".utf8), to: &output)
    #expect(rewriter.isDropping)
    rewriter.append(Array("</script>y".utf8), to: &output)
    #expect(!rewriter.isDropping)
    rewriter.append(Array("<svg>".utf8), to: &output)
    rewriter.close(into: &output)
    #expect(!rewriter.isDropping)
    #expect(String(decoding: output, as: UTF8.self) == "<p>y</p>")
  }

  @Test func asksWhereAddressesLead() {
    var asked: [String] = []
    var output: [UInt8] = []
    var rewriter = HTMLRewriter(idPrefix: "p-") { element, attribute, value in
      asked.append("\(element) \(attribute) \(value)")
      return element == "img" ? nil : "to/\(value)\""
    }
    let source = "<a id=i name=n href=x><img src=y><blockquote cite=z><a href=javascript:x>"
    rewriter.append(Array(source.utf8), to: &output)
    rewriter.close(into: &output)
    #expect(asked == ["a href x", "img src y", "blockquote cite z"])
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<a id=\"p-i\" name=\"p-n\" href=\"to/x&quot;\"><img alt=\"\">"
        + "<blockquote cite=\"to/z&quot;\"></blockquote></a><a></a>")
  }

  @Test func limitsTheDepth() {
    let output = rewritten(String(repeating: "<b>", count: 1000) + "<br>x")
    let tags = String(repeating: "<b>", count: 128)
    #expect(output == tags + "<br>x" + tags.replacing("<b>", with: "</b>"))
  }
}
