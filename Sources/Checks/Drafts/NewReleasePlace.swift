import Documents
import ProjectModel

/// Where a new release lies: beside the one that it follows, as a folder or a file like it.
struct NewReleasePlace: Sendable {
  let name: String
  /// The new folder; for releases of one file, the folder that holds them.
  let folder: String
  /// Whether each release is one file.
  let isFile: Bool
  private let old: String

  /// Throws `ReleaseDraftError` where there can be no release of that name.
  init(named name: String, after release: Release, in project: Project) throws(ReleaseDraftError) {
    guard Self.isUsable(name) else { throw .unusableName(name) }
    if let known = project.releases.first(where: { Self.plain($0.name) == Self.plain(name) }) {
      throw .known(known.name)
    }
    old = release.place.path
    let above = old.pathNames.dropLast().joined(separator: "/")
    guard old != project.folder.project, !above.isEmpty else { throw .flat(release.name, folder: old) }
    isFile = SourceFolder.isMarkdown(old)
    self.name = name
    folder = isFile ? above : "\(above)/\(name)"
    let patterns = project.settings.layout.releases
    let wanted = isFile ? "\(above)/\(name).md" : folder
    if !patterns.isEmpty, !patterns.contains(where: { $0.matchesWhole(wanted) }) {
      throw .outsideLayout(wanted)
    }
    if isFile, patterns.isEmpty, !ReleaseName.matches(name) { throw .unusableName(name) }
  }

  /// Whether a folder can have the name everywhere, and an address of the site too.
  private static func isUsable(_ name: String) -> Bool {
    guard let first = name.first, let last = name.last, !"._- ".contains(first), !". ".contains(last) else {
      return false
    }
    return name.utf8.count <= 100
      && name.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && !"/\\<>:\"|?*[]#%".unicodeScalars.contains($0)
      }
  }

  /// What of a name tells it from others: `release 3` is `Release-3`.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().map { " _".contains($0) ? "-" : $0 })
  }

  /// For people: `Release 3` for `release-3`.
  var title: String {
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The path of the document that follows one of the old release.
  func path(of document: String) -> String {
    if isFile { return "\(folder)/\(name).md" }
    guard document.hasPrefix(old + "/") else {
      return folder + "/" + (document.pathNames.last ?? "")
    }
    return folder + document.dropFirst(old.count)
  }

  /// An address that stood in a document of the old release, as it leads to the same place from the new one.
  func address(_ written: String, in document: String) -> String {
    guard !isFile else {
      return written.hasPrefix("#") ? (document.pathNames.last ?? "") + written : written
    }
    switch LinkAddress(written, in: document) {
    case .samePage: return way(to: document) + (document.pathNames.last ?? "") + written
    case .file(let path, _) where path.hasPrefix(old + "/") || path == old: return way(to: document) + written
    case .file, .elsewhere, .outside: return written
    }
  }

  /// From the folder of the new document to that of the old one, with a slash at the end.
  private func way(to document: String) -> String {
    let inside = document.dropFirst(old.count + 1).pathNames.dropLast()
    let up = String(repeating: "../", count: inside.count + 1)
    let name = old.pathNames.last ?? ""
    return up + ([name] + inside).joined(separator: "/") + "/"
  }
}

/// Why a release cannot be drafted.
package enum ReleaseDraftError: Error {
  /// The project has no release yet.
  case none(folder: String)
  case unusableName(String)
  /// There is one of that name.
  case known(String)
  /// The documents of the project's one release lie in its top folder, beside which there is no room for another.
  case flat(String, folder: String)
  /// The settings say where releases lie, and this path is not among them.
  case outsideLayout(String)
}
