/// Words of the interface in English, with what varies: `"\(3, "requirement") of \(release) have no deliverable"`.
///
/// `InterfaceWords` says them in the language of the project. Authors' words never are a phrase: they stay as they are.
struct Phrase: ExpressibleByStringInterpolation, Sendable {
  /// The English words, with `{1}`, `{2}`, … where something varies: what translations are found by.
  let key: String
  /// What varies, in the order of the English words.
  let parts: [Part]

  /// What stands in a phrase and varies.
  enum Part: Sendable {
    /// Said as it is: numbers, names, authors' words.
    case text(String)
    case phrase(Phrase)
    /// A number and what it counts; the plural is the English one.
    case count(Int, noun: String, plural: String)
    /// An element of the page, which `HTMLWriter` writes.
    case element
  }

  /// Stands for an element in a phrase: `"Add to \(.element):"`.
  enum Element: Sendable {
    case element
  }

  /// English words that another part of the program has, such as those of a status.
  init(english words: String) {
    self.init(stringLiteral: words)
  }

  init(stringLiteral value: String) {
    key = value
    parts = []
  }

  init(stringInterpolation: StringInterpolation) {
    key = stringInterpolation.key
    parts = stringInterpolation.parts
  }

  /// Gathers a phrase from its literals and what varies.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var key = ""
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      key.reserveCapacity(literalCapacity + interpolationCount * 3)
    }

    mutating func appendLiteral(_ literal: String) { key += literal }

    mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    mutating func appendInterpolation(_ number: Int) { append(.text(String(number))) }

    mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    mutating func appendInterpolation(_ element: Element) { append(.element) }

    /// A number and what it counts: `\(n, "deliverable")`, `\(n, "entry", plural: "entries")`.
    mutating func appendInterpolation(_ count: Int, _ noun: String, plural: String? = nil) {
      append(.count(count, noun: noun, plural: plural ?? noun + "s"))
    }

    private mutating func append(_ part: Part) {
      parts.append(part)
      key += "{\(parts.count)}"
    }
  }
}
