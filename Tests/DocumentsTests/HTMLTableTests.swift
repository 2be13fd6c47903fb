import Documents
import Testing

struct HTMLTableTests {
  @Test(arguments: [
    ("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", "[*a|*b][c|d]"),
    ("<table><tr><th>a<th>b<tr><td>c<td>d</table>", "[*a|*b][c|d]"),
    ("<table><td>a<td>b</table>", "[a|b]"),
    ("<table><tr><td>a</th>b</tr></table>", "[a,b]"),
    ("<table><tr><td>a</td>\n<td><b>b</table>", "[a|<b>,b]"),
    ("<TABLE><TR><TD>a</TD></TR></TABLE>", "[a]"),
    ("<table><tr></tr><tr><td>a</table>", "[][a]"),
    ("<table><tr><td>a</td></tr></tbody></tr></td><tr><td>b</table>", "[a][b]"),
    ("<table><td>a</thead>b</tbody><td>c</table>", "[a,b][c]"),
  ])
  func readsRowsAndCells(source: String, expected: String) throws {
    #expect(try table(in: source).outline == expected)
  }

  @Test(arguments: [
    ("<table><thead><tr><td>a<tbody><tr><th>b<td>c</table>", "head body"),
    ("<table><tr><th>a<th>b<tr><th>c</table>", "head body"),
    ("<table><tr><th>a<td>b<tr><th>c</table>", "body body"),
    ("<table><tr></tr><tr><th>a</table>", "body head"),
    ("<table><thead><tr><th>a<tr><th>b</thead><tr><th>c</table>", "head head body"),
  ])
  func findsHeaderRows(source: String, expected: String) throws {
    let kinds = try table(in: source).table.rows.map { $0.isHeader ? "head" : "body" }
    #expect(kinds.joined(separator: " ") == expected)
  }

  @Test func keepsNestedTablesInTheirCell() throws {
    let source = "<table><tr><td><table><tr><td>a</td></tr></table>b</td><td>c</td></tr></table>"
    #expect(
      try table(in: source).outline == "[<table>,<tr>,<td>,a,</td>,</tr>,</table>,b|c]")
  }

  @Test func readsTheCaption() throws {
    let read = try table(in: "<table><caption>A <b>b</b></caption><tr><td>c</td></tr></table>")
    #expect(try outline(of: #require(read.table.caption), in: read.bytes) == "'A ' <b> 'b' </b>")
    #expect(read.outline == "[c]")
    #expect(try table(in: "<table><tr><td>c</table>").table.caption == nil)
    #expect(try table(in: "<table><caption><tr><td>c</table>").table.caption == [])
  }

  @Test func limitsSpansToTheSection() throws {
    let read = try table(
      in: "<table><tr><td rowspan=9 colspan=2>a<td rowspan=0>b<tr><td colspan=0>c"
        + "<tbody><tr><td rowspan=x colspan=1001>d</table>")
    let spans = read.table.rows.flatMap(\.cells).map { "\($0.columnSpan)x\($0.rowSpan)" }
    #expect(spans == ["2x2", "1x2", "1x1", "1x1"])
  }

  @Test func tellsWhereTheyStand() throws {
    let read = try table(in: "é<table><tr id=r><td>ab</td></tr><td>c</table>d")
    #expect(read.source(read.table.range) == "<table><tr id=r><td>ab</td></tr><td>c</table>")
    #expect(
      read.table.rows.map { read.source($0.range) } == ["<tr id=r><td>ab</td></tr>", "<td>c"])
    #expect(read.table.rows.flatMap(\.cells).map { read.source($0.range) } == ["ab", "c"])
    #expect(read.table.rows.map { $0.tag?.value(of: "id") } == ["r", nil])
    #expect(!read.table.endsUnclosed)
  }

  @Test func saysWhenTheTokensEndBeforeTheTable() throws {
    let read = try table(in: "<table><tr><td>a</td><td>b<i>c")
    #expect(read.table.endsUnclosed)
    #expect(read.outline == "[a|b,<i>,c]")
    #expect(read.source(read.table.range) == "<table><tr><td>a</td><td>b<i>c")
    #expect(try table(in: "<table>").table.endsUnclosed)
  }

  @Test(arguments: [
    ("a<table><td>b</table>c<table><td>d</table>", "'a' / [b] / 'c' / [d]"),
    ("<div><table><td>b</table></div>", "<div> / [b] / </div>"),
    ("<p>a", "<p> 'a'"),
    ("", ""),
    ("<table><td>a</td>\n<!-- x --></table>", "[a]"),
    ("<table>x<tr><b>y</b></div><td>a</table>", "'x' <b> 'y' </b> / [a]"),
    ("<table><tr><table><td>a</table>", "[] / [a]"),
  ])
  func splitsMarkupAtTables(source: String, expected: String) {
    let bytes = Array(source.utf8)
    let pieces = HTMLPiece.pieces(of: Array(HTMLTokenizer(bytes)), in: bytes).map { piece in
      switch piece {
      case .markup(let tokens): outline(of: tokens, in: bytes)
      case .table(let table): ReadTable(table: table, bytes: bytes).outline
      }
    }
    #expect(pieces.joined(separator: " / ") == expected)
  }

  private func table(in source: String) throws -> ReadTable {
    let bytes = Array(source.utf8)
    let pieces = HTMLPiece.pieces(of: Array(HTMLTokenizer(bytes)), in: bytes)
    let tables = pieces.compactMap { if case .table(let table) = $0 { table } else { nil } }
    return ReadTable(table: try #require(tables.first), bytes: bytes)
  }
}

/// A table and the source that its ranges refer to.
private struct ReadTable {
  let table: HTMLTable
  let bytes: [UInt8]

  /// Rows in brackets, cells with bars between them, `*` before header cells, commas between tokens.
  var outline: String {
    table.rows.map { row in
      let cells = row.cells.map { cell in
        (cell.isHeader ? "*" : "") + cell.content.map { source($0.range) }.joined(separator: ",")
      }
      return "[" + cells.joined(separator: "|") + "]"
    }.joined()
  }

  func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
