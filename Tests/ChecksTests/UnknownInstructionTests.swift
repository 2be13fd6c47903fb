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
}
