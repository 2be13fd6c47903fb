import Checks
import Findings
import ProjectModel
import Testing

@Suite("Cycles are told once, as a whole")
struct DependencyCycleTests {
  private static func deliverables(_ rows: String) -> String {
    "-- project/release-1/planning.md --\n# Planning\n\n## Deliverables\n\n| ID | Deliverable | Dependencies | Status |\n"
      + "| --- | --- | --- | --- |\n" + rows + "\n"
  }

  @Test func endsWithTenThousandItemsInAChain() {
    let rows = (1...10_000).map { "| D\($0) | Part \($0) | \($0 < 10_000 ? "D\($0 + 1)" : "-") | Todo |" }
    let text = Self.deliverables(rows.joined(separator: "\n"))
    #expect(Review.reviewing(text).lines(of: "dependency-cycle", in: text) == [])
  }

  @Test func cutsACycleOfTenThousandItemsInTheMiddle() throws {
    let rows = (1...10_000).map { "| D\($0) | Part \($0) | D\($0 % 10_000 + 1) | Todo |" }
    let findings = Review.reviewing(Self.deliverables(rows.joined(separator: "\n"))).findings
      .filter { $0.rule == "dependency-cycle" }
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.message.hasPrefix("D1 needs D2, which needs D3"))
    #expect(finding.message.hasSuffix("D7, … 9,992 more …, which needs D10000, which needs D1"))
    #expect(finding.related.count == 100)
    #expect(finding.related.last?.message == "D10000 depends on D1")
  }

  @Test func givesEachStepOfACycleItsPlace() throws {
    let text = """
      -- project/release-1/product.md --
      # Product

      ## Requirements

      | ID | Requirement | Priority | Status |
      | --- | --- | --- | --- |
      | R1 | Sort letters | must | Todo |

      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Fulfils | Dependencies | Status |
      | --- | --- | --- | --- | --- |
      | D1 | Labels | - | R1 | Todo |
      | D2 | Classifier | R1 | D1 | Todo |
      """
    let review = Review.reviewing(text)
    let finding = try #require(review.findings.first { $0.rule == "dependency-cycle" })
    #expect(finding.message == "D1 needs R1, which needs D2, which needs D1")
    #expect(finding.related.map(\.message) == ["D1 depends on R1", "D2 fulfils R1", "D2 depends on D1"])
  }

  @Test func tellsOfTwoCyclesInOneKnot() {
    let text = Self.deliverables(
      "| D1 | One | D2 | Todo |\n| D2 | Two | D1, D3 | Todo |\n| D3 | Three | D2 | Todo |")
    #expect(
      Review.reviewing(text).lines(of: "dependency-cycle", in: text) == [
        "project/release-1/planning.md:7: error: D1 needs D2, which needs D1",
        "project/release-1/planning.md:8: error: D2 needs D3, which needs D2",
      ])
  }

  @Test func letsALaterReleaseTurnADependencyRound() {
    let first = Self.deliverables("| D1 | One | D2 | Todo |\n| D2 | Two | - | Todo |")
    let second = Self.deliverables("| D1 | One | - | Todo |\n| D2 | Two | D1 | Todo |")
      .replacing("release-1", with: "release-2")
    // D1 of release 2 says nothing; what release 1 says of it still holds.
    #expect(Review.reviewing(first + second).findings.count { $0.rule == "dependency-cycle" } == 1)
    let mended = second.replacing("| D1 | One | - |", with: "| D1 | One | D3 |") + "| D3 | Three | - | Todo |\n"
    #expect(Review.reviewing(first + mended).findings.count { $0.rule == "dependency-cycle" } == 0)
  }

  @Test(arguments: [("user", "system", 0), ("system", "leading", 1)])
  func letsGoalsOfUsersAndSystemSupportEachOther(first: String, second: String, count: Int) {
    let text = """
      -- project/goals.yml --
      goals:
      - {id: G1, layer: \(first), text: Dry cellars, supports: [G2]}
      - {id: G2, layer: \(second), text: Clean gullies, supports: [G1]}
      -- project/release-1/product.md --
      # Product
      """
    #expect(Review.reviewing(text).findings.count { $0.rule == "dependency-cycle" } == count)
  }
}
