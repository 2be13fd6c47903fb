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
      texts = [("", text.trimmingBlanks)]
    } else {
      texts = (node.entries ?? []).compactMap { entry in entry.value.text.map { (entry.key, $0.trimmingBlanks) } }
      if texts.isEmpty || texts.count != node.entries?.count { return nil }
    }
  }

  /// The text in a language, else in English, else the first.
  package func text(in language: String? = nil) -> String {
    language.flatMap(text(exactlyIn:)) ?? text(exactlyIn: "en") ?? texts[0].text
  }

  /// The text in a language, given by its code (`pt`, `pt-BR`); `nil` where there is none.
  package func text(exactlyIn language: String) -> String? {
    let code = language.lowercased().prefix(2)
    return texts.first { $0.language == code }?.text
  }

  /// The text in every language.
  package var all: [String] { texts.map(\.text) }

  package static func == (a: LocalizedText, b: LocalizedText) -> Bool {
    a.texts.elementsEqual(b.texts) { $0 == $1 }
  }
}
