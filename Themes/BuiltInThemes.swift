/// The themes that travel in the program.
package enum BuiltInThemes {
  /// The files of a theme by their path in its folder; empty for a theme that is not built in.
  package static func files(of theme: String) -> [String: String] {
    var files: [String: String] = [:]
    for file in embeddedFiles where file.path.hasPrefix(theme + "/") && !file.isBase64 {
      files[String(file.path.dropFirst(theme.count + 1))] = file.text.description
    }
    return files
  }

  /// Their names, in order.
  package static var names: [String] {
    Set(embeddedFiles.compactMap { $0.path.split(separator: "/").first.map(String.init) }).sorted()
  }
}
