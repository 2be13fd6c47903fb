/// The order in which people count: `release-2` before `release-10`, `v1.9` before `v1.10`.
package enum NaturalOrder {
  package static func isAscending(_ a: String, _ b: String) -> Bool {
    let left = pieces(a)
    let right = pieces(b)
    for (x, y) in zip(left, right) where x != y {
      switch (x, y) {
      case (.number(let m), .number(let n)) where m != n: return m < n
      case (.number, .text): return true
      case (.text, .number): return false
      case (.text(let s), .text(let t)): return s < t
      default: continue
      }
    }
    return left.count == right.count ? a < b : left.count < right.count
  }

  private enum Piece: Equatable {
    case number(UInt64)
    case text(String)
  }

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      let isDigit = first.isASCII && first.isNumber
      let run = rest.prefix { ($0.isASCII && $0.isNumber) == isDigit }
      // A run of digits longer than a number can hold is compared as text.
      pieces.append(isDigit ? UInt64(run).map(Piece.number) ?? .text(String(run)) : .text(String(run)))
      rest = rest.dropFirst(run.count)
    }
    return pieces
  }
}
