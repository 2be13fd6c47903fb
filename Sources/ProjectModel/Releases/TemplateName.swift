import Findings

/// A scoping template as an author names it.
package struct TemplateName: Sendable {
  package let name: String
  package let place: Place
}
