import Documents
import Findings

/// Which documents are the overview, which belong to which release, and which stand alone.
struct ProjectLayout {
  /// A release before its documents are read for items.
  struct Draft {
    var name: String
    /// The release's folder, with a slash at the end; `nil` for a release of one file or a flat project.
    let folder: String?
    var documents: [ReleaseDocument]
    let place: Place
    /// The folder where `release.yml` may lie, with a slash at the end; `nil` for a release of one file.
    let factsFolder: String?
  }

  private(set) var overview: Document?
  /// In natural order of their names, each name once.
  private(set) var releases: [Draft] = []
  private(set) var pages: [Document] = []
  private(set) var findings: [Finding] = []
  private let prefix: String
  private let roles: RoleFinder
  private let wholes: WholeDocuments

  init(_ set: DocumentSet, layout: LayoutSettings, matcher: SectionMatcher, wholes: WholeDocuments) {
    self.wholes = wholes
    prefix = set.folder.project + "/"
    roles = RoleFinder(project: set.folder.project, layout: layout, matcher: matcher)
    findings = set.documents.compactMap(roles.finding)
    var rest = set.documents
    takeReleaseFolders(&rest, ReleaseFolders(set.folder, layout: layout).paths)
    takeReleaseFiles(&rest, layout)
    takeOverview(&rest)
    takeFlatRelease(&rest, layout)
    pages = rest
    giveNames()
  }

  /// The documents that are to be read as canvases, in path order.
  var canvasDocuments: [Document] {
    let ofReleases = releases.flatMap(\.documents).filter { $0.role == .canvas }.map(\.document)
    return (ofReleases + pages.filter { roles.namedRole(of: $0) == .canvas }).sorted { $0.path < $1.path }
  }

  private func relative(_ path: String) -> String { String(path.dropFirst(prefix.count)) }

  // MARK: Folders

  private mutating func takeReleaseFolders(_ rest: inout [Document], _ folders: [String]) {
    var byFolder: [String: [Document]] = [:]
    let positions = Dictionary(zip(folders, folders.indices)) { first, _ in first }
    rest.removeAll { document in
      // Where folders hold each other, the first counts.
      let path = document.path.utf8
      let ends = path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { path.index(after: $0) }
      guard let found = ends.compactMap({ positions[String(document.path[..<$0])] }).min() else { return false }
      byFolder[folders[found], default: []].append(document)
      return true
    }
    for folder in folders {
      let path = String(folder.dropLast())
      releases.append(
        Draft(
          name: FileNames.name(path), folder: folder, documents: inRoles(byFolder[folder] ?? []), place: Place(path),
          factsFolder: folder))
    }
  }

  // MARK: Files

  /// Files that are a whole release: those that the settings name, or those of the project folder itself by name or by
  /// headings of several parts.
  private mutating func takeReleaseFiles(_ rest: inout [Document], _ layout: LayoutSettings) {
    let hasParts = rest.contains { !relative($0.path).contains("/") && roles.namedRole(of: $0)?.parts.isEmpty == false }
    rest.removeAll { document in
      let name = relative(document.path)
      let parts = roles.headingParts(of: document)
      if layout.releases.isEmpty {
        guard !name.contains("/") else { return false }
        // Beside `prd.md`, `v1.2.md` tells what is new in a version.
        let isNamed = ReleaseName.matches(name) && (!hasParts || !parts.isEmpty)
        guard isNamed || (parts.count >= 2 && roles.namedRole(of: document) == nil) else { return false }
      } else {
        guard layout.releases.contains(where: { $0.matchesWhole(document.path) }) else { return false }
      }
      let stated = roles.namedRole(of: document)
      releases.append(
        Draft(
          name: FileNames.stem(document.path), folder: nil,
          documents: [
            ReleaseDocument(document: document, role: stated ?? .parts(parts.isEmpty ? Part.allCases : parts))
          ], place: Place(document.path), factsFolder: nil))
      return true
    }
  }

  private mutating func takeOverview(_ rest: inout [Document]) {
    for name in FileNames.overviews {
      guard
        let index = rest.firstIndex(where: {
          let path = relative($0.path)
          return !path.contains("/") && FileNames.stem(path).lowercased() == name
        })
      else { continue }
      overview = rest.remove(at: index)
      return
    }
  }

  /// A project without releases whose documents have a role is one release.
  private mutating func takeFlatRelease(_ rest: inout [Document], _ layout: LayoutSettings) {
    guard releases.isEmpty else { return }
    let documents = inRoles(rest)
    guard documents.contains(where: { $0.role != .other || $0.templateID != nil }) else { return }
    releases.append(
      Draft(
        name: layout.release ?? "current", folder: nil, documents: documents, place: Place(String(prefix.dropLast())),
        factsFolder: prefix))
    rest = []
  }

  // MARK: Roles and names

  /// The documents with their roles: the parts first, in their order, then canvases, cards and the rest, each in path order.
  private func inRoles(_ documents: [Document]) -> [ReleaseDocument] {
    documents.map(releaseDocument).enumerated().sorted { a, b in
      let left = a.element.role.rank
      let right = b.element.role.rank
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }

  private func releaseDocument(_ document: Document) -> ReleaseDocument {
    let found = document.remembering(Purpose.self) { purpose(of: document) }
    return ReleaseDocument(document: document, role: found.role, recognizedTemplate: found.template)
  }

  /// What a document is for, and the template that it is called after.
  private struct Purpose: Sendable {
    let role: DocumentRole
    let template: String?
  }

  /// A document that is called after a template is no part for its headings alone.
  private func purpose(of document: Document) -> Purpose {
    let named = roles.namedRole(of: document)
    guard named != .other, let template = wholes.template(of: document) else {
      return Purpose(role: named ?? roles.role(of: document), template: nil)
    }
    return Purpose(role: named ?? .other, template: template)
  }

  /// Sorts the releases, and names each that has an earlier one's name, in whatever case, after its path.
  private mutating func giveNames() {
    releases.sort { a, b in
      a.name == b.name ? a.place.path < b.place.path : NaturalOrder.isAscending(a.name, b.name)
    }
    var first: [String: Place] = [:]
    for index in releases.indices {
      let name = releases[index].name
      let place = releases[index].place
      guard let known = first[name.lowercased()] else {
        first[name.lowercased()] = place
        continue
      }
      let path = relative(place.path).replacing("/", with: "-")
      var own = releases[index].folder == nil ? FileNames.stem(path) : path
      while first[own.lowercased()] != nil { own += "-2" }
      first[own.lowercased()] = place
      releases[index].name = own
      findings.append(
        Finding(
          rule: "duplicate-release", severity: .warning, at: place, "two releases are called \"\(name)\"",
          suggestion: "rename one of them; until then this one is \"\(own)\"",
          related: [Finding.Related("the other one", at: known)]))
    }
  }
}

extension DocumentRole {
  /// The order of documents in a release.
  fileprivate var rank: Int {
    switch self {
    case .parts(let parts): parts.first.flatMap { Part.allCases.firstIndex(of: $0) } ?? 0
    case .canvas: Part.allCases.count
    case .card: Part.allCases.count + 1
    case .other: Part.allCases.count + 2
    }
  }
}
