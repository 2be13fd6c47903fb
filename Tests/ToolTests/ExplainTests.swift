import Foundation
import Testing

struct ExplainTests {
  @Test func explainsARuleWithItsExamples() throws {
    let run = try Tool.run("explain", "requirement-without-deliverable")
    #expect(run.status == 0)
    #expect(run.output.contains("| R2 | Say how sure it is | should-have | release-1 | Todo |\n      ^~\n"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(try Tool.run("explain", "broken-link", "--color", "always").output.contains("\u{1B}[1;31merror"))
  }

  @Test func explainsATemplateAndASectionOfIt() throws {
    let template = try Tool.run("explain", "madewithml")
    #expect(template.output.contains("\n  Background  product.overview.background\n"))
    let section = try Tool.run("explain", "product.overview.background")
    #expect(section.output.contains("<!-- scopebook: section product.overview.background -->"))
    #expect(!section.output.contains("product.overview.relevance"))
    #expect(try Tool.run("explain", "madewithml:product.overview.background").output == section.output)
  }

  @Test func namesTheNearestForAnUnknownName() throws {
    let run = try Tool.run("explain", "brokn-link")
    #expect(run.status == 2)
    #expect(run.errors == "scopebook: nothing is called \"brokn-link\"; did you mean \"broken-link\"?\n")
    #expect(try Tool.run("explain", "weather").errors.contains("\"scopebook explain\" lists all rules and templates"))
  }

  @Test func explainsTemplatesAndSettingsOfAProject() throws {
    let folder = TemporaryFolder([
      "project/overview.md": "# Letters\n",
      "project/scopebook.yml": "templates: [our-review.yml]\nchecks: { placeholder: off }\n",
      "project/our-review.yml": """
      template: our-review
      title: "Our \\e[31mreview"
      kind: document
      sections:
      - id: risks
        title: Risks at the desk
        prompts: [What can go wrong?]
        required: review
      """,
    ])
    let named = try Tool.run("explain", "our-review", "--project", folder.path)
    #expect(named.output.contains("Risks at the desk  risks\n"))
    #expect(named.output.contains("- What can go wrong?"))
    #expect(!named.output.contains("\u{1B}"))
    #expect(try Tool.run("explain", "our-review", in: folder.url).output == named.output)
    #expect(try Tool.run("explain", "--project", folder.path).output.contains("  our-review\n"))
    let rule = try Tool.run("explain", "placeholder", "--project", folder.path)
    #expect(rule.output.contains("here      off (scopebook.yml)"))
    #expect(try Tool.run("explain", "--project", folder.path + "/nowhere").status == 2)
  }

  @Test func printsSeveritiesByPhase() throws {
    let run = try Tool.run("explain", "severities")
    let rows = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.contains(["section-missing", "note", "warning", "error"]))
    #expect(rows.contains(["broken-link", "error", "error", "error"]))
  }
}
