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
  private var run: RunCost?
  private var spent = 0

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
      let end = text.endOfLine(from: offset)
      if let refusal = read(offset..<end) { return refusal }
      offset = end + 1
    }
    return endRun(at: text.count)
  }

  /// Reads a line.
  private mutating func read(_ line: Range<Int>) -> Refusal? {
    let prefix = LinePrefix(of: line, in: text)
    if let message = nesting.read(prefix) { return Refusal(offset: line.lowerBound, message: message) }
    if prefix.isBlank { return endRun(at: line.lowerBound) }
    var run = run ?? RunCost(start: line.lowerBound)
    var marks = LineMarks(of: line, in: text)
    let known = LineMarks.known
    var offset = known.next(in: text, line)
    while offset < line.upperBound {
      marks.read(at: offset, of: line, in: text)
      offset = run.read(at: offset, of: line, in: text)
      offset = known.next(in: text, offset..<line.upperBound)
    }
    if marks.hasAddress { run.readAddresses(line, in: text) }
    self.run = run
    let message = table.read(marks, lengthBefore: line.lowerBound - run.start)
    return message.map { Refusal(offset: line.lowerBound, message: $0) }
  }

  private mutating func endRun(at end: Int) -> Refusal? {
    guard let run else { return nil }
    self.run = nil
    table.endRun()
    spent += run.cost(to: end)
    guard let message = run.excess ?? (spent > Self.most ? run.mostCostly(at: end) : nil) else { return nil }
    return Refusal(offset: run.start, message: message)
  }
}
