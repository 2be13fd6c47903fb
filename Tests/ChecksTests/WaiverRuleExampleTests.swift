import Findings
import Foundation
import ProjectModel
import TestSupport
import Testing

@testable import Checks

@Suite("Rules about waivers keep the promise of their examples")
struct WaiverRuleExampleTests {
  @Test(arguments: Rules.ofWaivers.map(\.id))
  func findsWhatItsExamplesMark(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!rule.flagged.isEmpty && !rule.accepted.isEmpty)
    for example in rule.flagged + rule.accepted {
      let sample = SampleProject(example.text)
      let review = Review.reviewing(example.text, options: ReviewOptions(today: "2026-06-15"))
      #expect(review.findings.filter { $0.rule == id }.map(\.place) == sample.marked.sorted(), "an example of \(id)")
    }
    #expect(rule.flagged.allSatisfy { !SampleProject($0.text).marked.isEmpty })
    #expect(rule.accepted.allSatisfy { SampleProject($0.text).marked.isEmpty })
  }

  @Test func listsEveryFileOfTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks/Rules/Waivers")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(
      Set(files) == Set(Rules.ofWaivers.map { "\(type(of: $0)).swift" }), "list the rule in Rules.ofWaivers")
  }
}
