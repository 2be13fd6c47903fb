import Findings
import Foundation
import Testing

struct JSONReportTests {
  @Test func saysWhatTheFormatPromises() throws {
    let source = SourceFile(path: "project/r/product.md", "a\n| R2 |\n")
    let place = Place("project/r/product.md", Span(4, 6))
    let finding = Finding(
      rule: "requirement-without-deliverable", severity: .error, at: place, "R2 has no deliverable",
      suggestion: "add one", related: [.init("here", at: place)])
    let report = Report(
      project: "P", completeness: 87.5,
      releases: [
        .init(
          name: "r", phase: "review", completeness: 87.5,
          templates: [
            .init(
              id: "madewithml", completeness: 87.5,
              sections: [.init(id: "product.overview.background", state: "filled", place: place)])
          ])
      ], findings: [finding], sources: [source.path: source])
    let text = ReportFormat.json.string(report, style: TextStyle(isColoured: false))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["project"] as? String == "P")
    let summary = try #require(object["summary"] as? [String: Any])
    #expect(summary["errors"] as? Int == 1)
    #expect(summary["completeness"] as? Double == 87.5)
    let found = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(found["line"] as? Int == 2)
    #expect(found["column"] as? Int == 3)
    #expect(found["endColumn"] as? Int == 5)
    #expect((found["related"] as? [[String: Any]])?.first?["message"] as? String == "here")
    let release = try #require((object["releases"] as? [[String: Any]])?.first)
    let template = try #require((release["templates"] as? [[String: Any]])?.first)
    let section = try #require((template["sections"] as? [[String: Any]])?.first)
    #expect(section["line"] as? Int == 2)
    #expect(section["state"] as? String == "filled")
  }
}
