import Documents
import Findings
import Themes

extension Theme {
  /// Which theme a site wears.
  package enum Choice: Sendable {
    case standard
    /// What the settings say: a built-in theme, or a folder from the project folder on.
    case settings(String, Place?)
    /// What the command line says: a built-in theme, or a folder anywhere, since whoever calls the program may read it.
    case commandLine(String)
  }

  /// What the names of a theme's files end in.
  private static let endings = [".mustache", ".css", ".js", ".svg", ThemeManifest.path]

  /// The project's own `theme/` folder, then the chosen theme, then what that inherits of `standard`.
  ///
  /// A theme that is not there, or not to be read, is a finding, and the site wears the standard one.
  package static func chosen(_ choice: Choice, in folder: SourceFolder) -> Outcome<Theme> {
    var findings: [Finding] = []
    let own = read("theme", in: folder)
    findings += own.findings
    var layers = own.value.map { [Layer(files: $0, isOwn: true)] } ?? []
    switch choice {
    case .standard, .settings("standard", _), .commandLine("standard"): break
    case .settings(let name, let place):
      let found = layer(named: name) { read(name, in: folder) }
      findings += found.findings
      if let layer = found.value { layers.append(layer) } else { findings.append(unknown(name, at: place, in: folder)) }
    case .commandLine(let name):
      let found = layer(named: name) {
        let outside = SourceFolder.texts(inFolder: withoutSlash(name), endings: endings)
        return outside.value == nil ? read(name, in: folder) : outside
      }
      findings += found.findings
      if let layer = found.value { layers.append(layer) } else { findings.append(unknown(name, at: nil, in: folder)) }
    }
    var manifest = Outcome(ThemeManifest())
    if let source = layers.lazy.compactMap({ $0.files[ThemeManifest.path] }).first {
      manifest = ThemeManifest.reading(source)
      findings += manifest.findings
    }
    let standard = builtIn("standard").filter { manifest.value.isInherited($0.key) }
    let theme = Theme(layers: layers + [Layer(files: standard, isOwn: false)], manifest: manifest.value)
    return Outcome(theme, findings + theme.unusedFiles)
  }

  /// A built-in theme, or what `read` finds; `nil` where there is neither.
  private static func layer(
    named name: String, _ read: () -> Outcome<[String: SourceFile]?>
  ) -> Outcome<Layer?> {
    let files = builtIn(name)
    if !files.isEmpty { return Outcome(Layer(files: files, isOwn: false)) }
    let outcome = read()
    return Outcome(outcome.value.map { Layer(files: $0, isOwn: true) }, outcome.findings)
  }

  private static func builtIn(_ name: String) -> [String: SourceFile] {
    Dictionary(
      uniqueKeysWithValues: BuiltInThemes.files(of: name).map { path, text in
        (path, SourceFile(path: "\(name)/\(path)", text))
      })
  }

  /// A folder from the project folder on that does not leave the folder which holds the project.
  private static func read(_ path: String, in folder: SourceFolder) -> Outcome<[String: SourceFile]?> {
    guard !path.hasPrefix("/"), let whole = normalized(folder.project + "/" + path),
      !(folder.project + "/").hasPrefix(whole + "/")
    else { return Outcome(nil) }
    let outcome = SourceFolder.texts(inFolder: whole, of: folder.holder, endings: endings)
    // A folder without a theme's files is none.
    return outcome.value?.isEmpty == true ? Outcome(nil) : outcome
  }

  /// The path without `.` and `..`; `nil` where it leads out, or to the beginning.
  private static func normalized(_ path: String) -> String? {
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component != ".." {
        components.append(component)
      } else if components.popLast() == nil {
        return nil
      }
    }
    return components.isEmpty ? nil : components.joined(separator: "/")
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func unknown(_ name: String, at place: Place?, in folder: SourceFolder) -> Finding {
    let known = BuiltInThemes.names
    let near = nearestName(to: name, among: known)
    return Finding(
      rule: "unknown-theme", severity: .error, at: place ?? Place(folder.project),
      "no theme is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion:
        "write one of \(known.joined(separator: ", ")), or a folder with the theme's files from \"\(folder.project)\" on"
    )
  }
}

extension Theme {
  /// A finding for each file of the project's own that no page will ever use.
  fileprivate var unusedFiles: [Finding] {
    let used = Set(["page"] + layoutPaths.flatMap { path in files(at: path).flatMap(LayoutTag.parts) })
    return ownFilesByPath.compactMap { path, file in
      guard !isUsed(path, parts: used) else { return nil }
      let name = String(path.split(separator: "/").last ?? "")
      let suggestion: String
      if path.hasSuffix(".mustache") {
        let known = used.sorted().map { $0 + ".mustache" }
        let near = nearestName(to: path, among: known)
        suggestion =
          near.map { "did you mean \"\($0)\"?" } ?? "write {{> \(path.dropLast(9))}} in a layout, or delete it"
      } else if path.hasSuffix(".svg") {
        suggestion = "of pictures, a theme has favicon.svg alone; name a logo in scopebook.yml, under \"look\""
      } else {
        suggestion = "move it to \"\(path.hasSuffix(".js") ? "scripts" : "styles")/\(name)\""
      }
      return Finding(
        rule: "unused-theme-file", severity: .warning, at: Place(file.path), "no page uses \"\(path)\"",
        suggestion: suggestion)
    }
  }

  private func isUsed(_ path: String, parts: Set<String>) -> Bool {
    if path.hasSuffix(".mustache") { return parts.contains(String(path.dropLast(".mustache".count))) }
    return [ThemeManifest.path, "favicon.svg"].contains(path)
      || path.hasPrefix("styles/") && path.hasSuffix(".css") || path.hasPrefix("scripts/") && path.hasSuffix(".js")
  }
}

extension LayoutTag {
  /// The parts that a layout includes.
  static func parts(of layout: SourceFile) -> [String] {
    all(in: layout.text).filter { $0.kind == .part }.map(\.name)
  }
}
