/// An attribute of a start tag, as a browser would read it.
package struct HTMLAttribute: Sendable, Equatable {
  /// The name with its ASCII letters lower-cased.
  package let name: String
  /// The value with its character references decoded; empty if the attribute has none.
  package let value: String
  /// Where the name stands, in bytes.
  package let nameRange: Range<Int>
  /// Where the value stands, in bytes and without quotes; empty, after the name, if there is none.
  package let valueRange: Range<Int>

  /// The same attribute, in the same place, with another value.
  func with(value: String) -> HTMLAttribute {
    HTMLAttribute(name: name, value: value, nameRange: nameRange, valueRange: valueRange)
  }
}
