import ProjectModel

/// One page of the site: where it lies, what it is called, and what it shows.
package struct SitePage: Sendable, Hashable {
  /// Relative to the site's folder, not percent-encoded: `release-1/product.html`.
  package let address: String
  /// As navigation and breadcrumbs call it.
  package let title: String
  package let kind: Kind
  /// The release that it belongs to; `nil` for pages of the whole project.
  package let release: String?

  /// What a page shows.
  package enum Kind: Sendable, Hashable {
    case home
    case release
    /// A Markdown file, by its path.
    case document(path: String)
    /// A canvas file, by its path.
    case canvas(path: String)
    case traceability
    case changes
    case item(ItemID)
    case goals
    case team
    case completeness
    case findings
    /// All rules and templates.
    case reference
    /// A rule, by its id.
    case rule(String)
    /// A scoping template, by its id.
    case template(String)
    case notFound

    /// For the page's `body` class and its layout.
    var name: String {
      switch self {
      case .home: "home"
      case .release: "release"
      case .document: "document"
      case .canvas: "canvas"
      case .traceability: "traceability"
      case .changes: "changes"
      case .item: "item"
      case .goals: "goals"
      case .team: "team"
      case .completeness: "completeness"
      case .findings: "findings"
      case .reference: "reference"
      case .rule: "rule-page"
      case .template: "template-page"
      case .notFound: "not-found"
      }
    }
  }

  /// How many folders it lies deep: 0 for `index.html`.
  var depth: Int { address.utf8.count { $0 == UInt8(ascii: "/") } }
}
