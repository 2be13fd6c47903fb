import Checks
import Findings
import Foundation
import ProjectModel
import Testing

/// Holds the words that the JSON report's schema lists to those that there are.
struct ReportSchemaWordsTests {
  private func words(_ definition: String, _ key: String) throws -> [String] {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let properties = try #require(definitions[definition]?["properties"] as? [String: [String: Any]])
    return try #require(properties[key]?["enum"] as? [String])
  }

  @Test func listsEveryStateAndPhase() throws {
    #expect(try words("section", "state") == SectionState.allCases.map(\.rawValue))
    #expect(try words("release", "phase") == Phase.allCases.map(\.rawValue))
  }
}
