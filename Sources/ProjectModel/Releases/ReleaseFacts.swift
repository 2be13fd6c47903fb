import Documents
import Findings

/// What `release.yml`, or front matter, says about a release.
struct ReleaseFacts {
  private(set) var title: String?
  private(set) var phase = Phase.review
  private(set) var date: String?
  private(set) var version: String?
  private(set) var owner: String?
  private(set) var findings: [Finding] = []

  private static let keys = ["title", "phase", "date", "version", "owner", "templates"]

  init(_ draft: ProjectLayout.Draft, folder: SourceFolder) {
    let paths = draft.factsFolder.map { [$0 + "release.yml", $0 + "release.yaml"] } ?? []
    if let source = paths.compactMap({ folder.texts[$0] }).first {
      let outcome = YAMLReader.node(of: source)
      findings += outcome.findings
      if let node = outcome.value { read(node, in: source, isAlone: true) }
    }
    for document in draft.documents {
      guard let node = document.document.frontMatter else { continue }
      // A front matter's title is the document's; it is the release's only in a release of one file.
      read(node, in: document.document.source, isAlone: false)
      if title == nil, draft.folder == nil, draft.documents.count == 1 { title = node["title"]?.text }
    }
  }

  private mutating func read(_ node: DataNode, in source: SourceFile, isAlone: Bool) {
    if isAlone, node.entries == nil {
      findings.append(
        Finding(
          rule: "wrong-type", severity: .error, at: Place(source.path, node.span),
          "the release is \(node.kindName), not a mapping of keys", suggestion: "write lines such as \"title: …\""))
      return
    }
    if isAlone {
      title = node["title"]?.text
      reportUnknownKeys(node, in: source)
    }
    date = date ?? node["date"]?.text
    version = version ?? node["version"]?.text
    owner = owner ?? node["owner"]?.text
    guard let entry = node.entry("phase"), let word = entry.value.text else { return }
    if let known = Phase(rawValue: word.lowercased()) {
      phase = known
    } else {
      let near = nearestName(to: word, among: Phase.allCases.map(\.rawValue)).map { "did you mean \"\($0)\"?" }
      findings.append(
        Finding(
          rule: "wrong-type", severity: .error, at: Place(source.path, entry.value.span), "\"\(word)\" is no phase",
          suggestion: near ?? "write draft, review or released"))
    }
  }

  private mutating func reportUnknownKeys(_ node: DataNode, in source: SourceFile) {
    for entry in node.entries ?? [] where !Self.keys.contains(entry.key) {
      let near = nearestName(to: entry.key, among: Self.keys).map { "did you mean \"\($0)\"?" }
      findings.append(
        Finding(
          rule: "unknown-key", severity: .warning, at: Place(source.path, entry.keySpan),
          "a release has no key \"\(entry.key)\"", suggestion: near ?? "known: \(Self.keys.joined(separator: ", "))"))
    }
  }
}
