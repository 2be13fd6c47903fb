import Documents
import Findings

/// Reads `scopebook.yml`.
struct SettingsReader {
  let folder: SourceFolder
  var values: ValueReader
  var settings = Settings()

  private static let keys = [
    "title", "description", "repository", "branch", "base-url", "language", "templates", "theme", "evidence", "layout",
    "checks",
    "accept", "exclude", "trust", "look", "redirects",
  ]

  /// The settings of the project folder or, where it has none, of the folder that was named on the command line.
  static func settings(of folder: SourceFolder) -> Outcome<Settings> {
    let sources = folder.settingsPaths.compactMap { folder.texts[$0] }
    guard let source = sources.first else { return Outcome(Settings()) }
    var reader = SettingsReader(folder: folder, values: ValueReader(source))
    reader.read()
    let ignored = sources.dropFirst().map { other in
      Finding(
        rule: "duplicate-settings", severity: .warning, at: Place(other.path),
        "these settings are not read, since \"\(source.path)\" holds some too",
        suggestion: "move what you need from \"\(other.path)\" to \"\(source.path)\", and delete \"\(other.path)\"",
        related: [Finding.Related("these are read", at: Place(source.path))])
    }
    return Outcome(reader.settings, reader.values.findings + ignored)
  }

  private mutating func read() {
    let outcome = YAMLReader.node(of: values.source)
    for finding in outcome.findings { values.add(finding) }
    guard let root = outcome.value, !root.isNull else { return }
    guard let entries = root.entries else {
      values.wrongType(
        root, "the settings are \(root.kindName), not a mapping of keys", "write lines such as \"title: …\"")
      return
    }
    for entry in entries { read(entry) }
  }

  private mutating func read(_ entry: DataNode.Entry) {
    switch entry.key {
    case "title": settings.title = values.text(entry)
    case "description": settings.summary = values.text(entry)
    case "repository": settings.repository = repository(entry)
    case "branch": settings.branch = values.text(entry)
    case "base-url": settings.baseURL = url(entry).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    case "language": settings.language = language(entry)
    case "templates": settings.templates = values.texts(entry)?.map(\.text)
    case "theme":
      settings.theme = values.text(entry)
      settings.themePlace = values.place(entry.value.span)
    case "evidence": settings.evidence = patterns(entry)
    case "exclude": settings.exclude = patterns(entry)
    case "trust": readTrust(entry)
    case "checks": readChecks(entry)
    case "accept": readAccepted(entry)
    case "layout": readLayout(entry)
    case "look": readLook(entry)
    case "redirects": readRedirects(entry)
    default: values.unknownKey(entry, among: Self.keys, "no setting is called \"\(entry.key)\"")
    }
  }

  // MARK: Words

  /// A language of headings and messages; regions such as `pt-BR` are dropped.
  private mutating func language(_ entry: DataNode.Entry) -> String? {
    guard let text = values.text(entry) else { return nil }
    let code = text.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    if Languages.all.contains(code) { return code }
    values.wrongType(
      entry.value, "\"\(text)\" is no language that Scopebook reads",
      "write one of \(Languages.all.joined(separator: ", "))")
    return nil
  }

  private mutating func readTrust(_ entry: DataNode.Entry) {
    for (word, place) in values.texts(entry) ?? [] {
      switch word {
      case "images": settings.trustsImages = true
      case "html": settings.trustsHTML = true
      default:
        let near = nearestName(to: word, among: ["images", "html"])
        values.report(
          "wrong-type", .error, at: place, "\"\(word)\" is nothing to trust",
          near.map { "did you mean \"\($0)\"?" } ?? "write images or html")
      }
    }
  }

  private mutating func readChecks(_ entry: DataNode.Entry) {
    for check in values.entries(entry, suggestion: "write \"rule-name: warning\" lines below it") {
      settings.checkPlaces[check.key] = values.place(check.keySpan)
      let known = Severity.allCases.reversed().map(\.rawValue) + ["off"]
      if check.value.truth == false {
        settings.checks[check.key] = .some(nil)
      } else if let word = values.word(check, of: known, noun: "severity") {
        settings.checks[check.key] = .some(Severity(rawValue: word))
      }
    }
  }

  // MARK: Paths

  /// The patterns of a list; those that lead out of the folder that holds the project are reported and left out.
  mutating func patterns(_ entry: DataNode.Entry) -> [PathPattern] {
    (values.texts(entry) ?? []).compactMap { pattern($0.text, at: $0.place) }
  }

  mutating func pattern(_ text: String, at place: Place) -> PathPattern? {
    if let pattern = PathPattern(text, below: folder.project, at: place) { return pattern }
    values.report(
      "wrong-type", .error, at: place,
      text.hasPrefix("/")
        ? "\"\(text)\" begins with a slash" : "\"\(text)\" leads out of the folder that holds the project",
      text.hasPrefix("/")
        ? "write the path from \"\(folder.project)\" on" : "copy what you need to where it may be read")
    return nil
  }
}
