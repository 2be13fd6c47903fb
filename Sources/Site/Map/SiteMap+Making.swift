import Checks
import Documents
import Findings
import ProjectModel

extension SiteMap {
  /// The headings of documents and the blocks of canvases, by path.
  static func headings(of project: Project) -> [String: [HeadingPlace]] {
    let found = project.documents.concurrentMap { document in
      document.remembering(HeadingPlace.self) { SiteMap.headings(of: document) }
    }
    let ofDocuments = Dictionary(zip(project.documents.map(\.path), found)) { first, _ in first }
    return ofDocuments.merging(project.allCanvases.map { ($0.source.path, blocks(of: $0)) }) { first, _ in first }
  }

  private static func headings(of document: Document) -> [HeadingPlace] {
    var places: [HeadingPlace] = []
    document.blocks.forEachBlock { block in
      guard case .heading(let heading) = block.kind else { return }
      places.append(HeadingPlace(offset: block.span.start, title: heading.title, anchor: heading.anchor))
    }
    return places
  }

  /// The blocks of a canvas, which are to its page what headings are to a document's.
  private static func blocks(of canvas: Canvas) -> [HeadingPlace] {
    canvas.entries.map { entry in
      HeadingPlace(
        offset: entry.keyPlace.span?.start ?? 0, title: entry.keys.last ?? "", anchor: entry.keys.joined(separator: "-")
      )
    }
  }

  /// An anchor for every item of a document: its id in small letters, with its kind before it where that is taken.
  static func itemAnchors(of items: [Item], in documents: [String: Document]) -> [String: [Int32: String]] {
    var anchors: [String: [Int32: String]] = [:]
    var taken: [String: Set<String>] = [:]
    for item in items {
      guard let span = item.extent.span, let document = documents[item.extent.path] else { continue }
      let path = item.extent.path
      if anchors[path]?[span.lower] != nil { continue }
      let key = item.id.key.lowercased().filter { !$0.isWhitespace }
      let kind = item.id.kind.rawValue
      let candidates = [item.isIDWritten ? key : "\(kind)-\(key)", "\(kind)-\(key)", "\(kind)-\(key)-\(span.start)"]
      let free = candidates.first { !document.anchors.contains($0) && taken[path]?.contains($0) != true }
      guard let free else { continue }
      anchors[path, default: [:]][span.lower] = free
      taken[path, default: []].insert(free)
    }
    return anchors
  }

  /// Everything that a page can be linked to at; `nil` for pages that are no document's.
  static func anchors(
    of documents: [String: Document], _ itemAnchors: [String: [Int32: String]]
  ) -> (SitePage) -> Set<String>? {
    { page in
      guard case .document(let path) = page.kind, let document = documents[path] else { return nil }
      return document.anchors.union(itemAnchors[path]?.values.map { $0 } ?? [])
    }
  }

  static func itemsByPath(_ items: [Item]) -> [String: [Item]] {
    var byPath: [String: [Item]] = [:]
    for item in items {
      byPath[item.extent.path, default: []].append(item)
      for path in Set(item.otherPlaces.map(\.path)) where path != item.extent.path {
        byPath[path, default: []].append(item)
      }
    }
    return byPath
  }

  static func releasesByPath(of project: Project) -> [String: String] {
    var releases: [String: String] = [:]
    for release in project.releases {
      releases[release.place.path] = release.name
      for document in release.documents { releases[document.path] = release.name }
      for canvas in release.canvases { releases[canvas.source.path] = release.name }
    }
    // In a flat project, the project folder is not the release's own.
    releases[project.folder.project] = nil
    return releases
  }
}

extension SitePage {
  /// Whether it shows an item, of which a release may have hundreds.
  var isItem: Bool {
    if case .item = kind { true } else { false }
  }
}
