import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import TestSupport
import Testing

@testable import Site

/// Everything that is found on the way from a folder on the disk to a site, since these rules are no checks of a project.
@Suite("Every rule of reading and building keeps the promise of its examples")
struct ReadingRuleTests {
  @Test(arguments: Rules.ofReading.map(\.id))
  func findsWhatItsFlaggedExamplesMark(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!rule.flagged.isEmpty, "give \(id) a flagged example")
    for (number, example) in rule.flagged.enumerated() {
      let sample = SampleProject(example.text, escapes: example.holdsBytes)
      #expect(!sample.marked.isEmpty, "mark the place of the finding with ⟦…⟧ in example \(number + 1) of \(id)")
      let found = try findings(in: sample).filter { $0.rule == id }
      #expect(
        found.map { described($0.place, example) }.sorted()
          == sample.marked.map { described($0, example) }.sorted(), "flagged example \(number + 1) of \(id)")
      for finding in found {
        #expect(finding.severity <= rule.severity, "the rule says \(rule.severity)")
        #expect(!finding.message.hasSuffix("."), "\(finding.message)")
        #expect(finding.suggestion?.isEmpty == false, "say what to do about \"\(finding.message)\"")
      }
      #expect(found.contains { $0.severity == rule.severity }, "the rule says \(rule.severity)")
    }
  }

  @Test(arguments: Rules.ofReading.map(\.id))
  func acceptsItsAcceptedExamples(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!rule.accepted.isEmpty, "give \(id) an accepted example")
    for (number, example) in rule.accepted.enumerated() {
      let sample = SampleProject(example.text, escapes: example.holdsBytes)
      #expect(sample.marked.isEmpty)
      let found = try findings(in: sample).filter { $0.rule == id }
      #expect(found.map(\.message) == [], "accepted example \(number + 1) of \(id)")
    }
  }

  /// The flagged example trips nothing else that reading finds: it is the smallest that shows the point.
  @Test(arguments: Rules.ofReading.map(\.id))
  func showsNothingElse(id: String) throws {
    let rule = try #require(Rules.rule(id))
    let others = Set(Rules.ofReading.map(\.id)).subtracting([id])
    for example in rule.flagged + rule.accepted {
      let found = try findings(in: SampleProject(example.text, escapes: example.holdsBytes))
      #expect(found.filter { others.contains($0.rule) }.map(\.message) == [], "an example of \(id)")
    }
  }

  /// What reading, reviewing and building find in a project on the disk.
  private func findings(in sample: SampleProject) throws -> [Finding] {
    let place = try TemporaryFolder()
    try sample.write(to: URL(filePath: place.path))
    let reading = try SourceFolder.reading(place.path)
    let settings = Settings.reading(reading.value)
    let following = reading.value.following(settings.value)
    let documents = DocumentSet.reading(following.value)
    let known = ScopingTemplate.known(in: following.value, settings: settings.value)
    let project = Project.reading(documents.value, settings: settings.value, outline: Outline(known.value))
    let read =
      reading.findings + settings.findings + following.findings + documents.findings + known.findings
      + project.findings
    let review = Review.reviewing(project.value, templates: known.value, earlier: read)
    let map = SiteMap(review)
    let choice = settings.value.theme.map { Theme.Choice.settings($0, settings.value.themePlace) }
    let theme = Theme.chosen(choice ?? .standard, in: following.value)
    let renderer = PageRenderer.preparing(map, theme: theme.value, version: "1.0.0")
    return review.findings + map.findings + theme.findings + renderer.findings
  }

  /// A place as a reader of the failure sees it. Bytes that are no text count by where they begin.
  private func described(_ place: Place, _ example: Example) -> String {
    guard let span = place.span else { return place.path }
    return example.holdsBytes ? "\(place.path): \(span.start)" : "\(place.path): \(span.start)..<\(span.end)"
  }
}
