import Findings

/// What `dvc.yaml` says about files of measured values.
package enum DVCFile {
  package static func isOne(_ path: String) -> Bool {
    path == "dvc.yaml" || path.hasSuffix("/dvc.yaml")
  }

  /// The paths of its `metrics`, of the file and of each stage, in the same terms as the file's own path.
  ///
  /// Paths with a variable (`${item}`) and those that leave the folder at the top are left out.
  package static func metricsPaths(of source: SourceFile) -> [String] {
    guard let root = YAMLReader.node(of: source).value else { return [] }
    let folder = source.path.pathNames.dropLast().map(String.init)
    var paths = listed(root["metrics"]).compactMap { joined(folder, $0) }
    for stage in root["stages"]?.entries ?? [] {
      // A stage that is repeated has its keys below "do".
      for node in [stage.value, stage.value["do"]].compactMap(\.self) {
        let working = node["wdir"]?.text.map { $0 + "/" } ?? ""
        paths += listed(node["metrics"]).compactMap { joined(folder, working + $0) }
      }
    }
    return paths
  }

  /// `- metrics.json` and `- metrics.json: {cache: false}`.
  private static func listed(_ node: DataNode?) -> [String] {
    if let text = node?.text { return [text] }
    return (node?.elements ?? []).compactMap { $0.text ?? $0.entries?.first?.key }
  }

  private static func joined(_ folder: [String], _ path: String) -> String? {
    guard !path.contains("${"), !path.hasPrefix("/") else { return nil }
    var names = folder
    for name in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where name != "." {
      if name != ".." {
        names.append(String(name))
      } else if names.popLast() == nil {
        return nil
      }
    }
    return names.isEmpty ? nil : names.joined(separator: "/")
  }
}
