import Findings
import Testing

struct TextReportTests {
  /// The report of one finding at the first occurrence of `marked` in `text`.
  private func report(_ text: String, marked: String, related: [Finding.Related] = []) throws -> String {
    let range = try #require(text.range(of: marked))
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let span = Span(lower, lower + marked.utf8.count)
    let finding = Finding(
      rule: "unknown-item", severity: .error, at: Place("project/a.md", span), "no item has the id R9",
      suggestion: "did you mean R3?", related: related)
    let source = SourceFile(path: "project/a.md", text)
    let report = Report(
      project: "P", completeness: 50, releases: [], findings: [finding], sources: ["project/a.md": source])
    return ReportFormat.text.string(report, style: TextStyle(isColoured: false))
  }

  @Test func showsTheLineACaretAndWhatToDo() throws {
    #expect(
      try report("see\n| R9 | x |\n", marked: "R9") == """
        project/a.md:2:3: error: no item has the id R9 [unknown-item]
          2 | | R9 | x |
            |   ^~
          try: did you mean R3?

        1 error, 0 warnings, 0 notes

        """)
  }

  @Test(arguments: [
    ("漢字 R9", "     ^~"), ("é R9", "  ^~"), ("e\u{301} R9", "  ^~"), ("\t R9", "  ^~"), ("👍 R9", "   ^~"),
  ])
  func standsUnderTheMarkedTextOnATerminal(line: String, caret: String) throws {
    let lines = try report(line, marked: "R9").split(separator: "\n")
    #expect(lines[2] == "    | " + caret)
  }

  @Test func keepsControlCharactersFromTheTerminal() throws {
    let text = try report("a \u{1B}[31m R9 \u{202E}", marked: "R9")
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func cutsLongLinesAroundTheCaret() throws {
    let text = try report(String(repeating: "word ", count: 60) + "R9 and more", marked: "R9")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[1].contains("… ") || lines[1].contains("…"))
    #expect(lines[1].count < 130)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let offset = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[offset] == "R")
  }

  @Test func paintsOnlyWhenAskedTo() {
    let finding = Finding(rule: "x", severity: .warning, at: Place("a"), "m")
    let report = Report(project: "P", completeness: nil, releases: [], findings: [finding], sources: [:])
    #expect(ReportFormat.text.string(report, style: TextStyle(isColoured: true)).contains("\u{1B}[1;33mwarning"))
    #expect(!ReportFormat.text.string(report, style: TextStyle(isColoured: false)).contains("\u{1B}"))
  }
}
