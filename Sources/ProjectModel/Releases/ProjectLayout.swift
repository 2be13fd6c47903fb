import Documents
import Findings

/// Which documents are the overview, which belong to which release, and which stand alone.
struct ProjectLayout {
  /// A release before its documents are read for items.
  struct Draft {
    let name: String
    /// The release's folder, with a slash at the end; `nil` for a release of one file or a flat project.
    let folder: String?
    var documents: [ReleaseDocument]
    let place: Place
  }

  private(set) var overview: Document?
  private(set) var releases: [Draft] = []
  private(set) var pages: [Document] = []
  private let prefix: String
  /// The part that each heading names; a thousand pages share few headings.
  private let partsByTitle: [String: Part]

  init(_ set: DocumentSet, matcher: SectionMatcher) {
    prefix = set.folder.project + "/"
    let titles = Set(set.documents.flatMap { $0.headings.lazy.filter { $0.level <= 2 }.map(\.title) })
    partsByTitle = Dictionary(
      uniqueKeysWithValues: titles.compactMap { title in matcher.part(title).map { (title, $0) } })
    var rest = set.documents
    takeReleaseFolders(&rest, set.folder)
    takeReleaseFiles(&rest)
    takeOverview(&rest)
    takeFlatRelease(&rest, set.folder)
    pages = rest
    releases.sort { NaturalOrder.isAscending($0.name, $1.name) }
  }

  private func relative(_ path: String) -> String { String(path.dropFirst(prefix.count)) }

  // MARK: Folders

  private mutating func takeReleaseFolders(_ rest: inout [Document], _ folder: SourceFolder) {
    let folders = releaseFolders(folder)
    var byFolder: [String: [Document]] = [:]
    rest.removeAll { document in
      guard let found = folders.first(where: { document.path.hasPrefix($0) }) else { return false }
      byFolder[found, default: []].append(document)
      return true
    }
    var names: Set<String> = []
    for found in folders {
      var name = String(found.dropLast().split(separator: "/").last ?? "release")
      if !names.insert(name).inserted {
        name = relative(String(found.dropLast())).replacing("/", with: "-")
        names.insert(name)
      }
      releases.append(
        Draft(
          name: name, folder: found, documents: parts(of: byFolder[found] ?? []), place: Place(String(found.dropLast()))
        ))
    }
  }

  /// Folders that are named like a release, or hold `release.yml` or a document named like a part; the outermost only.
  private func releaseFolders(_ folder: SourceFolder) -> [String] {
    var found: Set<String> = []
    for path in folder.paths where path.hasPrefix(prefix) {
      let components = relative(path).split(separator: "/").dropLast().map(String.init)
      guard !components.isEmpty else { continue }
      if let depth = components.firstIndex(where: ReleaseName.matches) {
        found.insert(prefix + components[...depth].joined(separator: "/") + "/")
        continue
      }
      let name = path.split(separator: "/").last?.lowercased() ?? ""
      let isPart =
        SourceFolder.isMarkdown(path)
        && FileNames.part(path).map { FileNames.stem(path).lowercased() == $0.rawValue } == true
      if ["release.yml", "release.yaml"].contains(name) || isPart {
        found.insert(prefix + components.joined(separator: "/") + "/")
      }
    }
    let sorted = found.sorted()
    return sorted.filter { path in !sorted.contains { $0 != path && path.hasPrefix($0) } }
  }

  // MARK: Files

  /// Files of the project folder itself that are a whole release: by name, or by headings of several parts.
  private mutating func takeReleaseFiles(_ rest: inout [Document]) {
    rest.removeAll { document in
      let name = relative(document.path)
      guard !name.contains("/") else { return false }
      let parts = headingParts(document)
      guard ReleaseName.matches(name) || (parts.count >= 2 && FileNames.part(document.path) == nil) else {
        return false
      }
      let found = statedPart(document).map { [$0] } ?? (parts.isEmpty ? Part.allCases : parts)
      releases.append(
        Draft(
          name: FileNames.stem(document.path), folder: nil,
          documents: [ReleaseDocument(document: document, parts: found)], place: Place(document.path)))
      return true
    }
  }

  private mutating func takeOverview(_ rest: inout [Document]) {
    for name in FileNames.overviews {
      guard let index = rest.firstIndex(where: { relative($0.path).lowercased() == name + ".md" }) else { continue }
      overview = rest.remove(at: index)
      return
    }
  }

  /// A project without releases whose documents are parts is one release.
  private mutating func takeFlatRelease(_ rest: inout [Document], _ folder: SourceFolder) {
    guard releases.isEmpty, rest.contains(where: { part($0) != nil }) else { return }
    releases.append(
      Draft(name: "current", folder: nil, documents: parts(of: rest), place: Place(String(prefix.dropLast()))))
    rest = []
  }

  // MARK: Parts

  /// The documents with their parts: the parts first, in their order, then the rest in path order.
  private func parts(of documents: [Document]) -> [ReleaseDocument] {
    let made = documents.map { document -> ReleaseDocument in
      if let part = part(document) { return ReleaseDocument(document: document, parts: [part]) }
      let parts = headingParts(document)
      return ReleaseDocument(
        document: document, parts: parts.count >= 2 ? parts : titlePart(document).map { [$0] } ?? [])
    }
    return made.enumerated().sorted { a, b in
      let left = a.element.parts.first.flatMap { Part.allCases.firstIndex(of: $0) } ?? Part.allCases.count
      let right = b.element.parts.first.flatMap { Part.allCases.firstIndex(of: $0) } ?? Part.allCases.count
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  private func part(_ document: Document) -> Part? {
    statedPart(document) ?? FileNames.part(document.path)
  }

  private func statedPart(_ document: Document) -> Part? {
    document.frontMatter?["part"]?.text.flatMap { Part(rawValue: $0.lowercased()) }
  }

  private func titlePart(_ document: Document) -> Part? {
    document.headings.first { $0.level == 1 }.flatMap { partsByTitle[$0.title] }
  }

  /// The parts that headings of the first two levels name, in the order of parts.
  private func headingParts(_ document: Document) -> [Part] {
    let named = Set(document.headings.filter { $0.level <= 2 }.compactMap { partsByTitle[$0.title] })
    return Part.allCases.filter(named.contains)
  }
}
