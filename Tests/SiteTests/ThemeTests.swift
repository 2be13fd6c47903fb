import Testing

@testable import Site

@Suite("A theme is layers of files")
struct ThemeTests {
  private let standard = ["page.mustache": "<main>{{{content}}}</main>{{> footer}}", "footer.mustache": "{{version}}"]
  private let page = SitePage(address: "a/b.html", title: "B", kind: .home, release: nil)
  private let facts = Layouts.Facts(language: "en", project: "P & Q", version: "1")

  @Test func takesTheFirstLayerThatHasAFile() {
    let theme = Theme(layers: [["footer.mustache": "mine, {{root}}"], standard])
    let layouts = Layouts.rendering(theme, for: [page], facts: facts)
    #expect(layouts.findings.isEmpty)
    let html = layouts.value.filled(page, [.content: Array("<p>x</p>".utf8)])
    #expect(String(decoding: html, as: UTF8.self) == "<main><p>x</p></main>mine, ../")
  }

  @Test func reportsNamesThatNoPageProvides() {
    let theme = Theme(layers: [["footer.mustache": "{{verson}}"], standard])
    let findings = Layouts.rendering(theme, for: [page], facts: facts).findings
    #expect(
      findings.map(\.message) == [
        "no page provides \"verson\", which \"footer.mustache\" uses; did you mean \"version\"?"
      ])
  }

  @Test func reportsPartsThatAreNoMustache() {
    let theme = Theme(layers: [["footer.mustache": "{{#open}}"], standard])
    #expect(Layouts.rendering(theme, for: [page], facts: facts).findings.map(\.rule).contains("invalid-layout"))
  }

  @Test func namesAssetsAfterTheirContent() {
    let first = Assets(Theme(layers: [["styles/a.css": "a"]]))
    let second = Assets(Theme(layers: [["styles/a.css": "b"]]))
    #expect(first.style.address != second.style.address)
    #expect(first.style.address.hasPrefix("assets/style.") && first.style.address.hasSuffix(".css"))
  }
}
