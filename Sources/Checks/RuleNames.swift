import Findings
import ProjectModel

/// Finds rules that the settings name and that nobody knows.
struct RuleNames {
  /// By name.
  let known: [String]

  init(_ rules: [any RuleDescription] = Rules.described) {
    known = rules.map(\.id)
  }

  /// One finding for each unknown name below `checks`.
  func findings(in settings: Settings) -> [Finding] {
    settings.checkPlaces.filter { !known.contains($0.key) }.map { name, place in
      let near = nearestName(to: name, among: known)
      return Finding(
        rule: "unknown-rule", severity: .error, at: place,
        "no rule is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
        suggestion: near.map { "write \($0)" } ?? "\"scopebook explain\" lists the names of all rules")
    }
  }
}
