import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

@testable import Checks

@Suite("What changed between two states of a whole project")
struct RevisionChangesTests {
  private func changes(_ old: String, _ new: String) -> ProjectChanges {
    ProjectChanges.between(
      (.revision(name: "old", commit: "0"), Review.reviewing(settings + old)),
      (.workTree, Review.reviewing(settings + new)))
  }

  /// `release-1: changed R1: status todo > complete`
  private func lines(_ changes: ProjectChanges) -> [String] {
    changes.releases.flatMap { release in
      release.facts.map { "\(release.name): \($0.name) \($0.old ?? "-") > \($0.new ?? "-")" }
        + release.items.map { "\(release.name): \($0.line)" }
    }
  }

  private let settings = "-- project/scopebook.yml --\ntemplates: []\n"

  private func release(_ name: String, file: String = "product.md", _ rows: String...) -> String {
    "-- project/\(name)/\(file) --\n# Product\n\n| ID | Requirement | Priority | Status |\n| - | - | - | - |\n"
      + rows.map { "| \($0) |\n" }.joined()
  }

  @Test func findsNothingInTheSameProject() {
    let project = release("release-1", "R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo")
    let changes = changes(project, project)
    #expect(changes.isEmpty)
    #expect(changes.releases.isEmpty)
    #expect(changes.summary == "no changes")
  }

  @Test func takesMovesForNoChange() {
    let old = release("release-1", "R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo")
    let new = release("release-1", file: "prd.md", "R2 | Read mail | must | Todo", "R1 | Sort mail | must | Todo")
    #expect(changes(old, new).isEmpty)
  }

  @Test func tellsMovesToAnotherReleaseFromNewAndCarriedOnes() {
    let old =
      release("release-1", "R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo")
      + release("release-2", "R9 | Burn mail | must | Todo")
    let new =
      release("release-1", "R1 | Sort mail | must | Todo")
      + release(
        "release-2", "R1 | Sort mail | must | Done", "R2 | Read mail | must | Todo", "R3 | Send mail | must | Todo")
    #expect(
      lines(changes(old, new)) == [
        "release-2: carried-over R1: status todo > complete", "release-2: changed R2: release release-1 > release-2",
        "release-2: added R3", "release-2: removed R9",
      ])
  }

  @Test func knowsReleasesThatAreNewGoneAndRenamed() {
    let rows = ["R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo"]
    let old = release("release-1", rows[0], rows[1]) + release("release-9", "R9 | Burn mail | must | Todo")
    let new = release("release-2", rows[0], rows[1]) + release("release-3", "R7 | Stamp mail | must | Todo")
    let found = changes(old, new)
    #expect(
      found.releases.map { "\($0.what.rawValue) \($0.name)" } == [
        "kept release-2", "added release-3", "removed release-9",
      ])
    #expect(
      lines(found) == [
        "release-2: name release-1 > release-2", "release-2: title Release 1 > Release 2", "release-3: added R7",
        "release-9: removed R9",
      ])
  }

  @Test func comparesPhasesAndDates() {
    let old = release("release-1", "R1 | Sort mail | must | Todo")
    let new = old + "-- project/release-1/release.yml --\nphase: released\ndate: 2026-04-01\n"
    #expect(
      lines(changes(old, new)) == ["release-1: phase review > released", "release-1: date - > 2026-04-01"])
  }

  @Test func listsFindingsThatAreNewAndGoneWhereverTheyStand() {
    let old = release("release-1", "R1 | Sort mail | must | Todo", "R2 | Read mail | must | Todo")
    let new = release("release-1", "R0 | First | must | Todo", "R1 | Sort mail | must | Todo")
    let found = changes(old, new).findings
    let messages = { (list: [Finding]?) in list?.filter { $0.rule == "requirement-without-deliverable" }.map(\.message)
    }
    #expect(messages(found?.new) == ["R0 (must) has no deliverable"])
    #expect(messages(found?.gone) == ["R2 (must) has no deliverable"])
  }

  @Test func hasEverythingNewAfterNothing() {
    let none = SourceFolder(holder: "/no-such-folder", project: "project", paths: [], texts: [:])
    let before = Project.reading(
      DocumentSet.reading(none).value, settings: Settings.reading(none).value, outline: Outline(ScopingTemplate.builtIn)
    )
    let after = Review.reviewing(settings + release("release-1", "R1 | Sort mail | must | Todo"))
    let found = ProjectChanges.between(
      (.revision(name: "old", commit: "0"), Review.reviewing(before.value)), (.workTree, after))
    #expect(lines(found) == ["release-1: added R1"])
  }

  @Test func pairsEachOfManyAlikeOnce() {
    // Five hundred texts of the same words: each looks at few others.
    let rows = { (seed: Int) in
      (0..<500).map { "| | Sort letter \($0) of desk \(($0 * 7 + seed) % 500) by hour and day | must | Todo |" }
    }
    let head =
      "-- project/release-1/product.md --\n# P\n\n| ID | Requirement | Priority | Status |\n| - | - | - | - |\n"
    let found = changes(head + rows(0).joined(separator: "\n"), head + rows(1).joined(separator: "\n"))
    #expect(found.count(.changed) + found.count(.added) == 500)
    #expect(found.count(.added) == found.count(.removed))
  }

  @Test func writesMarkdownThatNobodyCanBreak() {
    let old = release("release-1", "R1 | Sort mail | must | Todo")
    let new = release("release-1", "R1 | Ask @ana about #12 <b>a \\| b</b> `x` *y* | must | Done")
    let text = ChangesFormat.markdown.string(changes(old, new), width: nil, style: TextStyle(isColoured: false))
    #expect(
      text.contains("| Changed | **R1** | requirement: Ask @\u{200B}ana about #\u{200B}12 a \\| b x y |"), "\(text)")
    #expect(text.contains("status: todo → complete<br>text was: Sort mail |"))
  }

  @Test func writesJSONOfItsFormat() {
    let old = release("release-1", "R1 | Sort mail | must | Todo")
    let new = release("release-1", "R1 | Sort mail | must | Done")
    let text = ChangesFormat.json.string(changes(old, new), width: nil, style: TextStyle(isColoured: false))
    for part in [
      "\"version\" : 1", "\"workTree\" : true", "\"revision\" : \"old\"", "\"field\" : \"status\"",
      "\"new\" : \"complete\"", "\"old\" : \"todo\"", "\"path\" : \"project/release-1/product.md\"", "\"line\" : 5",
    ] { #expect(text.contains(part), "\(part) is not in \(text)") }
  }
}
