import Checks
import Findings
import Testing

@Suite("Comments that nobody understands are found wherever they stand")
struct UnknownInstructionTests {
  @Test(arguments: [
    ("overview.md", "# Letters\n\nWords <!-- scopebook: acept broken-link --> go on.", 3),
    ("overview.md", "# Letters\n\n- An entry\n\n  <!-- scopebook: acept broken-link -->", 5),
    ("overview.md", "---\n# scopebook: acept broken-link\ntitle: Letters\n---\n# Letters", 2),
    ("scopebook.yml", "title: Letters\n# scopebook: acept unknown-key\ntheme: standard", 2),
    (
      "canvas.yml",
      "canvas: human-centric-mlops\nscoping:\n  problem-definition: |\n    Words\n\n    <!-- scopebook: acept x -->", 6
    ),
  ])
  func namesTheNearest(file: String, text: String, line: Int) {
    let project = "-- project/release-1/product.md --\n# Product\n-- project/\(file) --\n\(text)\n"
    #expect(
      Review.reviewing(project).lines(of: "unknown-instruction", in: project) == [
        "project/\(file):\(line): warning: no comment to Scopebook begins with \"acept\"; did you mean \"accept\"?"
      ])
  }

  @Test(arguments: [
    "<!-- scopebook: section none -->", "<!-- scopebook: accept placeholder reason=\"agreed\" -->",
    "<!-- scopebook -->",
    "`<!-- scopebook: acept -->`", "```\n<!-- scopebook: acept -->\n```",
  ])
  func acceptsTheOthers(comment: String) {
    let project = "-- project/overview.md --\n# Letters\n\n\(comment)\n\n## Words\n"
    #expect(Review.reviewing(project).lines(of: "unknown-instruction", in: project) == [])
  }

  @Test(arguments: [
    ("table requirments", "7:23", "there is no table of \"requirments\"; did you mean \"requirements\"?"),
    ("table", "7:17", "the table names no kind of item"),
    (
      "table requirements stauts=open", "7:36",
      "a table of requirements has no filter \"stauts\"; did you mean \"status\"?"
    ),
    (
      "table requirements verdict=met", "7:36", "a table of requirements has no filter \"verdict\""
    ),
    (
      "table requirements status=todo,opne", "7:48", "there is no status \"opne\"; did you mean \"open\"?"
    ),
    (
      "table requirements release=release-3", "7:44",
      "there is no release \"release-3\"; did you mean \"release-1\"?"
    ),
    (
      "table requirements owner=Anna", "7:42", "nobody called \"Anna\" has requirements; did you mean \"Ana\"?"
    ),
    ("table requirements priority=mustard", "7:45", "there is no priority \"mustard\""),
    ("table requirements open", "7:36", "\"open\" is no filter of a table"),
  ])
  func namesWhatATableCannotShow(words: String, place: String, message: String) {
    let project = """
      -- project/release-1/product.md --
      # Product

      | ID | Requirement | Owner | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | Ana | todo |

      <!-- scopebook: \(words) -->
      """
    let found = Review.reviewing(project).findings.filter { $0.rule == "unknown-instruction" }
    #expect(found.map(\.message) == [message])
    let text =
      project.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n") + "\n"
    let start = found.first?.place.span?.start ?? 0
    let before = text.utf8.prefix(start)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    #expect("\(line):\(column)" == place)
  }

  @Test(arguments: [
    "Words <!-- scopebook: table requirements --> go on.", "- Entry\n\n  <!-- scopebook: table requirements -->",
    "| a |\n| - |\n| <!-- scopebook: table requirements --> |",
  ])
  func saysWhereATableHasNoRoom(markdown: String) {
    let review = Review.reviewing("-- project/overview.md --\n# Letters\n\n\(markdown)\n")
    let found = review.findings.filter { $0.rule == "unknown-instruction" }
    #expect(found.map(\.message) == ["there is no room for a table here"])
  }

  @Test func saysThatACanvasHasNoRoom() {
    let review = Review.reviewing(
      "-- project/canvas.yml --\ncanvas: human-centric-mlops\nscoping:\n  problem-definition: |\n    Words\n\n    <!-- scopebook: table risks -->\n"
    )
    let found = review.findings.filter { $0.rule == "unknown-instruction" }
    #expect(found.map(\.message) == ["a canvas has no room for a table of items"])
  }
}
