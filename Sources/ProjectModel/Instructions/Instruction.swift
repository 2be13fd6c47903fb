import Documents
import Findings

/// What an author tells Scopebook in a comment that readers do not see: `<!-- scopebook: section product.overview -->`.
package struct Instruction: Sendable {
  /// The word behind the colon, in lower case: `section`.
  package let name: String
  /// The words behind the name that belong to no key.
  package let words: [Word]
  /// What is written as `key=value`, in order.
  package let values: [Value]
  /// From the name to the last word.
  package let span: Span

  /// The names that mean something, in order.
  package static let names = ["accept", "section", "table"]

  /// A word or a text in quotes, and where it stands, without its quotes.
  package struct Word: Sendable, Hashable {
    package let text: String
    package let span: Span

    package init(_ text: String, _ span: Span) {
      self.text = text
      self.span = span
    }
  }

  /// `reason="…"`.
  package struct Value: Sendable {
    /// In lower case.
    package let key: Word
    package let value: Word

    package init(_ key: Word, _ value: Word) {
      self.key = key
      self.value = value
    }
  }

  package init(name: String, words: [Word], values: [Value], span: Span) {
    self.name = name
    self.words = words
    self.values = values
    self.span = span
  }

  /// The texts of `words`.
  package var arguments: [String] { words.map(\.text) }

  /// The first value of a key.
  package func value(_ key: String) -> Word? {
    values.first { $0.key.text == key }?.value
  }
}

extension Instruction {
  /// Reads the text of a comment; `nil` for one that does not begin with `scopebook:`. Places count in the text.
  package init?(comment: String) {
    self.init(bytes: Array(comment.utf8)[...])
  }

  /// Reads a comment of a file with its marks, `<!--` and `-->` or `#`; `nil` for one that does not begin with `scopebook:`.
  package init?(_ comment: Span, in source: SourceFile) {
    var bytes = source.text[comment.range.clamped(to: 0..<source.text.count)]
    if bytes.starts(with: Array("<!--".utf8)) { bytes = bytes.dropFirst(4) }
    if bytes.suffix(3).elementsEqual(Array("-->".utf8)) { bytes = bytes.dropLast(3) }
    if bytes.first == UInt8(ascii: "#") { bytes = bytes.dropFirst() }
    self.init(bytes: bytes)
  }

  private init?(bytes: ArraySlice<UInt8>) {
    guard var reader = InstructionReader(bytes), let instruction = reader.instruction() else { return nil }
    self = instruction
  }

  /// The same with other places, for a text that was taken out of a file.
  package func moved(_ place: (Span) -> Span) -> Instruction {
    func moved(_ word: Word) -> Word { Word(word.text, place(word.span)) }
    return Instruction(
      name: name, words: words.map(moved), values: values.map { Value(moved($0.key), moved($0.value)) },
      span: place(span))
  }
}

extension Document {
  /// The instructions of its top level, by the position of their block.
  package var instructions: [Int: Instruction] {
    var found: [Int: Instruction] = [:]
    for (index, block) in blocks.enumerated() {
      guard case .comment(let text) = block.kind, let instruction = Instruction(comment: text) else { continue }
      found[index] = instruction
    }
    return found
  }
}
