import Findings
import ProjectModel

/// Finds rules that the settings or waivers name and that nobody knows.
struct RuleNames {
  /// What reading finds, besides the rules that look at a project.
  private static let ofReading = [
    "ambiguous-heading", "diagram-not-drawn", "duplicate-key", "duplicate-release", "duplicate-settings",
    "empty-document", "failed-run", "invalid-encoding", "invalid-json", "invalid-model-index", "invalid-template",
    "invalid-yaml", "misdecoded-text", "page-collision", "phases-disagree", "refused-input", "template-leftover",
    "unknown-key", "unknown-layer", "unknown-release", "unknown-rule", "unknown-section",
    "unknown-template", "unknown-theme", "unmatched-pattern", "unreadable-file", "unreadable-maths", "wrong-type",
  ]

  let known: [String]
  private let ids: Set<String>

  init(_ rules: [any Rule]) {
    known = rules.map(\.id) + Rules.ofWaivers.map(\.id) + Self.ofReading
    ids = Set(known)
  }

  /// One finding for each unknown name below `checks`.
  func findings(in settings: Settings) -> [Finding] {
    settings.checkPlaces.filter { !isKnown($0.key) }.map { finding($0.key, at: $0.value) }
  }

  func isKnown(_ name: String) -> Bool { ids.contains(name) }

  /// That no rule has a name.
  func finding(_ name: String, at place: Place) -> Finding {
    let near = nearestName(to: name, among: known)
    return Finding(
      rule: "unknown-rule", severity: .error, at: place,
      "no rule is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "findings end with the name of their rule in brackets")
  }
}
