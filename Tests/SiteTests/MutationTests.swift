import Checks
import Findings
import Foundation
import ProjectModel
import Synchronization
import Testing

@testable import Documents
@testable import Site

/// Whatever stands in a file, it is read, reviewed and shown, or refused with a finding.
///
/// `SCOPEBOOK_MUTATE` names a folder whose texts are changed instead of the samples, `SCOPEBOOK_MUTATIONS` how many.
struct MutationTests {
  private static let filesOfProject = 50
  /// Far more than a project of small files takes.
  private static let patience: TimeInterval = 60

  @Test func endsOnEveryChangedText() throws {
    let environment = ProcessInfo.processInfo.environment
    let samples = try environment["SCOPEBOOK_MUTATE"].map(texts) ?? MutationSamples.all.map { ($0, Array($1.utf8)) }
    let count = environment["SCOPEBOOK_MUTATIONS"].flatMap { Int($0) } ?? 10_000
    let watch = Watch(patience: Self.patience)
    defer { watch.end() }
    let projects = Array(0..<(count + Self.filesOfProject - 1) / Self.filesOfProject)
    let findings = projects.concurrentMap { number in
      watch.observe(number) { Self.build(number, of: samples) }
    }
    #expect(findings.allSatisfy { $0.isValid })
    // So that the changes do reach what is read.
    #expect(Set(findings.flatMap(\.rules)).count > 10)
  }

  private struct Built {
    let isValid: Bool
    let rules: Set<String>
  }

  /// A project of changed texts, read and reviewed; some are shown too.
  private static func build(_ number: Int, of samples: [(name: String, text: [UInt8])]) -> Built {
    var mutations = Mutations(seed: UInt64(number))
    var sources: [String: SourceFile] = [:]
    var found: [Finding] = []
    for index in 0..<filesOfProject {
      let sample = samples[mutations.next(samples.count)]
      let path = "project/release-\(index / 5)/\(sample.name)"
      // Findings of a file that another one replaces would have no text to lie in.
      guard sources[path] == nil else { continue }
      let outcome = TextDecoding.source(of: mutations.mutated(sample.text), path: path)
      found += outcome.findings
      if let source = outcome.value { sources[path] = source }
    }
    let folder = SourceFolder(
      holder: "/no-such-folder", project: "project", paths: sources.keys.sorted(), texts: sources)
    let documents = DocumentSet.reading(folder)
    let project = Project.reading(
      documents.value, settings: Settings.reading(folder).value, outline: Outline(ScopingTemplate.builtIn))
    let review = Review.reviewing(project.value, earlier: found + documents.findings + project.findings)
    let arePlacesInFiles = review.findings.allSatisfy { finding in
      guard let span = finding.place.span, let source = sources[finding.place.path] else { return true }
      return span.start >= 0 && span.end <= source.text.count
    }
    return Built(
      isValid: arePlacesInFiles && isShown(review, in: folder, number), rules: Set(review.findings.map(\.rule)))
  }

  /// Every page of every tenth project is written.
  private static func isShown(_ review: Review, in folder: SourceFolder, _ number: Int) -> Bool {
    guard number.isMultiple(of: 10) else { return true }
    guard let theme = try? Theme.named(nil, in: folder).value else { return false }
    let renderer = PageRenderer.preparing(SiteMap(review), theme: theme, version: "1.0.0").value
    return renderer.map.pages.allSatisfy { !renderer.bytes(of: $0).isEmpty }
  }

  private func texts(of folder: String) throws -> [(name: String, text: [UInt8])] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter(SourceFolder.isText)
    return try paths.map { path in
      (
        path.replacingOccurrences(of: "/", with: " "),
        Array(try Data(contentsOf: URL(filePath: folder + "/" + path)).prefix(60_000))
      )
    }
  }
}

/// Ends the tests when something takes too long, since nothing else can end a loop. The cores may all be busy with it: a
/// thread of its own watches.
private final class Watch: Sendable {
  private let running = Mutex<[Int: Date]>([:])
  private let isOver = Mutex(false)

  init(patience: TimeInterval) {
    Thread.detachNewThread { [self] in
      while !isOver.withLock({ $0 }) {
        Thread.sleep(forTimeInterval: 1)
        let late = running.withLock { $0.first { -$0.value.timeIntervalSinceNow > patience } }
        if let late { fatalError("project \(late.key) of changed texts does not end") }
      }
    }
  }

  func observe<Value>(_ number: Int, _ body: () -> Value) -> Value {
    running.withLock { $0[number] = Date() }
    defer { running.withLock { $0[number] = nil } }
    return body()
  }

  func end() { isOver.withLock { $0 = true } }
}
