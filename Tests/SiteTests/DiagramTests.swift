import Checks
import Documents
import Findings
import ProjectModel
import Synchronization
import TestSupport
import Testing

@testable import Site

/// Diagrams on their pages, with a drawing function in Graphviz's place.
struct DiagramTests {
  /// A drawing with a link, or a failure where the graph asks for one.
  private static let draw: Diagrams.Draw = { graph in
    if graph.contains("fail") { return .failure(.refused(message: "syntax error in line 2 near x", line: 2)) }
    if graph.contains("garbage") { return .success(Array("Usage: dot".utf8)) }
    let text =
      "<svg viewBox=\"0 0 400 50\"><g class=\"node\"><title>a</title><text>Camera</text><a xlink:href=\"release-1/product.md\"><text>here</text></a><a xlink:href=\"gone.md\"><text>gone</text></a></g></svg>"
    return .success(Array(text.utf8))
  }

  private func project(_ text: String) -> Project {
    let folder = SampleProject(text).folder
    return Project.reading(
      DocumentSet.reading(folder).value, settings: Settings.reading(folder).value,
      outline: Outline(ScopingTemplate.builtIn)
    ).value
  }

  private func words(_ findings: [Finding], _ project: Project) -> [String] {
    findings.map { finding in
      let line = finding.place.span.flatMap { span in
        project.folder.texts[finding.place.path].map { $0.lineNumber(at: span.start) }
      }
      return "\(finding.place.path):\(line ?? 0) \(finding.severity) \(finding.message)"
    }
  }

  @Test func drawsEqualDiagramsOnce() {
    let fence = "```mermaid\ngraph TD\nA --> B\n```\n\n"
    let count = Mutex(0)
    let project = project("-- project/a.md --\n\(fence)\(fence)-- project/b.md --\n\(fence)```dot\ndigraph {}\n```\n")
    let outcome = Diagrams.drawing(project) { graph in
      count.withLock { $0 += 1 }
      return DiagramTests.draw(graph)
    }
    #expect(count.withLock { $0 } == 2)
    #expect(outcome.findings.isEmpty)
  }

  @Test func saysOnceThatNothingIsThereToDrawWith() {
    let fence = "```dot\ndigraph { a }\n```\n\n"
    let project = project(
      "-- project/a.md --\n# A\n\n\(fence)\(fence)```mermaid\ngantt\n```\n-- project/b.md --\n```mermaid\ngraph TD\nA\n```\n"
    )
    #expect(
      words(Diagrams.drawing(project, with: nil).findings, project) == [
        "project/a.md:3 note 3 diagrams are shown as their source, since Graphviz's \"dot\" is not installed"
      ])
  }

  @Test func saysNothingWhereNothingIsToBeDrawn() {
    let project = project("-- project/a.md --\n```mermaid\npie\n```\n\n```python\nx\n```\n")
    #expect(Diagrams.drawing(project, with: nil).findings.isEmpty)
  }

  @Test(arguments: [("off", []), ("warning", ["warning"])])
  func heedsTheSettings(severity: String, severities: [String]) {
    let project = project(
      "-- project/scopebook.yml --\nchecks: { diagram-not-drawn: \(severity) }\n-- project/a.md --\n```dot\ngraph {}\n```\n"
    )
    #expect(Diagrams.drawing(project, with: nil).findings.map(\.severity.rawValue) == severities)
  }

  @Test func findsAFailureAtItsLine() {
    let project = project(
      "-- project/a.md --\n```dot\ndigraph {\n fail\n}\n```\n\n```mermaid\ngraph TD\nfail\n```\n\n```dot\ngarbage\n```\n"
    )
    let findings = Diagrams.drawing(project, with: DiagramTests.draw).findings
    let why = "note \"dot\" does not understand this: syntax error in line 2 near x"
    #expect(
      words(findings, project) == [
        "project/a.md:3 \(why)", "project/a.md:7 \(why)", "project/a.md:12 note \"dot\" printed no drawing",
      ])
  }

  private func article(_ markdown: String, with draw: Diagrams.Draw? = DiagramTests.draw) throws -> String {
    let site = try SampleSite(
      "-- project/overview.md --\n# O\n\n\(markdown)\n-- project/release-1/product.md --\n# P\n", drawing: draw)
    return site.article("overview.html")
  }

  @Test func showsADrawingWithItsTitle() throws {
    let page = try article("```dot title=\"Data <flow>\"\ndigraph {}\n```")
    for part in [
      "<figcaption>Data &lt;flow&gt;</figcaption>", "role=\"group\" aria-labelledby=\"diagram.5.title\"",
      "viewBox=\"0.0 0.0 400.0 50.0\" width=\"400\" height=\"50\"",
      "<title id=\"diagram.5.title\">Data &lt;flow&gt;</title>",
      "<a href=\"release-1/product.html\"><text class=\"words\">here</text></a>",
      "<g><text class=\"words\">gone</text></g>",
    ] {
      #expect(page.contains(part), "\(part) is not in \(page)")
    }
    #expect(!page.contains("digraph"))
  }

  @Test func namesWhatHasNoTitle() throws {
    let page = try article("```dot\ndigraph {}\n```")
    #expect(page.contains("<title id=\"diagram.5.title\">Diagram of 1 node: Camera here gone</title>"))
    #expect(!page.contains("<figcaption"))
  }

  @Test func givesEveryDiagramItsOwnNames() throws {
    let fence = "```dot\ndigraph {}\n```\n\n"
    let page = try article(fence + fence + "> " + fence.replacing("\n", with: "\n> "))
    let ids = page.split(separator: "<title id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == 3 && Set(ids).count == 3)
  }

  @Test(arguments: [
    (
      "```mermaid\nsequenceDiagram\n```",
      "Of mermaid, flowcharts are drawn; this sequence diagram is shown as its source."
    ),
    ("```mermaid\ngraph TD\nA -> B\n```", "Not drawn: \"-&gt;\" is no arrow of mermaid."),
    ("```dot\ndigraph { fail }\n```", "Not drawn: \"dot\" does not understand this: syntax error in line 2 near x."),
    ("```dot\ngarbage\n```", "Not drawn: \"dot\" printed no drawing."),
  ])
  func showsTheSourceOfTheRest(markdown: String, note: String) throws {
    let page = try article(markdown)
    let source = markdown.split(separator: "\n")[1].replacing("<", with: "&lt;")
    #expect(page.contains("<code class=") && page.contains(source))
    #expect(page.contains("<p class=\"undrawn\">\(note)</p>"), "\(page)")
  }

  @Test func showsTheSourceWhereNothingIsThereToDrawWith() throws {
    let page = try article("```dot\ndigraph { a }\n```", with: nil)
    #expect(page.contains("digraph { a }") && page.contains("Drawn where Graphviz is installed"))
  }
}
