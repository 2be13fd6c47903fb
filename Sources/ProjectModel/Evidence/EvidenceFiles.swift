import Documents
import Findings

/// Which files of a project hold measured values, and what they hold.
struct EvidenceFiles {
  private(set) var values: [EvidenceValue] = []
  private(set) var findings: [Finding] = []

  init(of folder: SourceFolder, settings: Settings) {
    let all = folder.paths + folder.beside
    let named = Set(all.filter(DVCFile.isOne).compactMap { folder.texts[$0] }.flatMap(DVCFile.metricsPaths))
    var stores: [String: [String]] = [:]
    for path in all where folder.texts[path] != nil {
      if RunStorePath.isInside(path) {
        if let store = RunStorePath(path)?.store { stores[store, default: []].append(path) }
        continue
      }
      guard !SourceFolder.isMarkdown(path), !EvidenceFiles.isOther(path) else { continue }
      if EvidenceFiles.isStandard(path) || named.contains(path)
        || settings.evidence.contains(where: { $0.matches(path) }),
        let source = folder.texts[path]
      {
        read(source)
      }
    }
    for store in stores.keys.sorted() { values += RunStoreReader(stores[store] ?? [], in: folder).values }
  }

  private mutating func read(_ source: SourceFile) {
    let isJSON = source.path.lowercased().hasSuffix(".json")
    let outcome = isJSON ? JSONReader.node(of: source) : YAMLReader.node(of: source)
    findings += outcome.findings
    guard let root = outcome.value else { return }
    if let runs = MLflowRunReader(root, path: source.path) {
      values += runs.values
      findings += runs.findings
    } else {
      values += MetricsTreeReader(root, path: source.path).values
    }
  }

  /// Whether a file's name is one that measured values are kept under.
  static func isStandard(_ path: String) -> Bool {
    ["metrics.json", "metrics.yaml", "metrics.yml"].contains(name(path))
  }

  /// Files that a pattern may cover, and that say something else.
  private static func isOther(_ path: String) -> Bool {
    let name = name(path)
    return ["scopebook", "release", "canvas", "goals", "dvc"].contains(String(name.prefix { $0 != "." }))
      && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
  }

  private static func name(_ path: String) -> String { path.pathNames.last?.lowercased() ?? "" }
}
