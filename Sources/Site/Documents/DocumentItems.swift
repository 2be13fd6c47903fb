import Documents
import Findings
import ProjectModel

/// The items that one file states, by where their rows, entries and headings begin.
struct DocumentItems: Sendable {
  private let statements: [Int32: Item]
  /// Places that restate an item of another row, in order.
  private let restatements: [(start: Int, item: Item)]
  private let anchors: [Int32: String]

  init(_ map: SiteMap, path: String) {
    let items = map.itemsByPath[path] ?? []
    anchors = map.itemAnchors[path] ?? [:]
    statements = Dictionary(
      items.compactMap { item in item.extent.path == path ? item.extent.span.map { ($0.lower, item) } : nil }
    ) { first, _ in first }
    restatements = items.flatMap { item in
      item.otherPlaces.compactMap { place in place.path == path ? place.span.map { ($0.start, item) } : nil }
    }.sorted { $0.start < $1.start }
  }

  /// None, for answers of canvases: their places count in the answer alone, and document pages have the anchors.
  init() {
    statements = [:]
    restatements = []
    anchors = [:]
  }

  /// The item that a row, entry or heading states; `nil` for any other.
  func item(at span: Span) -> Item? {
    if let item = statements[span.lower] { return item }
    return restatements.first { span.range.contains($0.start) }?.item
  }

  /// The anchor of the item that begins here; `nil` where none does.
  func anchor(at span: Span) -> String? { anchors[span.lower] }

  var isEmpty: Bool { statements.isEmpty && restatements.isEmpty }
}
