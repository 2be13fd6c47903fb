/// What the columns of a rubric's table, and the labels below the heading of a test, are called, in four languages.
package enum RubricWords {
  /// What a column or a label holds.
  package enum Column: String, CaseIterable, Sendable {
    case test, number, score, evidence
  }

  /// What a head or label means; `nil` for any other.
  package static func column(_ head: String) -> Column? { columns[HeadingWords.cleaned(head)] ?? columns[head] }

  /// All words for a column.
  package static func names(of column: Column) -> Set<String> { Set(columns.filter { $0.value == column }.keys) }

  private static let columns: [String: Column] = {
    let node = WordList.node("rubrics")
    var columns: [String: Column] = [:]
    for column in Column.allCases {
      for word in WordList.words(node[column.rawValue]) {
        let cleaned = HeadingWords.cleaned(word)
        columns[cleaned.isEmpty ? word : cleaned] = column
      }
    }
    return columns
  }()
}
