import Findings
import Foundation
import Testing

struct BaselineTests {
  /// A report of a finding at each `R9` of a text.
  private func report(
    _ text: String, severity: Severity = .warning, waived: Set<Int> = [], message: String = "no R9"
  ) -> Report {
    let source = SourceFile(path: "a.md", text)
    let findings = text.ranges(of: "R9").map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Finding(rule: "unknown-item", severity: severity, at: Place("a.md", Span(start, start + 2)), message)
    }
    return Report(
      project: "P", completeness: nil, releases: [],
      findings: findings.indices.filter { !waived.contains($0) }.map { findings[$0] },
      waived: waived.sorted().map {
        Report.Waived(findings[$0], reason: "So", until: nil, at: Place("a.md"))
      }, sources: ["a.md": source])
  }

  private func compared(_ old: Report, _ new: Report, isWhole: Bool = true) throws -> String {
    let baseline = try Baseline(reading: Data(Baseline(old).text.utf8))
    let held = new.held(to: baseline, isWhole: isWhole)
    let gone = held.baseline?.gone.map(String.init) ?? "?"
    return "\(held.findings.count) new, \(held.baseline?.known.count ?? -1) known, \(gone) gone"
  }

  @Test func knowsTheSameProject() throws {
    #expect(try compared(report("R9 R9"), report("R9 R9")) == "0 new, 2 known, 0 gone")
  }

  @Test func survivesMovedLines() throws {
    #expect(try compared(report("R9\nR9"), report("# New\n\ntext R9\n\nmore\nR9")) == "0 new, 2 known, 0 gone")
  }

  @Test func countsWhatComesOnTop() throws {
    #expect(try compared(report("R9"), report("R9 R9")) == "1 new, 1 known, 0 gone")
    #expect(try compared(report(""), report("R9")) == "1 new, 0 known, 0 gone")
  }

  @Test func saysHowManyAreGone() throws {
    #expect(try compared(report("R9 R9 R9"), report("R9")) == "0 new, 1 known, 2 gone")
    #expect(try compared(report("R9 R9 R9"), report("R9"), isWhole: false) == "0 new, 1 known, ? gone")
  }

  @Test func countsAgainWhatHasBecomeMoreSevere() throws {
    #expect(try compared(report("R9"), report("R9", severity: .error)) == "1 new, 0 known, 0 gone")
    #expect(try compared(report("R9", severity: .error), report("R9")) == "0 new, 1 known, 0 gone")
  }

  @Test func isNotMixedUpByWaivers() throws {
    #expect(try compared(report("R9 R9"), report("R9 R9", waived: [0])) == "0 new, 1 known, 0 gone")
    #expect(try compared(report("R9 R9", waived: [0]), report("R9 R9")) == "1 new, 1 known, 0 gone")
  }

  @Test func isAFileOfOneLineForEachFinding() {
    let text = Baseline(report("R9", message: "no \"R9\"\nin a/b — здесь")).text
    #expect(
      text == """
        {
          "version": 1,
          "findings": [
            { "rule": "unknown-item", "severity": "warning", "path": "a.md", "fingerprint": "\(fingerprint)", "message": "no \\"R9\\"\\nin a/b — здесь" }
          ]
        }

        """)
    #expect(Baseline(report("")).text == "{\n  \"version\": 1,\n  \"findings\": []\n}\n")
  }

  private var fingerprint: String {
    report("R9", message: "no \"R9\"\nin a/b — здесь").fingerprints.values.first?.digits ?? ""
  }

  @Test func isTheSameWhateverTheOrderOfLines() {
    let lines = { (text: String) in Baseline(report(text)).text }
    #expect(lines("R9 a\nR9 b") == lines("\n\nR9 b\nR9 a"))
  }

  @Test(arguments: [
    ("", Baseline.Fault.unreadable), ("[]", .unreadable), ("{\"version\": 1}", .unreadable),
    ("{\"version\": 1, \"findings\": [{}]}", .unreadable), ("{\"version\": 2, \"findings\": []}", .unknownVersion(2)),
    ("{\n<<<<<<< HEAD\n  \"version\": 1", .unfinishedMerge), ("{\"version\": 1e999, \"findings\": []}", .unreadable),
  ])
  func refusesWhatIsNoBaseline(text: String, fault: Baseline.Fault) {
    #expect(throws: fault) { try Baseline(reading: Data(text.utf8)) }
  }

  @Test func isToldInTheTextAndInJSON() throws {
    let plain = TextStyle(isColoured: false)
    let held = report("R9").held(to: Baseline(report("R9 R9 R9")), isWhole: true)
    #expect(
      ReportFormat.text.string(held, style: plain) == """
        0 errors, 0 warnings, 0 notes; 1 in the baseline
        2 findings of the baseline are gone; write it anew with --write-baseline

        """)
    let json = ReportFormat.json.string(held, style: plain)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["baseline"] as? [String: Int] == ["known": 1, "gone": 2])
    #expect((object["findings"] as? [Any])?.isEmpty == true)
    #expect(
      ReportFormat.markdown.string(held, ReportOptions()).contains(
        "The check **passes**. Left out: 1 in the baseline; 2 of the baseline gone."))
  }

  @Test func listsAcceptedFindingsApart() throws {
    let text = ReportFormat.text.string(report("R9 R9", waived: [1]), style: TextStyle(isColoured: false))
    #expect(
      text == """
        a.md:1:1: warning: no R9 [unknown-item]
          1 | R9 R9
            | ^~

        accepted:

        a.md:1:4: accepted warning: no R9 [unknown-item]
          accepted in a.md: So

        0 errors, 1 warning, 0 notes; 1 accepted

        """)
  }
}
