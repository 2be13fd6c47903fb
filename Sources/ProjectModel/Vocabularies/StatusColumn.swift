/// The column of a table, or the label of an entry, that says where work stands.
package enum StatusColumn {
  /// Whether a column's head or a label means a status, in any of the languages known.
  package static func isHead(_ head: String) -> Bool {
    ColumnWords.field(head, of: .deliverable) == .status
  }
}
