import Documents
import Findings

/// A heading of a document that fills a section of a scoping template.
package struct FoundSection: Sendable {
  package let template: String
  package let id: String
  package let path: String
  package let headline: Headline
  /// The heading's text.
  package let place: Place
  /// What stands below the heading, up to the next one of its level or above, without what belongs to sections inside it.
  package let ownContent: [Block]
  /// What was found in it before; `nil` where nothing is kept.
  package let memory: DocumentMemory?
}
