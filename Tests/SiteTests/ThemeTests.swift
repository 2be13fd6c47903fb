import Findings
import Testing

@testable import Site

@Suite("A theme is layers of files")
struct ThemeTests {
  private let standard = ["page.mustache": "<main>{{{content}}}</main>{{> footer}}", "footer.mustache": "{{version}}"]
  private let page = SitePage(address: "a/b.html", title: "B", kind: .home, release: nil)
  private let facts = Layouts.Facts(words: .english, project: "P & Q", version: "1")

  @Test func takesTheFirstLayerThatHasAFile() {
    let theme = Theme(sample: [["footer.mustache": "mine, {{root}}"], standard])
    let layouts = Layouts.rendering(theme, for: [page], facts: facts)
    #expect(layouts.findings.isEmpty)
    #expect(html(layouts.value) == "<main><p>x</p></main>mine, ../")
  }

  /// What a layout is, what is found in it with its place, and what stands on the page then.
  @Test(arguments: [
    (
      "a\n  {{verson}}", "warning theme/footer.mustache:2:3-13: no page provides \"verson\"; did you mean \"version\"?",
      "a\n  "
    ),
    ("{{> heder}}", "warning theme/footer.mustache:1:1-12: the theme has no part \"heder\"", ""),
    ("x\n{{#open}}\nz", "error theme/footer.mustache:2:1-10: \"{{#open}}\" is not closed", "1"),
    (
      "{{#say}}{{/kind}}",
      "error theme/footer.mustache:1:9-18: \"{{/kind}}\" stands where \"{{#say}}\" must be closed first", "1"
    ),
    ("x {{/say}}", "error theme/footer.mustache:1:3-11: \"{{/say}}\" closes nothing", "1"),
    ("x {{version\n}}", "error theme/footer.mustache:1:3-12: \"{{version\" is not closed", "1"),
    ("{{=<% %>=}}", "error theme/footer.mustache:1:1-12: \"{{=<% %>=}}\" is no tag of a layout", "1"),
    ("{{> footer}}", "error theme/footer.mustache:1:1-13: \"{{> footer}}\" includes the part itself", "1"),
    (
      "{{> page}}", "error theme/footer.mustache:1:1-11: \"{{> page}}\" includes the part itself, by way of others", "1"
    ),
    ("{{! any words {{version}}", "", ""),
  ])
  func findsWhatIsWrongWithALayout(layout: String, found: String, footer: String) {
    let theme = Theme(sample: [["footer.mustache": layout], standard])
    let layouts = Layouts.rendering(theme, for: [page], facts: facts)
    #expect(layouts.findings.map { described($0, in: theme) }.joined(separator: "\n") == found)
    #expect(html(layouts.value) == "<main><p>x</p></main>" + footer)
  }

  @Test func refusesLayoutsThatGrowWithoutMeasure() {
    var parts = ["page.mustache": "{{> p0}}", "p9.mustache": "."]
    for number in 0..<9 { parts["p\(number).mustache"] = String(repeating: "{{> p\(number + 1)}}", count: 10) }
    let deep = String(repeating: "{{#say}}", count: 100_000)
    let layouts = Layouts.rendering(Theme(sample: [parts, ["page.mustache": deep]]), for: [page], facts: facts)
    #expect(layouts.findings.map(\.rule).allSatisfy { $0 == "invalid-layout" })
    #expect(html(layouts.value) == "<!doctype html><p>x</p>")
  }

  @Test func saysTheWordsOfALayoutInTheLanguageOfTheSite() {
    let russian = InterfaceWords(language: "ru", phrases: ["Menu": "Меню & <всё>"], nouns: [:])
    let theme = Theme(sample: [
      ["page.mustache": "<a lang=\"{{language}}\">{{#say}}Menu{{/say}}</a>{{#say}}R&amp;D{{/say}}"]
    ])
    let layouts = Layouts.rendering(theme, for: [page], facts: .init(words: russian, project: "P", version: "1"))
    #expect(html(layouts.value) == "<a lang=\"ru\">Меню &amp; &lt;всё&gt;</a>R&amp;D")
  }

  @Test func givesScriptsTheirWords() {
    let russian = InterfaceWords(language: "ru", phrases: ["Not \"it\"": "Не \"то\"</script>"], nouns: [:])
    let scripts = Theme(sample: [["scripts/a.js": #"say("Not \"it\""); say("Other"); say(word);"#]])
    let said = Assets(scripts, .init(words: russian, project: "P", version: "1"))
    #expect(
      said.script.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasPrefix(
        #"""
        window.scopebookWords = {
          "Not \"it\"": "Не \"то\"\u003c/script>"
        };
        """#) == true)
    #expect(ScriptWords(in: [Array("say(\"a\"); say(\"b".utf8)], .english).script == "")
    #expect(Assets(Theme(sample: [["styles/a.css": ""]]), facts).script == nil)
  }

  @Test func givesAPageTheIconsThatItsDrawingsUse() {
    let symbol = { (name: String) in "<symbol id=\"icon-\(name)\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></symbol>" }
    let icons = "<svg class=\"sprite\" hidden>\n\(symbol("own"))\n\(symbol("drawn"))\n\(symbol("other"))\n</svg>"
    let theme = Theme(sample: [
      ["page.mustache": "{{> icons}}<use href=\"#icon-own\"/>{{{content}}}", "icons.mustache": icons]
    ])
    let layouts = Layouts.rendering(theme, for: [page], facts: facts).value
    let html = { (content: String) in
      String(decoding: layouts.filled(page, [.content: Array(content.utf8)]), as: UTF8.self)
    }
    let own = "<svg class=\"sprite\" hidden>\(symbol("own"))</svg><use href=\"#icon-own\"/>"
    #expect(html("<p>#icon-</p>") == own + "<p>#icon-</p>")
    #expect(
      html("<use href=\"#icon-drawn\"/>").hasPrefix(
        "<svg class=\"sprite\" hidden>\(symbol("own"))\(symbol("drawn"))</svg>"))
    let without = Theme(sample: [["page.mustache": "{{> icons}}.", "icons.mustache": icons]])
    #expect(self.html(Layouts.rendering(without, for: [page], facts: facts).value) == ".")
  }

  @Test func drawsIconsBesideWordsAsMasks() throws {
    let icons = """
      <svg class="sprite"><symbol id="icon-a" viewBox="0 0 8 8"><circle class="solid" r="3"/><path class="knock" d="M1 1"/></symbol>
      <symbol id="icon-b"><path d="M2 2"/></symbol><symbol id="icon-c&quot;"><path d="M3 3"/></symbol></svg>
      """
    let style = Assets(Theme(sample: [["icons.mustache": icons]]), facts).style
    let rules = String(decoding: style.bytes, as: UTF8.self).split(separator: "\n")
    let cutOut = try #require(rules.first)
    #expect(
      cutOut.hasPrefix(
        #":root { --icon-a: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'"#))
    #expect(
      cutOut.contains(
        "<path stroke-width='1.8' stroke='%23000' d='M1 1'/></mask><g mask='url(%23m)'><circle fill='%23000' r='3'/></g>"
      ))
    #expect(cutOut.hasSuffix(#" [class$="-a"] { --icon: var(--icon-a); }"#))
    #expect(rules[1].hasPrefix(":root { --icon-b: url(") && rules[1].contains("<path d='M2 2'/></svg>\"); }"))
    #expect(rules[2].hasPrefix(":root"))
  }

  @Test func namesAssetsAfterTheirContent() {
    let first = Assets(Theme(sample: [["styles/a.css": "a"]]), facts)
    let second = Assets(Theme(sample: [["styles/a.css": "b"]]), facts)
    #expect(first.style.address != second.style.address)
    #expect(first.style.address.hasPrefix("assets/style.") && first.style.address.hasSuffix(".css"))
  }

  private func html(_ layouts: Layouts) -> String {
    String(decoding: layouts.filled(page, [.content: Array("<p>x</p>".utf8)]), as: UTF8.self)
  }

  private func described(_ finding: Finding, in theme: Theme) -> String {
    let place = finding.place
    guard let span = place.span, let file = theme.ownFiles[place.path] else { return "no place: \(finding.message)" }
    let (start, end) = (file.position(at: span.start), file.position(at: span.end))
    return "\(finding.severity.rawValue) \(place.path):\(start.line):\(start.column)-\(end.column): \(finding.message)"
  }
}

extension Theme {
  /// A theme of files in memory, the layer that wins first.
  init(sample layers: [[String: String]], manifest: ThemeManifest = ThemeManifest()) {
    self.init(
      layers: layers.enumerated().map { index, files in
        let folder = index == 0 ? "theme" : "theme-\(index)"
        return Layer(
          files: Dictionary(
            uniqueKeysWithValues: files.map { ($0.key, SourceFile(path: "\(folder)/\($0.key)", $0.value)) }),
          isOwn: true)
      }, manifest: manifest)
  }
}
