import Documents
import Findings
import ProjectModel

/// Answers whether a link of a document leads somewhere, and where it was probably meant to lead.
struct LinkIndex {
  private let folder: SourceFolder
  private let files: Set<String>
  private let folders: Set<String>
  private let documents: [String: Document]
  private let itemAnchors: [String: Set<String>]
  private let pathsByName: [String: [String]]

  init(_ scoped: ScopedProject) {
    folder = scoped.project.folder
    files = Set(folder.paths)
    var folders: Set<String> = [""]
    for path in folder.paths {
      var rest = Substring(path)
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted else { break }
      }
    }
    self.folders = folders
    documents = Dictionary(scoped.project.documents.map { ($0.path, $0) }) { first, _ in first }
    itemAnchors = scoped.itemAnchors
    pathsByName = Dictionary(grouping: folder.paths) { $0.pathNames.last.map { $0.lowercased() } ?? "" }
  }

  func exists(_ path: String) -> Bool {
    files.contains(path) || folders.contains(path) || folder.exists(path)
  }

  /// Whether an anchor stands in a file; true for files that are no documents of the project, which nobody reads.
  func hasAnchor(_ anchor: String, in path: String) -> Bool {
    guard let document = documents[path], anchor != "top" else { return true }
    return document.anchors.contains(anchor) || itemAnchors[path]?.contains(anchor.lowercased()) ?? false
  }

  /// The file that a link was probably meant to lead to, in words for `document`; `nil` where none is near.
  func nearestFile(to path: String, from document: String) -> String? {
    let name = path.pathNames.last.map { $0.lowercased() } ?? ""
    let namesakes = pathsByName[name] ?? []
    if let namesake = nearestName(to: path, among: namesakes) ?? namesakes.first {
      return RelativePath.path(to: namesake, from: document)
    }
    let parent = path.pathNames.dropLast().joined(separator: "/")
    let stem = LinkIndex.stem(name)
    let ending = name.dropFirst(stem.count)
    // Names are compared without what all of them share: the folder in front and the ending.
    let siblings = folder.paths.filter { $0.hasPrefix(parent + "/") && $0.lowercased().hasSuffix(ending) }
    let stems = Dictionary(siblings.map { (LinkIndex.stem($0.dropFirst(parent.count + 1)), $0) }) { first, _ in first }
    let near = nearestName(to: stem, among: stems.keys.sorted()).flatMap { stems[$0] }
    return near.map { RelativePath.path(to: $0, from: document) }
  }

  private static func stem(_ name: some StringProtocol) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// The anchor that was probably meant: a near one, else one that begins with it; `nil` where there is none.
  func nearestAnchor(to anchor: String, in path: String) -> String? {
    guard let document = documents[path] else { return nil }
    let anchors = document.headings.map(\.anchor)
    let lowered = anchor.lowercased()
    return anchors.first { $0 == lowered } ?? nearestName(to: anchor, among: anchors)
      ?? anchors.first { $0.hasPrefix(lowered + "-") || $0.hasSuffix("-" + lowered) }
  }
}

extension LinkIndex {
  /// The path that a name in a document leads to; `nil` where it leads out of the holder.
  func resolved(_ name: String, from document: String) -> String? {
    guard case .file(let path, _) = LinkAddress(name, in: document) else { return nil }
    return path
  }

  /// Whether a file named in a document is there: seen from the document, the project or its holder, anywhere below under
  /// the same path, or kept by DVC, as the texts in `kept` say. What leads out of the holder counts as there.
  func isThere(_ name: String, from document: String, kept: [String]) -> Bool {
    guard let path = resolved(name, from: document) else { return true }
    let plain = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    let places = [path, plain, folder.project + "/" + plain]
    if places.contains(where: { exists($0) || exists($0 + ".dvc") }) { return true }
    let last = plain.pathNames.last.map { $0.lowercased() } ?? ""
    if (pathsByName[last] ?? []).contains(where: { $0 == plain || $0.hasSuffix("/" + plain) }) { return true }
    if folder.beside.contains(where: { $0 == plain || $0.hasSuffix("/" + plain) }) { return true }
    return kept.contains { $0.contains(plain) }
  }
}
