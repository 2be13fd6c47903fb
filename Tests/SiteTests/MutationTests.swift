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
  private static let outline = Outline(ScopingTemplate.builtIn)

  @Test func endsOnEveryChangedText() throws {
    let environment = ProcessInfo.processInfo.environment
    let samples = try environment["SCOPEBOOK_MUTATE"].map(texts) ?? MutationSamples.all.map { ($0, Array($1.utf8)) }
    let count = environment["SCOPEBOOK_MUTATIONS"].flatMap { Int($0) } ?? 10_000
    let watch = Watch(patience: Self.patience)
    defer { watch.end() }
    let projects = Array(0..<(count + Self.filesOfProject - 1) / Self.filesOfProject)
    let isWhole = environment["SCOPEBOOK_MUTATE"] != nil
    let findings = Self.onTwoThreads(projects) { number in
      watch.observe(number) { Self.build(number, of: samples, isWhole: isWhole || number.isMultiple(of: 4)) }
    }
    #expect(findings.flatMap(\.faults) == [])
    // So that the changes do reach what is read.
    #expect(Set(findings.flatMap(\.rules)).count > 10)
  }

  /// The test's own thread is one of a few that all tests share: work of many seconds has its own.
  private static func onTwoThreads(_ projects: [Int], _ build: @escaping @Sendable (Int) -> Built) -> [Built] {
    let built = Mutex<[Int: Built]>([:])
    let group = DispatchGroup()
    for first in 0..<2 {
      group.enter()
      let thread = Thread {
        for number in projects where number % 2 == first {
          let result = build(number)
          built.withLock { $0[number] = result }
        }
        group.leave()
      }
      // The main thread's, which the tool has too.
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
    return built.withLock { known in projects.compactMap { known[$0] } }
  }

  private struct Built {
    let faults: [String]
    let rules: Set<String>
  }

  /// A project of changed texts: all documents and data read, of a whole one the review made too, of some the pages.
  private static func build(_ number: Int, of samples: [(name: String, text: [UInt8])], isWhole: Bool) -> Built {
    var mutations = Mutations(seed: UInt64(number))
    var sources: [String: SourceFile] = [:]
    var found: [Finding] = []
    for index in 0..<filesOfProject {
      // Each sample once in a release, so that none takes another's place.
      let turn = number * filesOfProject + index
      let sample = samples[turn % samples.count]
      let path = "project/release-\(turn / samples.count)/\(sample.name)"
      let outcome = TextDecoding.source(of: mutations.mutated(sample.text), path: path)
      found += outcome.findings
      if let source = outcome.value { sources[path] = source }
    }
    let folder = SourceFolder(
      holder: "/no-such-folder", project: "project", paths: sources.keys.sorted(), texts: sources)
    let documents = DocumentSet.reading(folder)
    found += documents.findings
    guard isWhole else {
      let data = folder.texts.values.filter { !SourceFolder.isMarkdown($0.path) }
      found += data.flatMap {
        $0.path.hasSuffix(".json") ? JSONReader.node(of: $0).findings : YAMLReader.node(of: $0).findings
      }
      return Built(faults: faults(of: found, sources, number), rules: Set(found.map(\.rule)))
    }
    let project = Project.reading(documents.value, settings: Settings.reading(folder).value, outline: outline)
    let review = Review.reviewing(project.value, earlier: found + project.findings)
    return Built(
      faults: faults(of: review.findings, sources, number) + blankPages(review, in: folder, number),
      rules: Set(review.findings.map(\.rule)))
  }

  /// Findings that point outside their file.
  private static func faults(of findings: [Finding], _ sources: [String: SourceFile], _ number: Int) -> [String] {
    let astray = findings.filter { finding in
      guard let span = finding.place.span, let source = sources[finding.place.path] else { return false }
      return span.start < 0 || span.end > source.text.count
    }
    return astray.map { "\(number): \($0.rule) at \($0.place)" }
  }

  /// The pages of every twentieth project that are not written.
  private static func blankPages(_ review: Review, in folder: SourceFolder, _ number: Int) -> [String] {
    guard number.isMultiple(of: 20) else { return [] }
    let theme = Theme.chosen(.standard, in: folder).value
    let renderer = PageRenderer.preparing(SiteMap(review), theme: theme, version: "1.0.0").value
    return renderer.map.pages.filter { renderer.bytes(of: $0).isEmpty }.map { "\(number): \($0.address)" }
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
