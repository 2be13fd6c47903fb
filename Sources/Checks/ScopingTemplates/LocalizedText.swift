import Documents

/// A text that readers see, in one language or several.
package struct LocalizedText: Sendable, Equatable {
  /// In the order written, at least one; the language of a text given alone is empty.
  private let texts: [(language: String, text: String)]

  package init(_ text: String) {
    texts = [("", text)]
  }

  /// A text alone, or a mapping of languages to texts; `nil` for anything else.
  init?(_ node: DataNode) {
    if let text = node.text {
      texts = [("", text)]
    } else {
      texts = (node.entries ?? []).compactMap { entry in entry.value.text.map { (entry.key, $0) } }
      if texts.isEmpty || texts.count != node.entries?.count { return nil }
    }
  }

  /// The text in a language, else in English, else the first.
  package func text(in language: String? = nil) -> String {
    let wanted = [language, "en"].lazy.compactMap { $0 }
    return wanted.compactMap { name in texts.first { $0.language == name }?.text }.first ?? texts[0].text
  }

  /// The text in every language.
  package var all: [String] { texts.map(\.text) }

  package static func == (a: LocalizedText, b: LocalizedText) -> Bool {
    a.texts.elementsEqual(b.texts) { $0 == $1 }
  }
}
