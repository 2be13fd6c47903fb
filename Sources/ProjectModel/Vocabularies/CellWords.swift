import Findings

/// What a word in a table's cell or in an answer is, by the word lists.
package enum CellWords {
  /// Whether a text says how far work is: `Todo`, `✅ done`.
  package static func isStatus(_ text: String) -> Bool { StatusWords.status(text, at: nowhere)?.status != nil }

  /// Whether a text says how important something is: `must-have`, `P1`.
  package static func isPriority(_ text: String) -> Bool {
    PriorityWords.priority(ofCell: text, at: nowhere)?.priority != nil
  }

  /// Whether a text names a metric that is known, alone or among other words: `word-level accuracy`.
  package static func namesMetric(_ text: String) -> Bool { !MetricName(text).metrics.isEmpty }

  private static let nowhere = Place("")
}

extension FieldName {
  /// The names of all fields that columns of items may be, in order.
  package static let known: [String] = ColumnWords.fieldNames
}

/// A number of a text and what it counts.
package struct WrittenQuantity: Sendable {
  package let value: Double
  /// Normalised; empty for none.
  package let unit: String

  /// The quantities in a text, from the left; a mark that may part thousands or decimals is read as the latter.
  package static func all(in text: String) -> [WrittenQuantity] {
    let reader = QuantityReader(tokens: QuantityTokens.tokens(in: text))
    var found: [WrittenQuantity] = []
    var index = 0
    while index < reader.tokens.count {
      if let quantity = reader.quantity(at: index) {
        found.append(WrittenQuantity(value: quantity.asDecimal, unit: quantity.unit))
        index = max(quantity.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether it counts in a unit of the same kind as `other`: both are money or both are times, say.
  package func isCounted(in other: String) -> Bool {
    let symbol = Unit.symbols[other.lowercased()] ?? other
    return unit == symbol || (!unit.isEmpty && Unit.canonical(1, unit).kind == Unit.canonical(1, symbol).kind)
  }
}
