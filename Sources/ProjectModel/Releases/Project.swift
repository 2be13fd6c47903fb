import Documents
import Findings

/// A project as its documents state it.
package struct Project: Sendable {
  package let settings: Settings
  package let folder: SourceFolder
  package let title: String
  /// One sentence; empty where none is given.
  package let summary: String
  package let overview: Document?
  /// In natural order of their names, or by date.
  package let releases: [Release]
  /// Documents of no release, without the overview, in path order.
  package let pages: [Document]
  /// Every document, in the order: overview, releases, pages.
  package let documents: [Document]
  package let canvases: [Canvas]
  /// By release, then in the order written.
  package let items: [Item]
  package let links: [ItemLink]
  package let mentions: [Mention]
  package let dangling: [DanglingReference]
  /// Ids that are stated twice in one release: the second place, and the first.
  package let duplicates: [DuplicateItem]
  package let index: ItemIndex
}

/// An id stated a second time in one release.
package struct DuplicateItem: Sendable {
  package let id: ItemID
  package let place: Place
  package let firstPlace: Place
}

extension Project {
  package func release(_ name: String) -> Release? {
    releases.first { $0.name == name }
  }

  /// The items of a kind that a release states, in the order written.
  package func items(_ kind: ItemKind, in release: String) -> [Item] {
    index.items(kind, in: release)
  }
}
