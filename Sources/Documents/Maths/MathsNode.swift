/// A piece of a formula.
package indirect enum MathsNode: Sendable, Equatable {
  case row([MathsNode])
  /// A variable of one letter or, in an alphabet of its own, a word.
  case letters(String, MathsAlphabet)
  case number(String, MathsAlphabet)
  /// A function's name, such as `log` or `arg max`.
  case name(String)
  case sign(MathsSign)
  /// Running text.
  case words(String, MathsAlphabet)
  /// In eighteenths of an em; less than zero draws together.
  case space(Int)
  case fraction(MathsNode, MathsNode, hasLine: Bool)
  case root(MathsNode, degree: MathsNode?)
  /// Scripts beside a base, or, where stacked, below and above it.
  case scripts(MathsNode, lower: MathsNode?, upper: MathsNode?, isStacked: Bool)
  case mark(MathsNode, MathsMark)
  /// What stands between two delimiters that grow with it; `""` for none.
  case fence(String, [MathsNode], String)
  case grid(MathsGrid)
  /// Set as large as a formula on its own line, or as in running text.
  case sized(MathsNode, isDisplay: Bool)
  case boxed(MathsNode)
  /// Takes its room and is not shown.
  case hidden(MathsNode)
}

/// The alphabet that letters are taken from.
package enum MathsAlphabet: Sendable {
  /// As formulas set letters by themselves: Latin slanted, capital Greek upright.
  case usual
  case upright, bold, italic, boldItalic, doubleStruck, script, fraktur, sansSerif, monospaced
}

/// An operator, a relation, a delimiter: what the space around depends on.
package struct MathsSign: Sendable, Equatable {
  package let text: String
  package let role: Role
  /// For delimiters made larger by hand: 1 to 4; 0 for those as large as a letter; `nil` for those that grow with their row.
  package var size: Int? = 0

  package enum Role: Sendable {
    case ordinary, binary, relation, opening, closing, punctuation
    /// A sum, a product, an integral.
    case large
  }
}

/// An accent, a line or a brace over or under a piece.
package struct MathsMark: Sendable, Equatable {
  package let text: String
  package let isBelow: Bool
  /// Whether it grows as wide as what it stands over.
  package let isWide: Bool
  /// The combining character for plain text; `nil` for braces and arrows.
  let combining: Unicode.Scalar?
}

/// Cells in rows: a matrix, cases, equations under each other.
package struct MathsGrid: Sendable, Equatable {
  package var rows: [[MathsNode]]
  package let kind: Kind
  /// Of the columns, again from the first where there are more; never empty.
  package let alignments: [Alignment]
  /// The columns with a line on their left.
  package var linesBefore: Set<Int> = []
  /// The rows with a line above, the one behind the last too.
  package var linesAbove: Set<Int> = []

  package enum Kind: Sendable { case matrix, smallMatrix, cases, equations }
  package enum Alignment: Sendable { case left, center, right }
}
