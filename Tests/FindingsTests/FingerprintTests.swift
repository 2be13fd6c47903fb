import Findings
import Testing

struct FingerprintTests {
  /// The fingerprint of a finding at the first occurrence of `marked` in `text`.
  private func fingerprint(
    _ text: String, marked: String, rule: String = "unknown-item", path: String = "a.md", message: String = "no such id"
  ) throws -> String {
    let finding = try finding(text, marked: marked, rule: rule, path: path, message: message)
    let sources = [path: SourceFile(path: path, text)]
    return try #require([finding].fingerprints(in: sources)[finding]).digits
  }

  private func finding(
    _ text: String, marked: String, rule: String = "unknown-item", path: String = "a.md", message: String = "no such id"
  ) throws -> Finding {
    let range = try #require(text.range(of: marked))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let place = Place(path, Span(start, start + marked.utf8.count))
    return Finding(rule: rule, severity: .error, at: place, message)
  }

  @Test func isTheSameOnEveryMachineAndInEveryRun() throws {
    // FNV-1a of the parts, each with a NUL behind it, made once by another program.
    #expect(try fingerprint("R9", marked: "R9") == "2559d2bfbf449e65")
  }

  @Test(arguments: [
    ("| R9 |", "R9", "intro\n\n\n| R9 |", "R9"),
    ("see R9  and\tmore", "R9  and\tmore", "see R9 and more", "R9 and more"),
    ("R9", "R9", "R9 and what follows", "R9"),
  ])
  func survivesMovedLinesAndNewLayout(before: String, marked: String, after: String, markedAfter: String) throws {
    #expect(try fingerprint(before, marked: marked) == fingerprint(after, marked: markedAfter))
  }

  @Test(arguments: [
    ("M1 is 0.61, the target is ≥ 0.70", "M1 is 0.654, the target is ≥ 0.70"),
    ("no file \"x.md\"; did you mean \"y.md\"?", "no file \"x.md\""),
    ("3 of its 3 deliverables are not", "2 of its 12 deliverables are not"),
  ])
  func survivesOtherNumbersAndGuesses(before: String, after: String) throws {
    #expect(
      try fingerprint("R9", marked: "R9", message: before) == fingerprint("R9", marked: "R9", message: after))
  }

  @Test func tellsFindingsApart() throws {
    let all = [
      try fingerprint("R9 R8", marked: "R9"), try fingerprint("R9 R8", marked: "R8"),
      try fingerprint("R9 R8", marked: "R9", rule: "broken-link"), try fingerprint("R9 R8", marked: "R9", path: "b.md"),
      try fingerprint("R9 R8", marked: "R9", message: "\"Background\" is missing"),
      try fingerprint("R9 R8", marked: "R9", message: "R1 has none"),
      try fingerprint("R9 R8", marked: "R9", message: "R2 has none"),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func numbersWhatIsAlike() throws {
    let text = "R9 and R9"
    let places = [Span(0, 2), Span(7, 9)]
    let findings = places.map { Finding(rule: "unknown-item", severity: .error, at: Place("a.md", $0), "no R9") }
    let fingerprints = findings.fingerprints(in: ["a.md": SourceFile(path: "a.md", text)])
    #expect(Set(fingerprints.values).count == 2)
    let first = try #require(findings.first)
    #expect(fingerprints[first] == [first].fingerprints(in: ["a.md": SourceFile(path: "a.md", text)])[first])
  }
}
