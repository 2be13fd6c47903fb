import Documents
import Findings
import Themes

/// What the site looks like: layers of files, of which the first that has a file wins.
package struct Theme: Sendable {
  /// Each layer's texts by their paths in it.
  private let layers: [[String: String]]

  init(layers: [[String: String]]) {
    self.layers = layers
  }

  /// The text of a file; `nil` where no layer has it.
  func text(_ path: String) -> String? {
    layers.lazy.compactMap { $0[path] }.first
  }

  /// The paths of all layouts and partials, in order.
  var layoutPaths: [String] {
    Set(layers.flatMap(\.keys)).filter { $0.hasSuffix(".mustache") }.sorted()
  }

  /// The project's own `theme/` folder, then the chosen theme, then `standard`.
  ///
  /// `name` is a built-in theme or a folder below the project folder. Throws what the system says when a file of a theme
  /// cannot be read.
  package static func named(_ name: String?, in folder: SourceFolder) throws -> Outcome<Theme> {
    var layers = [try files(of: folder.project + "/theme/", in: folder)]
    var findings: [Finding] = []
    if let name, name != "standard" {
      let builtIn = BuiltInThemes.files(of: name)
      let own = try files(of: folder.project + "/" + name + "/", in: folder)
      if builtIn.isEmpty, own.isEmpty { findings.append(unknownTheme(name, in: folder)) }
      layers.append(own.isEmpty ? builtIn : own)
    }
    layers.append(BuiltInThemes.files(of: "standard"))
    return Outcome(Theme(layers: layers.filter { !$0.isEmpty }), findings)
  }

  private static func files(of path: String, in folder: SourceFolder) throws -> [String: String] {
    var files: [String: String] = [:]
    for file in folder.paths where file.hasPrefix(path) && isThemeFile(file) {
      files[String(file.dropFirst(path.count))] = String(decoding: try folder.bytes(of: file), as: UTF8.self)
    }
    return files
  }

  private static func isThemeFile(_ path: String) -> Bool {
    [".mustache", ".css", ".js"].contains { path.hasSuffix($0) }
  }

  private static func unknownTheme(_ name: String, in folder: SourceFolder) -> Finding {
    let known = BuiltInThemes.names
    let near = nearestName(to: name, among: known)
    return Finding(
      rule: "unknown-theme", severity: .error, at: Place(folder.project),
      "no theme is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "write one of \(known.joined(separator: ", ")), or a folder below the project folder")
  }
}
