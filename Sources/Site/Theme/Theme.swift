import Documents
import Findings
import Themes

/// What the site looks like: layers of files, of which the first that has a file wins.
package struct Theme: Sendable {
  /// Each layer's texts by their paths in it.
  private let layers: [[String: String]]
  /// Where the project's own files among them lie, by their paths in their layer.
  private let origins: [String: String]

  init(layers: [[String: String]], origins: [String: String] = [:]) {
    self.layers = layers
    self.origins = origins
  }

  /// The place of a file that is one of the project's own; `theme/` stands for the program's.
  func place(_ path: String) -> Place { Place(origins[path] ?? "theme/" + path) }

  /// The text of a file; `nil` where no layer has it.
  func text(_ path: String) -> String? {
    layers.lazy.compactMap { $0[path] }.first
  }

  /// The texts of a folder's files, in the order of their names.
  func texts(in folder: String, endingWith ending: String) -> [String] {
    let paths = Set(layers.flatMap(\.keys)).filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
    return paths.sorted().compactMap(text)
  }

  /// The paths of all layouts and partials, in order.
  var layoutPaths: [String] {
    Set(layers.flatMap(\.keys)).filter { $0.hasSuffix(".mustache") }.sorted()
  }

  /// The project's own `theme/` folder, then the chosen theme, then `standard`.
  ///
  /// `name` is a built-in theme or a folder below the project folder, and `place` is where the settings name it. Throws what
  /// the system says when a file of a theme cannot be read.
  package static func named(_ name: String?, in folder: SourceFolder, at place: Place? = nil) throws -> Outcome<Theme> {
    let overlay = folder.project + "/theme/"
    var layers = [try files(of: overlay, in: folder)]
    var origins = Dictionary(uniqueKeysWithValues: layers[0].keys.map { ($0, overlay + $0) })
    var findings: [Finding] = []
    if let name, name != "standard" {
      let builtIn = BuiltInThemes.files(of: name)
      let path = folder.project + "/" + name + "/"
      let own = try files(of: path, in: folder)
      if builtIn.isEmpty, own.isEmpty { findings.append(unknownTheme(name, at: place ?? Place(folder.project))) }
      origins.merge(own.keys.map { ($0, path + $0) }) { first, _ in first }
      layers.append(own.isEmpty ? builtIn : own)
    }
    layers.append(BuiltInThemes.files(of: "standard"))
    return Outcome(Theme(layers: layers.filter { !$0.isEmpty }, origins: origins), findings)
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

  private static func unknownTheme(_ name: String, at place: Place) -> Finding {
    let known = BuiltInThemes.names
    let near = nearestName(to: name, among: known)
    return Finding(
      rule: "unknown-theme", severity: .error, at: place,
      "no theme is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "write one of \(known.joined(separator: ", ")), or a folder below the project folder")
  }
}
