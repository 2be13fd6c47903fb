import Foundation
import Testing

@testable import Findings

struct SARIFReportTests {
  private typealias Object = [String: Any]

  private func run(_ report: Report, _ options: ReportOptions = ReportOptions()) throws -> [String: Any] {
    let text = ReportFormat.sarif.string(report, options)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    return try #require((log["runs"] as? [Object])?.first)
  }

  private func results(_ report: Report, _ options: ReportOptions = ReportOptions()) throws -> [[String: Any]] {
    try #require(try run(report, options)["results"] as? [Object])
  }

  private func rules(_ report: Report, _ options: ReportOptions = ReportOptions()) throws -> [[String: Any]] {
    let tool = try run(report, options)["tool"] as? Object
    return try #require((tool?["driver"] as? Object)?["rules"] as? [Object])
  }

  private func place(_ result: [String: Any]) throws -> (uri: String, region: [String: Int]) {
    let location = try #require((result["locations"] as? [Object])?.first)
    let place = try #require(location["physicalLocation"] as? Object)
    let artifact = try #require(place["artifactLocation"] as? Object)
    #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
    return (try #require(artifact["uri"] as? String), try #require(place["region"] as? [String: Int]))
  }

  @Test func holdsEveryFindingWithItsRuleLevelAndPlace() throws {
    let rules = try rules(SampleReport.hostile)
    let results = try results(SampleReport.hostile)
    #expect(results.map { $0["level"] as? String } == ["error", "error", "warning", "note", "error"])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let (uri, region) = try place(results[1])
    #expect(uri == "project/gr%C3%B6%C3%9Fe%20100%25/a%3Ab%2Cc.md")
    // One column for each scalar, those beyond the basic plane too.
    #expect(region == ["startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 10])
    #expect(try run(SampleReport.hostile)["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func givesAFolderAPlaceThatCodeScanningAccepts() throws {
    let folder = try #require(try results(SampleReport.hostile).first)
    let (uri, region) = try place(folder)
    #expect(uri == "project/gr%C3%B6%C3%9Fe%20100%25")
    #expect(region == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1])
    let prints = try #require(folder["partialFingerprints"] as? [String: String])
    #expect(prints["primaryLocationLineHash"] == prints["scopebookFinding/v1"].map { $0 + ":1" })
  }

  @Test func startsPathsAtTheRootOfTheRepository() throws {
    let results = try results(SampleReport.hostile, ReportOptions(repository: RepositoryPaths(added: "a b/c/")))
    #expect(try results.map { try place($0).uri }.allSatisfy { $0.hasPrefix("a%20b/c/project/") })
  }

  @Test(arguments: [
    ("a/b.md", "", "", "a/b.md"), ("a/b.md", "x/", "", "x/a/b.md"), (".", "x/y/", "", "x/y"), (".", "", "", "."),
    ("a/b.md", "", "a/", "b.md"), ("a", "", "a/", "."), (".", "", "a/", "."), ("ab/c.md", "", "a/", "ab/c.md"),
  ])
  func findsPathsInTheRepository(path: String, added: String, dropped: String, uri: String) throws {
    let finding = Finding(rule: "x", severity: .note, at: Place(path), "m")
    let report = Report(project: "P", completeness: nil, releases: [], findings: [finding], sources: [:])
    let options = ReportOptions(repository: RepositoryPaths(added: added, dropped: dropped))
    #expect(try place(results(report, options)[0]).uri == uri)
  }

  @Test func saysWhatToDoAndLinksToRelatedPlaces() throws {
    let results = try results(SampleReport.hostile)
    let message = (results[2]["message"] as? Object)?["text"] as? String
    #expect(
      message == #"""
        "::add-mask::x ]]> <b>&" is 100 % a|placeholder
        Try: ask @octocat, see #12 and [x\](1)
        See [said \[here\](2)](1).
        See [and in a folder](2).
        """#)
    let related = try #require(results[2]["relatedLocations"] as? [Object])
    #expect(related.map { $0["id"] as? Int } == [1, 2])
    #expect((related[0]["message"] as? Object)?["text"] as? String == #"said [here\](2)"#)
  }

  @Test func suppressesWhatIsWaivedAndNothingElse() throws {
    let results = try results(SampleReport.hostile)
    let suppressions = results.map { $0["suppressions"] as? [Object] }
    #expect(suppressions.map { $0?.count } == [0, 0, 0, 0, 1])
    let suppression = try #require(suppressions[4]?.first)
    #expect(suppression["kind"] as? String == "inSource")
    #expect(suppression["status"] as? String == "accepted")
    #expect(suppression["justification"] as? String == "it | comes <later>, until 2026-06-01")
    #expect(try self.results(SampleReport.long(errors: 1))[0]["suppressions"] == nil)
  }

  @Test func describesKnownRulesAndThoseThatOnlyFindingsName() throws {
    let rules = try rules(SampleReport.hostile, ReportOptions(siteURL: "https://x.org/y/"))
    #expect(
      rules.map { $0["id"] as? String } == [
        "unknown-item", "broken-link", "misdecoded-text", "placeholder", "section-missing",
      ])
    let rule = rules[0]
    #expect(rule["name"] as? String == "UnknownItem")
    #expect((rule["shortDescription"] as? Object)?["text"] as? String == "An id that no item has is named.")
    #expect(
      (rule["fullDescription"] as? Object)?["text"] as? String
        == "An id that no item has is named. Readers search for it in vain.")
    #expect(rule["helpUri"] as? String == "https://x.org/y/rules/unknown-item.html")
    #expect((rule["help"] as? Object)?["markdown"] as? String != nil)
    #expect((rule["defaultConfiguration"] as? Object)?["level"] as? String == "error")
    #expect(try self.rules(SampleReport.hostile)[0]["helpUri"] == nil)
  }

  /// The figures are GitHub's, made by another program that gives those of its own tests.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (
      "| R1 |\r\n\tR2\rR3 👍\n\nR1\n",
      [
        "81ea62f0c346510a:1", "8545bb909ebb329d:1", "88a3d3e263c85c23:1", "f33c3f65042ec396:1", "2f9503939ba1b244:1",
        "c129715d7a2bc9a3:1",
      ]
    ),
    (
      String(repeating: "R1 and R2 and R3\n", count: 9),
      [
        "baa9dd5531530e51:1", "baa9dd5531530e51:2", "bdda9fcefbda136f:1", "b897d6ce2cc9e8cb:1", "4801ddcccd4378d7:1",
        "7b7fc08469d8ff53:1", "2de2396e50711aff:1", "47a2e24395b7e99b:1", "2c40fb33482dd3e7:1", "c129715d7a2bc9a3:1",
      ]
    ),
  ])
  func hashesLinesAsGitHubDoes(text: String, hashes: [String]) throws {
    let source = SourceFile(path: "a.md", text)
    let findings = hashes.indices.map { index in
      let start = source.lineRange(index + 1).lowerBound
      return Finding(rule: "x", severity: .note, at: Place("a.md", Span(start, start)), "m\(index)")
    }
    let report = Report(project: "P", completeness: nil, releases: [], findings: findings, sources: ["a.md": source])
    let found = try results(report).map { ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] }
    #expect(found == hashes)
  }

  @Test func staysWithinWhatCodeScanningTakes() throws {
    let place = Place("a.md")
    let cycle = Finding(
      rule: "dependency-cycle", severity: .note, at: place, "a cycle",
      related: (0..<3_000).map { .init("step \($0)", at: place) })
    let many = (0..<30).map { index in
      Finding(rule: "x", severity: index == 29 ? .error : .warning, at: place, "m\(index)")
    }
    let report = Report(project: "P", completeness: nil, releases: [], findings: [cycle] + many, sources: [:])
    #expect(SARIFReport(report: report, options: ReportOptions()).mostResults == 25_000)
    let text = SARIFReport(report: report, options: ReportOptions(), mostResults: 20).string
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    let run = try #require((log["runs"] as? [Object])?.first)
    let results = try #require(run["results"] as? [Object])
    #expect(results.count == 20)
    #expect(results.last?["level"] as? String == "error")
    #expect(!results.contains { $0["level"] as? String == "note" })
    let notes = try #require((run["invocations"] as? [Object])?.first?["toolExecutionNotifications"] as? [Object])
    #expect(((notes.first?["message"] as? Object)?["text"] as? String)?.hasPrefix("11 of the least severe") == true)
    let one = Report(project: "P", completeness: nil, releases: [], findings: [cycle], sources: [:])
    #expect((try self.results(one)[0]["relatedLocations"] as? [Object])?.count == 999)
  }

  @Test func isWholeWithoutFindings() throws {
    #expect(try results(SampleReport.empty).isEmpty)
    #expect(try rules(SampleReport.empty).isEmpty)
  }
}
