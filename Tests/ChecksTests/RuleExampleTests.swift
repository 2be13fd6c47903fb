import Checks
import Findings
import Foundation
import ProjectModel
import TestSupport
import Testing

@Suite("Every rule keeps the promise of its examples")
struct RuleExampleTests {
  @Test(arguments: Rules.all.map(\.id))
  func findsWhatItsFlaggedExamplesMark(id: String) throws {
    let rule = try #require(Rules.all.first { $0.id == id })
    #expect(!rule.flagged.isEmpty, "give \(id) a flagged example")
    for (number, example) in rule.flagged.enumerated() {
      let sample = SampleProject(example.text)
      #expect(!sample.marked.isEmpty, "mark the place of the finding with ⟦…⟧ in example \(number + 1) of \(id)")
      let found = places(of: rule, in: sample, example.options)
      #expect(
        found == described(sample.marked.sorted(), sample), "flagged example \(number + 1) of \(id)")
    }
  }

  @Test(arguments: Rules.all.map(\.id))
  func acceptsItsAcceptedExamples(id: String) throws {
    let rule = try #require(Rules.all.first { $0.id == id })
    #expect(!rule.accepted.isEmpty, "give \(id) an accepted example")
    for (number, example) in rule.accepted.enumerated() {
      let sample = SampleProject(example.text)
      #expect(sample.marked.isEmpty)
      #expect(places(of: rule, in: sample, example.options) == [], "accepted example \(number + 1) of \(id)")
    }
  }

  @Test func listsEveryFileOfTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Checks/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let listed = Set(Rules.all.map { "\(type(of: $0)).swift" })
    for file in files.sorted() where !listed.contains(file) {
      Issue.record("add \(file.dropLast(6))() to Rules.all")
    }
    #expect(listed.subtracting(files) == [], "each rule has a file of its own, named after its type")
  }

  @Test(arguments: Rules.described.map(\.id))
  func isNamedAfterItsType(id: String) throws {
    let rule = try #require(Rules.rule(id))
    let words = id.split(separator: "-").map { word in
      ["json", "yaml"].contains(word) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
    #expect("\(type(of: rule))" == words.joined())
  }

  @Test func hasOneDescriptionForEachID() {
    let ids = Rules.described.map(\.id)
    #expect(ids.count == Set(ids).count)
    #expect(ids == ids.sorted())
  }

  @Test func describesEveryRuleThatTheSourcesName() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    let known = Set(Rules.described.map(\.id))
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    var count = 0
    for file in files.sorted() {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      // `rule: "broken-link"`, `report("wrong-type", …)`, `refusal(path, "refused-input", …)`.
      let names = text.matches(of: /(?:[ (]rule: |report\(\s*|refusal\(path, )"([a-z]+(?:-[a-z]+)+)"/).map {
        String($0.1)
      }
      count += names.count
      for name in names where !known.contains(name) {
        Issue.record("\(file) reports \(name): describe it in Sources/Checks/Rules/Reading")
      }
    }
    #expect(count > 40)
  }

  @Test(arguments: Rules.described.map(\.id))
  func isDescribedInSentences(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!rule.summary.hasSuffix(".") && !rule.summary.contains("\n"))
    #expect(rule.rationale.hasSuffix(".") && !rule.rationale.contains("\n"))
  }

  @Test(arguments: Rules.all.map(\.id))
  func speaksInHeadlines(id: String) throws {
    let rule = try #require(Rules.all.first { $0.id == id })
    for example in rule.flagged {
      for finding in findings(of: rule, in: SampleProject(example.text), example.options) {
        #expect(!finding.message.hasSuffix("."), "\(finding.message)")
        #expect(finding.rule == id)
        #expect(finding.suggestion?.isEmpty == false, "say what to do about \"\(finding.message)\"")
      }
    }
  }

  private func findings(of rule: any Rule, in sample: SampleProject, _ options: ReviewOptions) -> [Finding] {
    let project = Project.reading(sample).value
    return rule.findings(in: ScopedProject(project, templates: ScopingTemplate.builtIn, options: options))
  }

  private func places(of rule: any Rule, in sample: SampleProject, _ options: ReviewOptions) -> [String] {
    described(findings(of: rule, in: sample, options).map(\.place).sorted(), sample)
  }

  /// Places as a reader of the failure sees them: `path:line: text`.
  private func described(_ places: [Place], _ sample: SampleProject) -> [String] {
    places.map { place in
      guard let span = place.span, let source = sample.folder.texts[place.path] else { return place.path }
      return "\(place.path):\(source.lineNumber(at: span.start)): \(source.string(span))"
    }
  }
}
