/// A part of a piece of raw HTML: a table or what stands around the tables.
package enum HTMLPiece: Sendable, Equatable {
  /// What stands before, between or behind the tables; never empty.
  case markup([HTMLToken])
  /// A table.
  case table(HTMLTable)

  /// Splits tokens whose ranges refer to the bytes at the tables that are not inside other tables.
  ///
  /// What stands in a table but in no cell is put before the table, as browsers do. A table in an
  /// element that is dropped with its content is split off too: give the pieces to an `HTMLRewriter`
  /// in order, and leave tables out where it `isDropping`.
  package static func pieces(of tokens: [HTMLToken], in bytes: [UInt8]) -> [HTMLPiece] {
    var pieces: [HTMLPiece] = []
    var markup: [HTMLToken] = []
    var position = 0
    while position < tokens.count {
      guard case .startTag(let tag) = tokens[position], tag.name == "table" else {
        markup.append(tokens[position])
        position += 1
        continue
      }
      var reader = HTMLTableReader(tag, tokens: tokens[(position + 1)...], in: bytes)
      let reading = reader.reading()
      markup += reading.strays
      if !markup.isEmpty { pieces.append(.markup(markup)) }
      pieces.append(.table(reading.table))
      markup = []
      position = reading.end
    }
    return markup.isEmpty ? pieces : pieces + [.markup(markup)]
  }
}
