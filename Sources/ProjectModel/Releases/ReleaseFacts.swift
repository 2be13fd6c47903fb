import Documents
import Findings

/// What `release.yml` and the front matter of the parts say about a release; where both say something, `release.yml` counts.
struct ReleaseFacts {
  private(set) var title: String?
  private(set) var phase = Phase.review
  private(set) var date: String?
  /// Where `release.yml`, or front matter that names a phase too, says the date; that of other front matter may be the
  /// document's.
  private(set) var datePlace: Place?
  private(set) var version: String?
  private(set) var owner: String?
  /// `nil` where the release names none.
  private(set) var templates: [TemplateName]?
  private(set) var findings: [Finding] = []
  private var phasePlace: Place?

  private static let keys = ["title", "phase", "date", "version", "owner", "templates"]

  init(_ draft: ProjectLayout.Draft, folder: SourceFolder) {
    let paths = draft.factsFolder.map { [$0 + "release.yml", $0 + "release.yaml"] } ?? []
    let sources = paths.compactMap { folder.texts[$0] }
    if let source = sources.first { readFile(source) }
    if sources.count > 1 {
      findings.append(
        Finding(
          rule: "duplicate-settings", severity: .warning, at: Place(sources[1].path),
          "this file is not read, since \"\(sources[0].path)\" tells of the release too",
          suggestion: "delete one of them"))
    }
    for document in draft.documents where !document.parts.isEmpty { readFrontMatter(document.document) }
    // A front matter's title is the document's; it is the release's only in a release of one file.
    if title == nil, draft.factsFolder == nil, draft.documents.count == 1 {
      title = draft.documents[0].document.frontMatter?["title"]?.text
    }
  }

  private mutating func readFile(_ source: SourceFile) {
    let outcome = YAMLReader.node(of: source)
    var values = ValueReader(source, findings: outcome.findings)
    defer { findings += values.findings }
    guard let node = outcome.value, !node.isNull else { return }
    guard let entries = node.entries else {
      values.wrongType(
        node, "the release is \(node.kindName), not a mapping of keys", "write lines such as \"title: …\"")
      return
    }
    for entry in entries {
      switch entry.key {
      case "title": title = values.text(entry)
      case "templates": templates = values.texts(entry)?.map { TemplateName(name: $0.text, place: $0.place) }
      case "phase", "date", "version", "owner": read(entry, &values, tellsOfRelease: true)
      default: values.unknownKey(entry, among: Self.keys, "a release has no key \"\(entry.key)\"")
      }
    }
  }

  /// Other keys of front matter are for other tools.
  private mutating func readFrontMatter(_ document: Document) {
    var values = ValueReader(document.source)
    let entries = document.frontMatter?.entries ?? []
    let tellsOfRelease = entries.contains { $0.key == "phase" }
    for entry in entries { read(entry, &values, tellsOfRelease: tellsOfRelease) }
    findings += values.findings
  }

  private mutating func read(_ entry: DataNode.Entry, _ values: inout ValueReader, tellsOfRelease: Bool) {
    switch entry.key {
    case "phase": readPhase(entry, &values)
    case "date":
      guard let text = values.text(entry) else { return }
      if DateReader.isoDate(text) == nil {
        values.wrongType(entry.value, "\"\(text)\" is no date", "write it like 2026-03-31")
      } else if date == nil {
        date = text
        datePlace = tellsOfRelease ? values.place(entry.value.span) : nil
      }
    case "version": version = version ?? values.text(entry)
    case "owner": owner = owner ?? values.texts(entry).map { $0.map(\.text).joined(separator: ", ") }
    default: break
    }
  }

  private mutating func readPhase(_ entry: DataNode.Entry, _ values: inout ValueReader) {
    guard let word = values.word(entry, of: Phase.allCases.map(\.rawValue), noun: "phase"),
      let stated = Phase(rawValue: word)
    else { return }
    guard let known = phasePlace else {
      phase = stated
      phasePlace = values.place(entry.value.span)
      return
    }
    guard stated != phase else { return }
    findings.append(
      Finding(
        rule: "phases-disagree", severity: .warning, at: values.place(entry.value.span),
        "the phase is \(stated.rawValue) here, and \(phase.rawValue) in \(FileNames.name(known.path))",
        suggestion: "keep one of them; until then the release is in \(phase.rawValue)",
        related: [Finding.Related("the phase that counts", at: known)]))
  }
}
