import Findings
import ProjectModel

/// Finds rules that the settings name and that nobody knows.
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

  init(_ rules: [any Rule]) {
    known = rules.map(\.id) + Self.ofReading
  }

  /// One finding for each unknown name below `checks`.
  func findings(in settings: Settings) -> [Finding] {
    settings.checkPlaces.filter { !known.contains($0.key) }.map { name, place in
      let near = nearestName(to: name, among: known)
      return Finding(
        rule: "unknown-rule", severity: .error, at: place,
        "no rule is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
        suggestion: "findings end with the name of their rule in brackets")
    }
  }
}
