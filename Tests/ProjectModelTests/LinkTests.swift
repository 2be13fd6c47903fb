import ProjectModel
import Testing

struct LinkTests {
  private let requirements = """
    -- project/release-1/product.md --
    #### Objectives
    - O1: precision of at least 80 % (M1)
    ### Requirements
    | ID | Requirement | Status |
    | - | - | - |
    | R1 | Sort mail | Done |
    | R2 | Sort parcels | Done |
    | R3 | Sort pallets | Done |

    """

  @Test(arguments: [
    ("R1", ["D1 fulfils R1"]), ("R1, R3", ["D1 fulfils R1", "D1 fulfils R3"]),
    ("R1–R3", ["D1 fulfils R1", "D1 fulfils R2", "D1 fulfils R3"]),
    ("R1-R3", ["D1 fulfils R1", "D1 fulfils R2", "D1 fulfils R3"]),
    ("R1–3", ["D1 fulfils R1", "D1 fulfils R2", "D1 fulfils R3"]),
    ("R1<br>R3", ["D1 fulfils R1", "D1 fulfils R3"]), ("R1 / R2", ["D1 fulfils R1", "D1 fulfils R2"]),
    ("[R2](product.md#r2)", ["D1 fulfils R2"]),
    ("Sort pallets", ["D1 fulfils R3"]), ("-", []),
  ])
  func readsIDColumns(cell: String, links: [String]) {
    let project = Project.sample(
      requirements
        + "-- project/release-1/planning.md --\n| ID | Deliverable | Fulfils |\n| - | - | - |\n| D1 | Model | \(cell) |\n"
    )
    #expect(project.linkLines.filter { $0.hasPrefix("D1") } == links)
    #expect(project.dangling.filter { $0.text != "M1" }.isEmpty)
  }

  @Test func readsIDsOfTheAuthorsOwnForm() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Status |
      | - | - | - |
      | req_7 | a | Done |
      | R/9 | b | Done |
      | R3 |
      -- project/release-1/planning.md --
      | ID | Deliverable | Fulfils |
      | - | - | - |
      | D1 | x | req_7, R/9 |
      | D2 | y | r3 |
      """)
    #expect(project.linkLines == ["D1 fulfils req_7", "D1 fulfils R/9"])
    #expect(project.dangling.map(\.text) == ["r3"])
    #expect(project.items(.requirement, in: "release-1").map(\.text) == ["a", "b", "R3"])
  }

  @Test func readsDependenciesByIDAndByName() {
    let project = Project.sample(
      """
      -- project/release-1/planning.md --
      | ID | Deliverable | Dependencies | Status |
      | - | - | - | - |
      | D1 | Labelled data | - | Done |
      | D2 | Model | Labelled data; GPU budget | Done |
      | D3 | Service | D2 | Done |
      """)
    #expect(project.linkLines == ["D2 depends-on D1", "D3 depends-on D2"])
  }

  @Test func takesTheRowAboveADeliverablesTable() {
    let project = Project.sample(
      """
      -- project/release-1/planning.md --
      | Requirement | Status |
      | - | - |
      | sort mail. | Done |

      | Deliverable | Status |
      | - | - |
      | Model | Done |

      """ + requirements)
    #expect(project.links.filter { $0.type == .fulfils }.map(\.to.key) == ["R1"])
    #expect(project.items(.requirement, in: "release-1").count == 3)
  }

  @Test func knowsARequirementThatStandsOnlyAboveItsDeliverables() {
    let project = Project.sample(
      """
      -- project/release-1/planning.md --
      | Requirement | Status |
      | - | - |
      | Sort letters | Done |

      | Deliverable | Status |
      | - | - |
      | Model | TBD |
      """)
    #expect(project.items.last?.origin == .reference)
    #expect(project.dangling.map(\.text) == ["Sort letters"])
  }

  @Test func findsMentionsInProseAndMistakenOnes() {
    let project = Project.sample(
      requirements
        + "-- project/release-1/design.md --\n# Design\n\nR1 needs `R9`, R8 and an F1 of 0.8; see GPT-4 and X9.\n")
    #expect(project.mentions.map(\.item.key) == ["R1"])
    #expect(project.mentions.first?.heading?.title == "Design")
    #expect(project.dangling.map(\.text) == ["R8"])
  }

  @Test func keepsLinksToItemsInOtherReleases() {
    let project = Project.sample(
      requirements
        + "-- project/release-2/planning.md --\n| ID | Deliverable | Fulfils |\n| - | - | - |\n| D9 | Model | R1 |\n")
    #expect(project.linkLines.contains("D9 fulfils R1"))
    #expect(project.dangling.filter { $0.text != "M1" }.isEmpty)
  }
}

struct IDTests {
  private static let declared = """
    -- project/release-1/product.md --
    ## Requirements
    | ID | Requirement | Release |
    | - | - | - |
    | FR14 | a | v1 |
    | FR15 | b | v1 |
    | FR16 | c | v2 |
    | R1 | e | |
    | DOCS2-01 | f | |
    | DOCS2-02 | g | |
    | DOCS2-03 | h | |
    ## Risks
    | ID | Risk |
    | - | - |
    | R1 | mould |
    -- project/release-2/product.md --
    # Product
    -- project/release-1/planning.md --
    ## Deliverables

    """

  @Test(arguments: [
    ("FR14–FR16", ["D1 fulfils FR14", "D1 fulfils FR15", "D1 fulfils FR16"]),
    ("FR14-FR16", ["D1 fulfils FR14", "D1 fulfils FR15", "D1 fulfils FR16"]),
    ("FR14 to FR16", ["D1 fulfils FR14", "D1 fulfils FR15", "D1 fulfils FR16"]),
    ("DOCS2-01..03", ["D1 fulfils DOCS2-01", "D1 fulfils DOCS2-02", "D1 fulfils DOCS2-03"]),
    ("DOCS2-01 / DOCS2-03", ["D1 fulfils DOCS2-01", "D1 fulfils DOCS2-03"]),
    ("R1", ["D1 fulfils R1"]),
  ])
  func linksRangesAndListsOfIDs(cell: String, expected: [String]) {
    let project = Project.sample(
      Self.declared + "| ID | Deliverable | Fulfils |\n| - | - | - |\n| D1 | x | \(cell) |\n")
    #expect(project.linkLines.sorted() == expected)
    #expect(project.dangling.isEmpty)
    #expect(project.links.allSatisfy { $0.to.kind == .requirement })
  }

  @Test(arguments: [
    ("| ID | Deliverable | Fulfils |\n| - | - | - |\n| D1 | x | FR14, fr15 |", ["fr15"]),
    ("See fr14 and docs2-02.", ["fr14", "docs2-02"]),
    ("See FR-15 and FR99.", ["FR-15", "FR99"]),
    ("An r1 paper size, p95 and sha256, GPT-4 at 15 h.", []),
    ("In `fr14` it stands.", []),
  ])
  func reportsIDsThatNobodyStates(markdown: String, expected: [String]) {
    let project = Project.sample(Self.declared + markdown + "\n")
    #expect(project.dangling.map(\.text) == expected)
  }

  @Test func owesWhatALaterReleaseIsNamedFor() throws {
    let project = Project.sample(Self.declared)
    let later = try #require(project.items.first { $0.id.key == "FR16" })
    #expect(later.owedIn == "release-2")
  }
}
