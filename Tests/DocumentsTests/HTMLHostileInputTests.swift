import Documents
import Testing

/// Input that takes for ever if anything is quadratic; that the tests end is what they show.
struct HTMLHostileInputTests {
  @Test(arguments: ["<!--", "<a ", "\"", "<b>", "<table><tr><td>"])
  func getsThroughAMegabyte(unit: String) {
    check(repeated(unit, size: 1_000_000))
  }

  @Test(arguments: [
    "<!-- --", "<!", "<?", "</", "<a b=", "<a b='", "<", "<<b>", "&", "&a", "&ampx", "&#1", "</b>",
    "<b></i>", "<script>", "<script><!--", "<title></titl", "<svg>", "<p>", "<ul><li>", "<li>",
    "<table>", "<td>", "<tr><table></tr>", "-", "\0", "a:", "<a href=javascript:>",
    "<select></select>", "<i></b></table>", "<hr>",
  ])
  func getsThroughManyRepetitions(unit: String) {
    check(repeated(unit, size: 200_000))
  }

  @Test func getsThroughOneTagWithManyAttributes() {
    check(Array("<a \((0..<50_000).map { "b\($0)=c" }.joined(separator: " "))>".utf8))
    check(Array("<a class='\(String(repeating: "b ", count: 100_000))'>".utf8))
  }

  @Test func getsThroughADeepTreeThatMatchesNothing() {
    let depths = String(repeating: "<b>", count: 120)
    check(Array("<p><table><tr><td>\(depths)\(String(repeating: "<hr></p>", count: 5_000))".utf8))
  }

  private func repeated(_ unit: String, size: Int) -> [UInt8] {
    Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
  }

  private func check(_ bytes: [UInt8]) {
    let tokens = Array(HTMLTokenizer(bytes))
    #expect(tokens.last?.range.upperBound == bytes.count)
    #expect(!HTMLPiece.pieces(of: tokens, in: bytes).isEmpty)
    var rewriter = HTMLRewriter { _, _, address in address }
    var output: [UInt8] = []
    for token in tokens {
      rewriter.append(token, in: bytes, to: &output)
    }
    rewriter.close(into: &output)
    #expect(output.count < 8 * bytes.count)
  }
}
