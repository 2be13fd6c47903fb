import Checks
import ProjectModel
import Testing

@testable import Site

@Suite("Every site explains its rules and templates")
struct ReferencePageTests {
  private let site: SampleSite

  init() throws {
    site = try SampleSite(
      wholeProject + "\n-- project/scopebook.yml --\ntitle: Letters\nchecks: { placeholder: off }\n")
  }

  @Test(arguments: Rules.described.map(\.id))
  func hasAPageForEachRule(id: String) throws {
    let rule = try #require(Rules.rule(id))
    let html = site.article("rules/\(id).html")
    #expect(html.contains("<h1>\(id)</h1>"))
    #expect(!html.contains("⟦"))
    let marks = rule.flagged.reduce(0) { $0 + $1.text.count { $0 == "⟦" } }
    #expect(html.components(separatedBy: "<mark>").count - 1 == marks, "each marked place is one mark")
    #expect(site.article("reference.html").contains("<a href=\"rules/\(id).html\">\(id)</a>"))
  }

  @Test(arguments: ScopingTemplate.builtIn.map(\.id))
  func hasAPageForEachTemplate(id: String) throws {
    let template = try #require(ScopingTemplate.builtIn.template(id))
    let html = site.article("templates/\(id).html")
    for section in template.sections {
      #expect(html.contains("id=\"\(section.id)\""), "\(section.id) has no anchor")
      for prompt in section.prompts.prefix(1) where !prompt.contains("&") {
        #expect(html.contains("<li>\(prompt)</li>"))
      }
    }
    #expect(site.article("reference.html").contains("<a href=\"templates/\(id).html\">"))
  }

  @Test func leadsFromFindingsToTheirRules() {
    for finding in site.map.review.findings {
      #expect(site.html("findings.html").contains("href=\"rules/\(finding.rule).html\""), "\(finding.rule) has no page")
    }
    #expect(site.html("rules/broken-link.html").contains("<a href=\"../findings.html\">1 finding</a>"))
    #expect(site.html("rules/duplicate-item.html").contains("It finds nothing in this project."))
  }

  @Test func leadsFromSectionsToWhatTheyAskFor() {
    let html = site.html("completeness.html")
    #expect(html.contains("<a href=\"templates/madewithml.html#product.overview.background\">Background</a>"))
    #expect(site.article("templates/madewithml.html").contains("<a href=\"../completeness.html#release-2\">"))
    #expect(site.article("templates/ml-canvas-dorard.html").contains("No release of this project is held to it."))
  }

  @Test func tellsTheSeverityOfEachPhaseAndOfTheSettings() {
    let html = site.article("rules/section-missing.html")
    let order = [
      "phase-draft", "severity-note", "phase-review", "severity-warning", "phase-released", "severity-error",
    ]
    let places = order.map {
      html.range(of: $0, range: html.range(of: "id=\"severity\"")!.lowerBound..<html.endIndex)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(site.article("rules/placeholder.html").contains("have it otherwise: <strong>off</strong>"))
  }

  @Test func givesWayToNoPageOfAnAuthor() throws {
    let site = try SampleSite(
      "-- project/reference.md --\n# Mine\n-- project/rules/broken-link.md --\n# Mine\n-- project/overview.md --\n# O\n"
    )
    #expect(site.map.pagesByPath["project/reference.md"]?.address == "reference-page.html")
    #expect(site.map.pagesByPath["project/rules/broken-link.md"]?.address == "rules/broken-link-page.html")
    #expect(site.map.findings.map(\.rule) == ["page-collision", "page-collision"])
  }
}
