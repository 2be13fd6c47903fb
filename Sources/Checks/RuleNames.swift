import Findings
import ProjectModel

/// Finds rules that the settings or waivers name and that nobody knows.
struct RuleNames {
  /// By name.
  let known: [String]
  private let ids: Set<String>

  init(_ rules: [any RuleDescription] = Rules.described) {
    known = rules.map(\.id)
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
      suggestion: near.map { "write \($0)" } ?? "\"scopebook explain\" lists the names of all rules")
  }
}
