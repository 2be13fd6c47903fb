/// Finds what is surely the path of a file in a cell: `reports/load-test.md`, `metrics.json: offline.recall`.
enum NamedFiles {
  /// As written, without anchors and keys behind them, in order. Addresses on the web and patterns are none.
  static func paths(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return [] }
    return text.split { $0.isWhitespace || ",;()[]\"'`<>|".contains($0) }.compactMap(path)
  }

  private static func path(_ word: Substring) -> String? {
    guard !word.contains("://"), !word.hasPrefix("www."), !word.contains(where: { "*@\\{}$~…".contains($0) }) else {
      return nil
    }
    var path = word.prefix { $0 != "#" && $0 != ":" && $0 != "?" }
    while let last = path.last, ".!".contains(last) { path.removeLast() }
    guard let dot = path.lastIndex(of: "."), path.index(after: dot) < path.endIndex, !path.contains("...") else {
      return nil
    }
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard name.first != ".", endings.contains(path[path.index(after: dot)...].lowercased()) else { return nil }
    // A host and a page: "example.org/report.html".
    let first = path.prefix { $0 != "/" }
    if first.count < path.count, first.dropFirst().contains("."), first != "..", first != "." { return nil }
    return String(path)
  }

  private static let endings: Set = [
    "md", "markdown", "rst", "txt", "pdf", "html", "htm", "json", "jsonl", "yaml", "yml", "toml", "csv", "tsv", "xml",
    "parquet", "ipynb", "py", "r", "sql", "sh", "png", "jpg", "jpeg", "svg", "gif", "webp", "doc", "docx", "xls",
    "xlsx",
    "ppt", "pptx", "pkl", "joblib", "onnx", "pt", "pth", "h5", "safetensors", "zip", "gz", "log", "mp4",
  ]
}
