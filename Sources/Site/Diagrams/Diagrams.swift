import Documents
import Findings
import ProjectModel

/// What became of the diagrams of a project, by what their authors wrote.
package struct Diagrams: Sendable {
  /// Draws a graph in Graphviz's language as SVG.
  package typealias Draw = @Sendable (String) -> Result<[UInt8], DrawingFailure>

  /// What a page shows in a diagram's place.
  enum Drawing: Sendable {
    case drawn(DrawnDiagram)
    /// The source, and why, in a sentence.
    case source(reason: String)
  }

  /// Diagrams that say the same are the same.
  private struct Key: Hashable {
    let language: DiagramLanguage
    let text: String
  }

  private let results: [Key: DiagramResult]

  /// No diagram at all.
  package static let none = Diagrams(results: [:])

  /// What a page shows for a code block; `nil` where it is no diagram.
  func drawing(of code: CodeBlock) -> Drawing? {
    guard let language = code.diagramLanguage else { return nil }
    return results[Key(language: language, text: code.text)]?.drawing
  }
}

extension Diagrams {
  /// Draws every diagram of a project once, on all cores. `draw` is `nil` where nothing is there to draw with.
  ///
  /// `earlier` is what was drawn before: a diagram that still says the same is taken from there.
  package static func drawing(_ project: Project, with draw: Draw?, knowing earlier: Diagrams = .none) -> Outcome<
    Diagrams
  > {
    var uses: [Key: [DiagramUse]] = [:]
    var keys: [Key] = []
    for use in DiagramUse.all(in: project) {
      let key = Key(language: use.language, text: use.code.text)
      if uses[key] == nil { keys.append(key) }
      uses[key, default: []].append(use)
    }
    let codes = keys.map { key in uses[key]?.first.map { (key, $0.code) } }
    let made = codes.concurrentMap { use in use.map { earlier.lasting($0) ?? DiagramResult($1, draw) } }
    var results: [Key: DiagramResult] = [:]
    var findings: [Finding] = []
    var missing: [DiagramUse] = []
    for (key, result) in zip(keys, made) {
      guard let result else { continue }
      results[key] = result
      let uses = uses[key] ?? []
      if result.isWithoutProgram { missing += uses }
      if let complaint = result.complaint { findings += uses.map { $0.finding(complaint) } }
    }
    if let note = noteOnMissingProgram(missing) { findings.append(note) }
    return Outcome(Diagrams(results: results), weighed(findings, project.settings))
  }

  /// What came of a diagram, where it would come again: a program that was missing or gave up may do better.
  private func lasting(_ key: Key) -> DiagramResult? {
    results[key].flatMap { $0.complaint == nil && !$0.isWithoutProgram ? $0 : nil }
  }

  /// The findings as severe as the settings have them; none where they turn the rule off.
  private static func weighed(_ findings: [Finding], _ settings: Settings) -> [Finding] {
    findings.compactMap { finding in
      guard let chosen = settings.checks[finding.rule] else { return finding }
      return chosen.map(finding.with)
    }
  }

  /// One note for all diagrams, at the first.
  private static func noteOnMissingProgram(_ uses: [DiagramUse]) -> Finding? {
    guard let first = uses.first else { return nil }
    let words =
      uses.count == 1 ? "1 diagram is shown as its source" : "\(uses.count) diagrams are shown as their source"
    return .diagramNotDrawn(
      at: first.place(ofLine: nil), "\(words), since Graphviz's \"dot\" is not installed",
      suggestion: "install Graphviz (\"apt-get install graphviz\", \"brew install graphviz\")")
  }
}
