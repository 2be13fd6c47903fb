/// A start tag with its attributes.
package struct HTMLTag: Sendable, Equatable {
  /// The name with its ASCII letters lower-cased.
  package let name: String
  /// The attributes in the order of the source; of several with one name only the first.
  package let attributes: [HTMLAttribute]
  /// Whether the tag ends with `/>`.
  package let isSelfClosing: Bool
  /// Where the tag stands, in bytes, from `<` to behind `>`.
  package let range: Range<Int>

  /// The value of the named attribute; `nil` if the tag does not have it.
  package func value(of attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}
