/// One thing that two states of an item or release say differently.
package struct FieldChange: Hashable, Sendable {
  /// For machines: `status`, `priority`, `target`, `measured`, `verdict`, `text`, `release`, or a field's name.
  package let name: String
  /// As machines read it, such as `in-progress`; `nil` where it was not there.
  package let old: String?
  /// `nil` where it is gone.
  package let new: String?

  package init(_ name: String, _ old: String?, _ new: String?) {
    self.name = name
    self.old = old
    self.new = new
  }

  /// For people: `acceptance criteria`.
  package var title: String { FieldChange.spaced(name) }

  package var oldWords: String { words(old) }
  package var newWords: String { words(new) }

  private func words(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "none" }
    return FieldChange.listed.contains(name) ? FieldChange.spaced(value) : value
  }

  /// Fields whose values are from a list of words, `in-progress` or `not-comparable`.
  private static let listed: Set<String> = ["status", "verdict"]

  private static func spaced(_ word: String) -> String { String(word.map { $0 == "-" ? " " : $0 }) }
}
