import Foundation
import Testing

/// What decides whether a release may go out: exit codes, and what is said about them.
struct GateTests {
  /// A project of two releases. The first is out: its must-have target is met. The second is missing everything but a design.
  private static let files = [
    "project/scopebook.yml": "templates: []\n",
    "project/release-1/release.yml": "phase: released\n",
    "project/release-1/design.md":
      "# Design\n\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M1 | Recall | ≥ 0.8 | 0.9 |\n",
    "project/release-2/design.md":
      "# Design\n\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M2 | Delay | < 2 s | 3 s |\n",
  ]

  private func run(_ arguments: [String], changing changes: [String: String] = [:]) throws -> Tool.Run {
    let folder = TemporaryFolder(Self.files.merging(changes) { $1 })
    return try Tool.run(["check"] + arguments, in: folder.url)
  }

  private static func metrics(_ row: String) -> [String: String] {
    [
      "project/release-1/design.md":
        "# Design\n\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M1 | \(row) |\n"
    ]
  }

  @Test(arguments: [
    ("a target that is met", "Recall | ≥ 0.8 | 0.9", Int32(0), "0 errors"),
    (
      "a target that is missed", "Recall | ≥ 0.8 | 0.7", 1,
      "error: M1 is 0.7, the target is ≥ 0.8 [metric-target-missed]"
    ),
    ("a target that nobody measured", "Recall | ≥ 0.8 |", 1, "[metric-unmeasured]"),
    ("a value that is no number", "Recall | ≥ 0.8 | NaN", 1, "error: M1 is NaN, the target is ≥ 0.8"),
    ("a wish that is missed", "Recall | min 0.6, ideal 0.9 | 0.7", 0, "0 errors"),
  ])
  func holdsAReleasedReleaseToItsTargets(name: Comment, row: String, status: Int32, words: String) throws {
    let run = try run([], changing: Self.metrics(row))
    #expect(run.status == status, name)
    #expect(run.output.contains(words), name)
  }

  @Test func acceptsAMissedTargetWithAReasonAndUntilItsDay() throws {
    let waived = Self.metrics(
      "Recall <!-- scopebook: accept metric-target-missed reason=\"New labels in May\" until=2026-05-31 --> | ≥ 0.8 | 0.7"
    )
    let before = try run(["--today", "2026-05-31"], changing: waived)
    #expect(before.status == 0)
    #expect(before.output.contains("accepted until 2026-05-31 in project/release-1/design.md:5:38: New labels in May"))
    #expect(before.output.hasSuffix("0 errors, 1 warning, 0 notes; 1 accepted\n"))
    let after = try run(["--today", "2026-06-01"], changing: waived)
    #expect(after.status == 1)
    #expect(after.output.contains("the waiver of metric-target-missed expired on 2026-05-31 [waiver-expired]"))
    #expect(try run([], changing: waived).status == 0)
  }

  private static let options: [([String], Int32)] = [
    ([], 0), (["--fail-on", "warning"], 1), (["--fail-on", "note"], 1), (["--fail-on", "never"], 0),
    (["--phase", "released"], 1), (["--phase", "draft", "--fail-on", "warning"], 0),
    (["--phase", "draft", "--fail-on", "note"], 1), (["--release", "release-1", "--fail-on", "note"], 0),
    (["--release", "release-2", "--phase", "released"], 1), (["--release", "release-1", "--phase", "released"], 0),
    (["--phase", "released", "--fail-on", "never"], 0),
    (["--phase", "released", "--fail-on", "never", "--template", "madewithml", "--min-completeness", "1"], 1),
    (["--release", "release-2", "--template", "madewithml", "--min-completeness", "0"], 0),
    (["--min-completeness", "100"], 0),
  ]

  @Test(arguments: options)
  func exitsAsItsOptionsAsk(arguments: [String], status: Int32) throws {
    #expect(try run(arguments).status == status)
  }

  @Test func saysWhichReleasesFallShort() throws {
    let whole = try run(["--template", "madewithml", "--min-completeness", "90", "--format", "json"])
    #expect(whole.status == 1)
    let lines = whole.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("scopebook: release-1 is ") == true)
    #expect(lines.last?.hasSuffix(" % complete; --min-completeness asks for 90 %") == true)
    #expect((try? JSONSerialization.jsonObject(with: Data(whole.output.utf8))) != nil)
    let one = try run(["--template", "madewithml", "--min-completeness", "90", "--release", "release-2"])
    #expect(one.errors.split(separator: "\n").count == 1)
    #expect(one.errors.hasPrefix("scopebook: release-2 is "))
  }

  @Test(arguments: [
    (["--min-completeness", "101"], "--min-completeness is a percentage from 0 to 100"),
    (["--min-completeness", "-1"], "--min-completeness"), (["--min-completeness", "nan"], "percentage from 0 to 100"),
    (["--min-completeness", "0.9"], "write 90, not 0.9"), (["--min-completeness", "most"], "'most' is invalid"),
    (["--fail-on", "errors"], "'errors' is invalid"), (["--phase", "done"], "'done' is invalid"),
    (["--today", "2026-02-30"], "\"2026-02-30\" is no day; write it like 2026-03-31"),
    (["--today", "2026-03"], "\"2026-03\" is no day"),
    (["--write-baseline", "b.json", "--release", "release-1"], "leave out --release"),
    (["--write-baseline", "b.json", "--template", "madewithml"], "leave out --template"),
  ])
  func refusesValuesThatMakeNoSense(arguments: [String], message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (["--release", "realese-2"], "there is no release \"realese-2\"; did you mean \"release-2\"?"),
    (["--release", "v9"], "there is no release \"v9\"; there are release-1, release-2"),
    (["--template", "humancentric-mlops"], "did you mean \"human-centric-mlops\"?"),
    (
      ["--baseline", "b.json"],
      "there is no baseline \"b.json\"; \"scopebook check --write-baseline b.json\" writes one"
    ),
    (["--baseline", "project/scopebook.yml"], "\"project/scopebook.yml\" is no baseline"),
    (["--write-baseline", "no/such/folder/b.json"], "\"no/such/folder/b.json\" cannot be written"),
    (["--output", "no/such/folder/r.txt"], "\"no/such/folder/r.txt\" cannot be written"),
  ])
  func cannotRunWithoutWhatItIsAskedFor(arguments: [String], message: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test func letsTheSettingsDecideAboutAnyRule() throws {
    let draft = ["project/release-2/release.yml": "phase: draft\n", "project/goals.yml": "colour: red\n"]
    let settings = { (checks: String) in ["project/scopebook.yml": "templates: []\nchecks: \(checks)\n"] }
    let raised = try run(
      [], changing: draft.merging(settings("{ metric-target-missed: error, unknown-key: error }")) { $1 })
    #expect(raised.status == 1)
    #expect(raised.output.contains("error: M2 is 3 s"))
    #expect(raised.output.contains("2 errors"))
    let off = try run([], changing: draft.merging(settings("{ metric-target-missed: off, unknown-key: off }")) { $1 })
    #expect(off.output.hasSuffix("0 errors, 0 warnings, 0 notes\n"))
  }

  // MARK: Baseline

  @Test func letsATeamAdoptTheToolLate() throws {
    let folder = TemporaryFolder(Self.files)
    let check = { (arguments: String...) in try Tool.run(["check", "--fail-on", "warning"] + arguments, in: folder.url)
    }
    #expect(try check().status == 1)

    let written = try check("--write-baseline", "baseline.json")
    #expect(written.status == 0)
    #expect(written.errors == "scopebook: 1 finding written to baseline.json\n")
    #expect(written.output.hasSuffix("0 errors, 0 warnings, 0 notes; 1 in the baseline\n"))
    #expect(try check("--baseline", "baseline.json").status == 0)

    // The row moves, and a finding comes on top.
    let design = "# Design\n\nSee [what](what.md).\n\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n"
    folder.write("project/release-2/design.md", Data((design + "| M2 | Delay | < 2 s | 4 s |\n").utf8))
    let later = try check("--baseline", "baseline.json")
    #expect(later.status == 1)
    #expect(later.output.contains("broken-link") && !later.output.contains("metric-target-missed"))
    #expect(later.output.hasSuffix("; 1 in the baseline\n"))

    // Both together: what is new counts, and is in the new file.
    let both = try check("--baseline", "baseline.json", "--write-baseline", "baseline.json")
    #expect(both.status == 1)
    #expect(both.errors == "scopebook: 2 findings written to baseline.json\n")
    let file = try String(contentsOf: folder.url.appending(path: "baseline.json"), encoding: .utf8)
    #expect(file.contains("\"rule\": \"broken-link\"") && file.contains("M2 is 4 s, the target is < 2 s"))
    #expect(try check("--baseline", "baseline.json").status == 0)

    folder.write("project/release-2/design.md", Data("# Design\n".utf8))
    let mended = try check("--baseline", "baseline.json")
    #expect(
      mended.output.hasSuffix("2 findings of the baseline are gone; write it anew with --write-baseline\n"))
    #expect(try !check("--baseline", "baseline.json", "--release", "release-1").output.contains("gone"))
  }

  @Test func doesNotHideWhatBecomesAnError() throws {
    let folder = TemporaryFolder(Self.files)
    _ = try Tool.run(["check", "--write-baseline", "b.json"], in: folder.url)
    #expect(try Tool.run(["check", "--baseline", "b.json"], in: folder.url).status == 0)
    let released = try Tool.run(["check", "--baseline", "b.json", "--phase", "released"], in: folder.url)
    #expect(released.status == 1)
    #expect(released.output.contains("error: M2 is 3 s"))
  }

  @Test func holdsABuildToTheBaselineToo() throws {
    let folder = TemporaryFolder(Self.files.merging(Self.metrics("Recall | ≥ 0.8 | 0.7")) { $1 })
    #expect(try Tool.run(["build", "--strict"], in: folder.url).status == 1)
    #expect(try Tool.run(["check", "--write-baseline", "b.json"], in: folder.url).status == 0)
    #expect(try Tool.run(["build", "--strict", "--baseline", "b.json"], in: folder.url).status == 0)
    let missing = try Tool.run(["build", "--strict", "--baseline", "c.json"], in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("there is no baseline \"c.json\""))
  }

  @Test func showsAcceptedFindingsOnTheSite() throws {
    let waived = Self.metrics(
      "Recall <!-- scopebook: accept metric-target-missed reason=\"New labels in May\" until=2026-05-31 --> | ≥ 0.8 | 0.7"
    )
    let folder = TemporaryFolder(Self.files.merging(waived) { $1 })
    #expect(try Tool.run(["build", "--strict"], in: folder.url).status == 0)
    for page in ["findings.html", "release-1/index.html"] {
      let html = try String(contentsOf: folder.url.appending(path: "_site/\(page)"), encoding: .utf8)
      #expect(html.contains("id=\"accepted\""), "\(page)")
      #expect(html.contains("New labels in May"), "\(page)")
      #expect(html.contains("<time datetime=\"2026-05-31\">"), "\(page)")
    }
    let other = try String(contentsOf: folder.url.appending(path: "_site/release-2/index.html"), encoding: .utf8)
    #expect(!other.contains("id=\"accepted\""))
    let rule = folder.url.appending(path: "_site/rules/metric-target-missed.html")
    #expect(FileManager.default.fileExists(atPath: rule.path))
  }
}
