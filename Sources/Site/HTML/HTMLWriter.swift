/// Writes HTML: the one place that escapes.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  /// What says the words of the interface.
  let words: InterfaceWords

  init(_ words: InterfaceWords = .english) {
    self.words = words
  }

  /// The attributes of an element in the order written; those whose value is `nil` are left out.
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// Writes an element and what `body` writes into it.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void) {
    open(name, attributes)
    body(&self)
    close(name)
  }

  /// Writes an element that holds text alone.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Writes an element that holds words of the interface alone.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], say phrase: Phrase) {
    element(name, attributes, text: words(phrase))
  }

  /// Writes words of the interface.
  mutating func say(_ phrase: Phrase) {
    text(words(phrase))
  }

  /// Writes words of the interface with elements among them: one for each `\(.element)`, in the order of the English words.
  mutating func say(_ phrase: Phrase, _ elements: ((inout HTMLWriter) -> Void)...) {
    words.forEachPiece(of: phrase) { text, element in
      self.text(text)
      if let element, elements.indices.contains(element) { elements[element](&self) }
    }
  }

  /// Writes a start tag, or an element that has no end tag, such as `hr`.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    append("<")
    append(name)
    self.attributes(attributes)
    append(">")
  }

  /// Writes the attributes of an element whose name stands elsewhere.
  mutating func attributes(_ attributes: Attributes) {
    for (key, value) in attributes {
      if let value { attribute(key, value) }
    }
  }

  /// Writes an element of SVG that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: Attributes) {
    append("<")
    append(name)
    for (key, value) in attributes {
      if let value { attribute(key, value) }
    }
    append("/>")
  }

  mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">")
  }

  /// Attributes that are there or not, without a value.
  private static let flags: Set<String> = ["checked", "disabled", "hidden"]

  private mutating func attribute(_ key: StaticString, _ value: String) {
    append(" ")
    append(key)
    if value.isEmpty, HTMLWriter.flags.contains("\(key)") { return }
    append("=\"")
    escape(value, quotes: true)
    append("\"")
  }

  /// Writes text; `<`, `>` and `&` become character references.
  mutating func text(_ text: String) {
    escape(text, quotes: false)
  }

  /// Writes what is HTML already.
  mutating func raw(_ html: StaticString) {
    append(html)
  }

  /// Writes what is HTML already.
  mutating func raw(_ html: [UInt8]) {
    bytes.append(contentsOf: html)
  }

  /// Changes the bytes in place, for others that write HTML from a list of what is allowed.
  mutating func withBytes<Result>(_ body: (inout [UInt8]) -> Result) -> Result {
    body(&bytes)
  }

  private mutating func append(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func escape(_ text: String, quotes: Bool) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let reference: StaticString
        switch source[index] {
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "\"") where quotes: reference = "&quot;"
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        append(reference)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }
}
