import Documents
import Findings
import ProjectModel

/// Where headings, items and releases are in the files of a project.
struct FilePlaces: Sendable {
  let documents: [String: Document]
  /// By path, the anchors of items by the first byte of their rows, entries or headings.
  let itemAnchors: [String: [Int32: String]]
  /// The items that a file states, its other places included.
  let itemsByPath: [String: [Item]]
  let headings: [String: [SiteMap.HeadingPlace]]
  let releaseOfPath: [String: String]
  /// The project folder's files.
  let files: Set<String>

  init(_ project: Project) {
    documents = Dictionary(project.documents.map { ($0.path, $0) }) { first, _ in first }
    itemAnchors = SiteMap.itemAnchors(of: project.items, in: documents)
    itemsByPath = SiteMap.itemsByPath(project.items)
    headings = SiteMap.headings(of: project)
    releaseOfPath = SiteMap.releasesByPath(of: project)
    files = Set(project.folder.paths)
  }
}
