import Checks
import Findings
import Testing

@Suite("Ragged tables are found wherever they stand")
struct RaggedTableTests {
  private static let head = "| A | B |\n| --- | --- |\n"

  @Test(arguments: [
    ("\(head)| 1 | 2 | 3 |", "5: \"3\" is lost: the row has 3 cells, the head 2"),
    ("\(head)| 1 | 2 | 3 | 4", "5: \"3 | 4\" is lost: the row has 4 cells, the head 2"),
    ("\(head)1 | 2 | 3", "5: \"3\" is lost: the row has 3 cells, the head 2"),
    ("\(head)Words", "5: \"Words\" is read as a row of the table above"),
    (
      "> " + head.replacing("\n|", with: "\n> |") + "> | 1 | 2 | 3 |",
      "5: \"3\" is lost: the row has 3 cells, the head 2"
    ),
    (
      "!!! note\n\n    | A | B |\n    | --- | --- |\n    | 1 | 2 | 3 |",
      "7: \"3\" is lost: the row has 3 cells, the head 2"
    ),
    ("| A | B | C |\n|---|---|---|\n| 1 | 2 |", "5: the row has 2 cells, the head 3"),
    ("| A | B |\n|---|\n| 1 | 2 |", "4: no table is shown: its head has 2 cells, the line below it 1"),
    ("Words\n| A | B |\n|:--|--:|---|", "5: no table is shown: its head has 2 cells, the line below it 3"),
  ])
  func findsIt(table: String, line: String) {
    for ending in ["\n", "\r\n"] {
      let text = "-- project/overview.md --\n# Letters\n\n\(table)\n"
      let written = text.replacing("\n", with: ending).replacing(
        "-- project/overview.md --\(ending)", with: "-- project/overview.md --\n")
      let number = line.prefix { $0 != ":" }
      #expect(
        Review.reviewing(written).lines(of: "ragged-table", in: written) == [
          "project/overview.md:\(number): warning:\(line.dropFirst(number.count + 1))"
        ])
    }
  }

  @Test(arguments: [
    "\(head)| 1 | 2 |", "\(head)| 1 | |", "\(head)| 1 | 2 | |", "\(head)| 1 \\| 2 | 3 |", "\(head)| **Part one** |",
    "\(head)| `a \\| b` | 2 |\n{: .wide}", "\(head)| 1 | 2 |\n\nWords", "| A |\n| --- |\n| 1 |",
    "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>", "```\n| A | B |\n| --- |\n```",
    "Either a | b\nor c", "- a | b\n- ---", "Words | and bars\n\n--- | ---",
  ])
  func acceptsWhatIsEvenOrNoTable(table: String) {
    let text = "-- project/overview.md --\n# Letters\n\n\(table)\n"
    #expect(Review.reviewing(text).lines(of: "ragged-table", in: text) == [])
  }
}
