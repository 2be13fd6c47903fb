import Checks
import Documents
import ProjectModel
import Testing

@Suite("The next release")
struct ReleaseDraftTests {
  private func draft(_ text: String, named name: String = "release-2") throws -> ReleaseDraft {
    let review = Review.reviewing(text)
    return try ReleaseDraft(named: name, after: try #require(review.project.releases.last), in: review)
  }

  private func text(_ path: String, of draft: ReleaseDraft) throws -> String {
    try #require(draft.files.first { $0.path == path }?.text, "\(draft.files.map(\.path))")
  }

  private let tables = """
    -- project/release-1/product.md --
    # Product: parcels

    What release 1 is about.

    ## Overview

    ### Background

    Parcels are late.

    ### Objectives

    - O1: We want 80 % announced
      by noon (M1)
    - O2: Fewer calls

    ## Requirements

    | ID | Requirement | Release | Status |
    | :- | --- | --- | --- |
    | R1 | Announce, see [the plan](planning.md#deliverables) and [Ana](https://a.example) | release-1 | In progress |
    | R2 | Apologise | release-1 | Complete |
    | R3 | Refund | later | Todo |
    | R4 | Sing | release-1 | Dropped |

    ## Meeting notes

    Nothing.
    -- project/release-1/planning.md --
    # Planning

    ## Deliverables

    ??? note "All of them"
        | ID | Deliverable | Fulfils | Status |
        | --- | --- | --- | --- |
        | D1 | Model | R1 | blocked |
        | D2 | Letter | R2 | done |

    ## Timeline

    | Milestone | Date |
    | --- | --- |
    | Pilot | 2026-05-01 |
    """

  @Test func keepsWhatIsOpenWithItsID() throws {
    let draft = try draft(tables)
    #expect(draft.carried.map(\.id.key) == ["O1", "O2", "R1", "R3", "D1"])
    #expect(draft.left.map(\.id.key) == ["R2", "R4", "D2"])
    let product = try text("project/release-2/product.md", of: draft)
    #expect(product.hasPrefix("# Product\n\n## Overview\n\n### Background\n\n<!--\n"))
    #expect(product.contains("- O1: We want 80 % announced\n  by noon (M1)\n- O2: Fewer calls\n"))
    #expect(
      product.contains(
        """
        | ID | Requirement | Release | Status |
        | :--- | --- | --- | --- |
        | R1 | Announce, see [the plan](../release-1/planning.md#deliverables) and [Ana](https://a.example) | release-2 | In progress |
        | R3 | Refund | later | Todo |

        """))
    #expect(!product.contains("Meeting notes") && !product.contains("Parcels are late"))
  }

  @Test func takesRowsOutOfBoxesAndKeepsTheHeadsOfOtherTables() throws {
    let planning = try text("project/release-2/planning.md", of: try draft(tables))
    #expect(
      planning.contains(
        "\n| ID | Deliverable | Fulfils | Status |\n| --- | --- | --- | --- |\n| D1 | Model | R1 | blocked |\n"))
    #expect(planning.contains("## Timeline\n\n| Milestone | Date |\n| --- | --- |\n"))
    #expect(!planning.contains("Pilot") && !planning.contains("D2"))
  }

  @Test func keepsItemsThatAreHeadingsWithWhatStandsBelow() throws {
    let draft = try draft(
      """
      -- project/release-1/product.md --
      # Product

      ## Requirements

      ### R1 — Announce

      - Status: in progress

      Long *story*, [here](#requirements).

      ### R2 — Apologise

      - Status: complete
      """)
    let product = try text("project/release-2/product.md", of: draft)
    #expect(
      product.contains(
        "### R1 — Announce\n\n- Status: in progress\n\nLong *story*, [here](../release-1/product.md#requirements).\n"))
    #expect(!product.contains("R2"))
  }

  @Test func writesTheRowsOfHTMLTablesAsMarkdown() throws {
    let draft = try draft(
      """
      -- project/release-1/product.md --
      # Product

      ## Requirements

      <table><tr><th>ID</th><th>Requirement</th><th>Release</th><th>Status</th></tr>
      <tr><td>R1</td><td>Announce | soon</td><td>release-1</td><td>todo</td></tr>
      <tr><td>R2</td><td>Apologise</td><td>release-1</td><td>complete</td></tr></table>
      """)
    let product = try text("project/release-2/product.md", of: draft)
    #expect(product.contains("| R1 | Announce \\| soon | release-2 | todo |\n"))
    #expect(!product.contains("R2"))
  }

  @Test func isReadWithoutAnErrorOrALostLink() throws {
    let draft = try draft(tables)
    let files = draft.files.map { "-- \($0.path) --\n\($0.text)" }.joined(separator: "\n")
    let review = Review.reviewing(tables + "\n" + files)
    let found = review.findings.filter { $0.place.path.hasPrefix("project/release-2/") && $0.severity > .note }
    #expect(found.map(\.message) == [])
    #expect(review.project.items(.requirement, in: "release-2").map(\.owedIn) == [nil, "later"])
  }

  @Test func carriesTheOwnerAndBeginsTheCanvasAnew() throws {
    let draft = try draft(
      """
      -- project/release-1/release.yml --
      title: Parcels
      phase: released
      owner: Ana
      -- project/release-1/product.md --
      # Product
      -- project/release-1/canvas.yml --
      canvas: ml-canvas-dorard
      """)
    #expect(
      draft.files.map(\.path).sorted() == ["canvas.yml", "product.md", "release.yml"].map { "project/release-2/\($0)" })
    #expect(try text("project/release-2/release.yml", of: draft).contains("title: Release 2\nphase: draft"))
    #expect(try text("project/release-2/release.yml", of: draft).contains("\nowner: Ana\n"))
  }

  @Test func aReleaseInOneFileIsFollowedByOneFile() throws {
    let draft = try draft(
      """
      -- project/release-1.md --
      # Release 1

      ## Product

      ### Objectives

      - O1: Fewer calls, see [below](#planning)

      ## Planning
      """)
    #expect(draft.files.map(\.path) == ["project/release-2.md"])
    #expect(draft.files[0].text.contains("see [below](release-1.md#planning)"))
  }

  @Test func readsDocumentsWithCRLFAndWritesLineFeeds() throws {
    let text = """
      ---
      owner: Ana
      phase: released
      status: >
        Out
        since May
      team: Post
      ---
      # Product

      ### Objectives

      - O1: Fewer
        calls
      """
    let product = try self.text(
      "project/release-2/product.md",
      of: try draft("-- project/release-1/product.md --\n" + text.replacing("\n", with: "\r\n")))
    #expect(product.hasPrefix("---\nowner: Ana\nteam: Post\n---\n\n# Product\n"))
    #expect(product.contains("- O1: Fewer\n  calls\n"))
    #expect(!product.utf8.contains(0x0D))
  }

  @Test(arguments: [
    "", "../x", "a/b", ".hidden", "-x", "_x", "x.", "x ", "what?", "a:b", "a\u{0}b", "release-1", "Release 1",
    "RELEASE_1",
    String(repeating: "x", count: 101),
  ])
  func refusesNamesThatCannotBe(_ name: String) {
    #expect(throws: ReleaseDraftError.self) { try draft(tables, named: name) }
  }

  @Test func refusesWhereTheProjectIsOneRelease() {
    #expect(throws: ReleaseDraftError.self) { try draft("-- docs/prd.md --\n# Product\n") }
  }
}
