import Documents
import Findings

/// A heading of a document that fills a section of a scoping template.
package struct FoundSection: Sendable {
  package let template: String
  package let id: String
  package let path: String
  package let heading: Heading
  /// The heading's text.
  package let place: Place
  /// What stands below the heading, up to the next one of its level or above.
  package let content: [Block]
  /// Sections of the same template that begin inside `content`: their headings' anchors. What they hold counts for them alone.
  package let innerAnchors: Set<String>

  /// The content without what belongs to sections inside it.
  package var ownContent: [Block] {
    var own: [Block] = []
    var innerLevel: Int?
    for block in content {
      if case .heading(let heading) = block.kind {
        if innerAnchors.contains(heading.anchor) {
          innerLevel = heading.level
        } else if let level = innerLevel, heading.level <= level {
          innerLevel = nil
        }
      }
      if innerLevel == nil { own.append(block) }
    }
    return own
  }
}
