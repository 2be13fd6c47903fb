/// Estimates, from the text alone and before it is parsed, the work that cmark-gfm would have with it, and finds what no
/// author writes.
///
/// Some of its loops take the square of what they read; the costs here are what those loops look at. A document that a person
/// wrote costs a few thousandths of what is allowed. One pass over the text; the parts follow the lines.
struct ParsingCost {
  /// Something that is refused: where, and what it is.
  struct Refusal: Equatable {
    let offset: Int
    let message: String
  }

  /// The most of any one cost: what cmark-gfm does in about a tenth of a second.
  static let most = 100_000_000

  private let text: UnsafeBufferPointer<UInt8>
  private var nesting = NestingCost()
  private var table = TableCost()
  private var run = RunCost()

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The first thing in `text[start...]` that is refused; `nil` for a text like any other.
  static func refusal(in text: [UInt8], from start: Int) -> Refusal? {
    text.withUnsafeBufferPointer { text in
      var cost = ParsingCost(text)
      return cost.firstRefusal(from: start) ?? DefinitionCost.refusal(in: text, from: start)
    }
  }

  private mutating func firstRefusal(from start: Int) -> Refusal? {
    var offset = start
    while offset < text.count {
      var end = offset
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      if let message = read(offset..<end) { return Refusal(offset: offset, message: message) }
      offset = end + 1
    }
    return run.end(at: text.count).map { Refusal(offset: run.start, message: $0) }
  }

  /// Reads a line.
  private mutating func read(_ line: Range<Int>) -> String? {
    let prefix = LinePrefix(of: line, in: text)
    if let message = nesting.read(prefix) { return message }
    guard !prefix.isBlank else {
      table = TableCost()
      return run.end(at: line.lowerBound)
    }
    if run.isEmpty { run = RunCost(start: line.lowerBound) }
    run.read(line, in: text)
    return table.read(line, in: text, lengthBefore: line.lowerBound - run.start)
  }
}
