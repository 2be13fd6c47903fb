import Findings
import Testing

@testable import Documents

struct TemplateLeftoverTests {
  private func leftovers(_ markdown: String) -> [String] {
    let outcome = Document.reading(SourceFile(path: "a.md", markdown))
    return outcome.findings.filter { $0.rule == "template-leftover" }
      .map { finding in finding.place.span.map { outcome.value.source.string($0) } ?? "" }
  }

  @Test(arguments: [
    ("x\n\n{{ name }}", ["{{ name }}"]), ("{% include \"a_b.md\" %}", ["{% include \"a_b.md\" %}"]),
    ("{# a comment #}", ["{# a comment #}"]), ("a {{- b -}} c {%- d -%} e", ["{{- b -}}", "{%- d -%}"]),
    ("{#- a -#}", ["{#- a -#}"]), ("{{\na\n}}", ["{{\na\n}}"]), ("# {{ t }}", ["{{ t }}"]),
    ("| {{ a }} | b |\n| - | - |\n| {% c %} | {# d #} |", ["{{ a }}", "{% c %}", "{# d #}"]),
    ("!!! note \"{{ t }}\"\n    {{ x }}", ["{{ t }}", "{{ x }}"]), ("- {{ a }}", ["{{ a }}"]),
    ("[{{ a }}](b.md)", ["{{ a }}"]), ("{{ a {{ b }}", ["{{ b }}"]), ("{% a {% b %}", ["{% b %}"]),
    ("<p>{{ a {{ b }}</p>", ["{{ b }}"]), ("[x]({{a}})", ["{{a}}"]),
    ("[x]({{ a }})", ["{{ a }}"]), ("![x]({{a}}/b.png)", ["{{a}}/b.png"]), ("<a href=\"{{ a }}\">x</a>", ["{{ a }}"]),
    ("<div>{{ a }}</div>", ["{{ a }}"]), ("a <b>{{ x }}</b>", ["{{ x }}"]),
    ("<table><tr><td>a {{ b }} c</td></tr></table>", ["{{ b }}"]), ("<h2>A {{ b }}</h2>", ["{{ b }}"]),
  ])
  func getsOneNoteEach(markdown: String, expected: [String]) {
    #expect(leftovers(markdown) == expected)
  }

  @Test(arguments: [
    "`{{ a }}`", "```\n{% a %}\n```", "    {{ a }}", "<code>{{ a }}</code>", "x <code>{{ a }}</code> y",
    "<pre>\n{% a %}\n</pre>", "{{ a", "{% b", "{# c", "# T {#own}", "{{}", "a {# b", "<!-- {{ a }} -->",
  ])
  func isNothingElse(markdown: String) {
    #expect(leftovers(markdown).isEmpty)
  }

  @Test(arguments: [
    ("a [x]({{ b }}) c", "p a x c"), ("![x *y*]({{ b }})", "p x y"), ("[a]({{ b }})[c]({{ d }})", "p ac"),
    ("](b [a]({{ c }})", "p ](b a"), ("a]({{ b }})", "p a]()"),
    ("a {{ b }} c", "p a  c"), ("{# a #}", "p "), ("<div>a {{ b }}</div>", "html <div>a        </div>"),
    ("<code>{{ a }}</code>", "p {{ a }}"), ("| {{ a }} |\n| - |\n| {{ b }} c |", "table\n  \n   c"),
    ("<table><tr><td>a {{ b }} c</td></tr></table>", "table html\n  a  c"),
  ])
  func isNotInTheText(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }
}
