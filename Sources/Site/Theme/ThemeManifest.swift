import Documents
import Findings

/// What a theme says about itself in `theme.yml`; every key is optional.
struct ThemeManifest: Sendable, Equatable {
  /// The file that says it.
  static let path = "theme.yml"

  /// What a release's own page holds.
  enum ReleasePage: String, CaseIterable, Sendable {
    /// Its figures and tables; documents have pages of their own.
    case summary
    /// All of the release, one document after another, for reading and for paper.
    case whole
  }

  var releasePage = ReleasePage.summary
  /// The files of the standard theme that stand in for what the theme leaves out, as paths that may end in `*`; all where
  /// the theme does not say.
  var inherits = ["*"]

  init() {}

  /// Reads a manifest; what is wrong with it is a finding, and the rest counts.
  static func reading(_ source: SourceFile) -> Outcome<ThemeManifest> {
    var manifest = ThemeManifest()
    let outcome = YAMLReader.node(of: source)
    var findings = outcome.findings
    guard let root = outcome.value, !root.isNull else { return Outcome(manifest, findings) }
    let report = { (rule: String, severity: Severity, span: Span, message: String, suggestion: String) in
      Finding(rule: rule, severity: severity, at: Place(source.path, span), message, suggestion: suggestion)
    }
    guard let entries = root.entries else {
      let message = "a theme's manifest is \(root.kindName), not a mapping of keys"
      return Outcome(
        manifest, findings + [report("wrong-type", .error, root.span, message, "write \"release-page: summary\"")])
    }
    for entry in entries {
      switch entry.key {
      case "title", "description": continue
      case "release-page":
        if let known = entry.value.text.flatMap(ReleasePage.init) {
          manifest.releasePage = known
        } else {
          let message = "\"\(source.string(entry.value.span))\" is nothing that a release's page can hold"
          findings.append(report("wrong-type", .error, entry.value.span, message, "write summary or whole"))
        }
      case "inherits":
        if let paths = entry.value.elements?.compactMap(\.text) {
          manifest.inherits = paths
        } else {
          let message = "\"inherits\" is \(entry.value.kindName), not a list of files"
          let suggestion = "write \"[icons.mustache, styles/*]\""
          findings.append(report("wrong-type", .error, entry.value.span, message, suggestion))
        }
      default:
        let keys = ["description", "inherits", "release-page", "title"]
        let near = nearestName(to: entry.key, among: keys)
        let message = "a theme's manifest has no key \"\(entry.key)\""
        let suggestion = near.map { "did you mean \"\($0)\"?" } ?? "known: \(keys.joined(separator: ", "))"
        findings.append(report("unknown-key", .warning, entry.keySpan, message, suggestion))
      }
    }
    return Outcome(manifest, findings)
  }

  /// Whether a file of the standard theme stands in where the theme has none.
  func isInherited(_ path: String) -> Bool {
    inherits.contains { pattern in
      pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : path == pattern
    }
  }
}
