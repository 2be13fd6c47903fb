import Documents
import Findings
import ProjectModel
import Testing

struct ReleaseTests {
  @Test(arguments: [
    (
      "-- project/release-2/product.md --\n# P\n-- project/release-10/product.md --\n# P\n-- project/release-1/product.md --\n# P\n",
      ["release-1", "release-2", "release-10"]
    ),
    ("-- project/release-1.md --\n## Product\n### Overview\n", ["release-1"]),
    ("-- project/lesson.md --\n## Project planning\n## Product management\n", ["lesson"]),
    ("-- project/prd.md --\n# PRD\n-- project/model_card.md --\n# Card\n", ["current"]),
    ("-- project/autumn/release.yml --\ntitle: Autumn\n-- project/autumn/notes.md --\n# N\n", ["autumn"]),
    ("-- project/overview.md --\n# O\n-- project/notes/a.md --\n# N\n", []),
  ])
  func findsReleases(files: String, names: [String]) {
    #expect(Project.sample(files).releases.map(\.name) == names)
  }

  @Test func readsReleaseFacts() {
    let outcome = Project.sampleOutcome(
      """
      -- project/release-1/release.yml --
      title: First
      phase: relesed
      date: 2026-03-01
      onwer: Ana
      -- project/release-1/product.md --
      # P
      """)
    #expect(outcome.value.releases.first?.title == "First")
    #expect(outcome.value.releases.first?.date == "2026-03-01")
    #expect(outcome.findings.map(\.rule) == ["wrong-type", "unknown-key"])
    #expect(outcome.findings.map(\.suggestion) == ["did you mean \"released\"?", "did you mean \"owner\"?"])
  }

  @Test(arguments: [
    ("#### Background", "product.overview.background"), ("#### 1.2 Context", "product.overview.background"),
    ("#### 🎯 Goals:", "product.overview.objectives"),
    ("#### What is out of scope?", "product.requirements.out-of-scope"),
    ("#### Contexto", "product.overview.background"), ("#### Цели", "product.overview.objectives"),
    ("#### Proposed solution [optional]", "product.solutions.proposal"),
  ])
  func findsSections(heading: String, id: String) {
    let project = Project.sample("-- project/release-1/product.md --\n# Product\n\n\(heading)\n\ntext\n")
    #expect(project.releases.first?.sections.filter { $0.template == "madewithml" }.map(\.id).contains(id) == true)
  }

  @Test func decidesAmbiguousHeadingsByPart() {
    let project = Project.sample(
      "-- project/release-1/product.md --\n# P\n### Success metrics\n-- project/release-1/design.md --\n# D\n### Success metrics\n"
    )
    let sections = project.releases.first?.sections.filter { $0.template == "madewithml" }.map(\.id)
    #expect(sections == ["product.overview.objectives", "design.evaluation.metrics"])
  }

  @Test func ordersNaturally() {
    let names = ["v1.10", "release-10", "v1.9", "release-2", "Release-3"]
    #expect(names.sorted(by: NaturalOrder.isAscending) == ["release-2", "Release-3", "release-10", "v1.9", "v1.10"])
  }
}
