import Documents
import Findings

/// Reads `scopebook.yml`.
struct SettingsReader {
  private let source: SourceFile
  private(set) var settings = Settings()
  private(set) var findings: [Finding] = []

  private static let keys = [
    "title", "description", "repository", "base-url", "language", "templates", "theme", "evidence", "layout", "checks",
    "exclude", "trust", "look", "redirects",
  ]

  /// The settings of the project folder or, where it has none, of its holder.
  static func settings(of folder: SourceFolder) -> Outcome<Settings> {
    let paths = ["scopebook.yml", "scopebook.yaml"].map { folder.project + "/" + $0 }
    guard let source = paths.compactMap({ folder.texts[$0] }).first else { return Outcome(Settings()) }
    var reader = SettingsReader(source: source)
    reader.read()
    return Outcome(reader.settings, reader.findings)
  }

  private init(source: SourceFile) {
    self.source = source
  }

  private mutating func read() {
    let outcome = YAMLReader.node(of: source)
    findings = outcome.findings
    guard let root = outcome.value else { return }
    guard let entries = root.entries else {
      report(
        "wrong-type", root.span, "the settings are \(root.kindName), not a mapping of keys", "write \"title: …\" lines")
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: DataNode.Entry) {
    switch entry.key {
    case "title": settings.title = text(entry)
    case "description": settings.summary = text(entry)
    case "repository": settings.repository = text(entry).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    case "base-url": settings.baseURL = text(entry).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    case "language": settings.language = text(entry)
    case "templates": settings.templates = texts(entry)
    case "theme": settings.theme = text(entry)
    case "evidence": settings.evidence = texts(entry) ?? []
    case "exclude": settings.exclude = texts(entry) ?? []
    case "trust": readTrust(entry)
    case "checks": readChecks(entry)
    case "layout", "look", "redirects": break
    default:
      let near = nearestName(to: entry.key, among: Self.keys).map { "did you mean \"\($0)\"?" }
      report(
        "unknown-key", entry.keySpan, "no setting is called \"\(entry.key)\"",
        near ?? "known: \(Self.keys.joined(separator: ", "))")
    }
  }

  private mutating func readTrust(_ entry: DataNode.Entry) {
    for word in texts(entry) ?? [] {
      switch word {
      case "images": settings.trustsImages = true
      case "html": settings.trustsHTML = true
      default: report("unknown-key", entry.value.span, "\"\(word)\" is nothing to trust", "known: images, html")
      }
    }
  }

  private mutating func readChecks(_ entry: DataNode.Entry) {
    guard let checks = entry.value.entries else {
      report(
        "wrong-type", entry.value.span, "\"checks\" is \(entry.value.kindName), not a mapping",
        "write \"rule-name: warning\" lines below it")
      return
    }
    for check in checks {
      let word = check.value.text ?? ""
      settings.checkPlaces[check.key] = Place(source.path, check.keySpan)
      if let severity = Severity(rawValue: word) {
        settings.checks[check.key] = .some(severity)
      } else if word == "off" || check.value.truth == false {
        settings.checks[check.key] = .some(nil)
      } else {
        report("wrong-type", check.value.span, "\"\(word)\" is no severity", "write error, warning, note or off")
      }
    }
  }

  private mutating func text(_ entry: DataNode.Entry) -> String? {
    if let text = entry.value.text { return text }
    if !entry.value.isNull {
      report(
        "wrong-type", entry.value.span, "\"\(entry.key)\" is \(entry.value.kindName), not a text",
        "write one line of text")
    }
    return nil
  }

  private mutating func texts(_ entry: DataNode.Entry) -> [String]? {
    if let texts = entry.value.texts { return texts }
    if !entry.value.isNull {
      report(
        "wrong-type", entry.value.span, "\"\(entry.key)\" is \(entry.value.kindName), not a list", "write \"[a, b]\"")
    }
    return nil
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: rule, severity: rule == "unknown-key" ? .warning : .error, at: Place(source.path, span), message,
        suggestion: suggestion))
  }
}
