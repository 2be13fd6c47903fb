/// An HTML table as data: its caption and its rows of cells.
package struct HTMLTable: Sendable, Equatable {
  /// The table's start tag.
  package let tag: HTMLTag
  /// The content of the caption; `nil` if the table has none.
  package let caption: [HTMLToken]?
  /// The rows of all sections in the order of the source, with those that have no cells.
  package let rows: [Row]
  /// Where the table stands, in bytes, with its tags.
  package let range: Range<Int>
  /// Whether the tokens ended before the table did.
  package let endsUnclosed: Bool

  /// A row of a table.
  package struct Row: Sendable, Equatable {
    /// The row's start tag; `nil` if it is implied by a cell.
    package let tag: HTMLTag?
    /// Whether the row is in the `thead`, or is the first with cells and these are all `th`.
    package let isHeader: Bool
    /// The cells in the order of the source; may be empty.
    package let cells: [Cell]
    /// Where the row stands, in bytes, with the tags that it has.
    package let range: Range<Int>
  }

  /// A cell of a row.
  package struct Cell: Sendable, Equatable {
    /// The cell's start tag.
    package let tag: HTMLTag
    /// The content between the cell's tags; nested tables are part of it.
    package let content: [HTMLToken]
    /// Where the content stands, in bytes.
    package let range: Range<Int>
    /// How many columns the cell takes: 1 to 1000.
    package let columnSpan: Int
    /// How many rows the cell takes: at least 1, and no more than its section has.
    package let rowSpan: Int

    /// Whether the cell is a `th`.
    package var isHeader: Bool { tag.name == "th" }
  }
}
