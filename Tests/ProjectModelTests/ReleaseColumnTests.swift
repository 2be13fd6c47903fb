import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

/// In which release a requirement is owed, by its release column.
struct ReleaseColumnTests {
  private func sample(_ cell: String, releases: [String]) -> SampleProject {
    let table = "## Requirements\n| ID | Requirement | Release |\n|---|---|---|\n| R1 | Sort | ⟦\(cell)⟧ |\n"
    return SampleProject(
      releases.enumerated().map { index, name in
        "-- project/\(name)/product.md --\n# Product\n" + (index == 0 ? table : "text\n")
      }.joined())
  }

  @Test(
    arguments: [
      ("v1", nil), ("v2", "release-2"), ("V2", "release-2"), ("release-2", "release-2"), ("Release 2", "release-2"),
      ("Release_2", "release-2"), ("R2", "release-2"), ("2", "release-2"), ("2.0", "release-2"),
      ("v2.0.0", "release-2"),
      ("v2 (autumn)", "release-2"), ("versão 2", "release-2"), ("версия 2", "release-2"), ("v10", "release-10"),
      ("v1, v2", nil), ("v2, v10", "release-2"), ("v1+", nil), ("next", "release-2"), ("Próxima", "release-2"),
      ("later", "later"), ("Backlog", "later"), ("post-MVP", "later"), ("бэклог", "later"),
      ("MVP", nil), ("-", nil), ("—", nil), ("", nil), ("TBD", nil), ("n/a", nil), ("all", nil), ("✅", nil),
      ("2026-03-01", nil), ("2026", nil), ("Q3 2026", nil), ("March 2026", nil), ("Q3", nil), ("Phase 2", nil),
      ("Sprint 3", nil), ("fase 1", nil),
    ] as [(String, String?)])
  func readsReleases(cell: String, owedIn: String?) {
    let outcome = Project.sampleOutcome(sample(cell, releases: ["release-1", "release-2", "release-10"]))
    #expect(outcome.findings.map(\.message) == [])
    #expect(outcome.value.items.map(\.owedIn) == [owedIn])
  }

  @Test(
    arguments: [
      ("v3", "write one of release-1, release-2, or \"later\"", "later"),
      ("relese-2", "did you mean \"release-2\"?", nil),
      ("Christmas", "write one of release-1, release-2, or \"later\"", nil),
    ] as [(String, String, String?)])
  func reportsReleasesThatNobodyKnows(cell: String, suggestion: String, owedIn: String?) {
    let sample = sample(cell, releases: ["release-1", "release-2"])
    let outcome = Project.sampleOutcome(sample)
    #expect(outcome.findings.map(\.rule) == ["unknown-release"])
    #expect(outcome.findings.map(\.message) == ["no release is called \"\(cell)\""])
    #expect(outcome.findings.map(\.suggestion) == [suggestion])
    #expect(outcome.findings.map(\.place) == sample.marked)
    #expect(outcome.value.items.map(\.owedIn) == [owedIn])
  }

  @Test(
    arguments: [("v1", nil), ("1.0", nil), ("MVP", nil), ("v2", "later"), ("v1.1", "later")] as [(String, String?)])
  func takesTheFirstNumberForAReleaseWithoutOne(cell: String, owedIn: String?) {
    let text =
      "-- project/prd.md --\n# P\n## Requirements\n| ID | Requirement | Release |\n|---|---|---|\n| R1 | Sort | \(cell) |\n"
    let outcome = Project.sampleOutcome(text)
    #expect(outcome.findings.isEmpty)
    #expect(outcome.value.items.map(\.owedIn) == [owedIn])
  }

  @Test func tellsVersionsApart() {
    let outcome = Project.sampleOutcome(sample("v1.10", releases: ["v1.9", "v1.10", "v1.1"]))
    #expect(outcome.value.items.map(\.owedIn) == ["v1.10"])
  }
}
