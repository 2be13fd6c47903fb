/// The words that scripts say, in the language of the site.
struct ScriptWords {
  /// The English words, in order, each once.
  let phrases: [String]
  private let words: InterfaceWords

  /// Finds what stands in `say("…")`.
  init(in scripts: [[UInt8]], _ words: InterfaceWords) {
    var found: Set<String> = []
    for script in scripts {
      var rest = Substring(decoding: script, as: UTF8.self)
      while let start = rest.firstRange(of: "say(\"") {
        rest = rest[start.upperBound...]
        var phrase = ""
        var isEscaped = false
        while let character = rest.popFirst(), isEscaped || character != "\"", !character.isNewline {
          isEscaped = character == "\\" && !isEscaped
          if !isEscaped { phrase.append(character) }
        }
        found.insert(phrase)
      }
    }
    phrases = found.sorted()
    self.words = words
  }

  /// A line of script that gives the scripts their words; empty where all stay English.
  var script: String {
    let said = phrases.map { ($0, words(Phrase(english: $0))) }.filter { $0.0 != $0.1 }
    guard !said.isEmpty else { return "" }
    let entries = said.map { "\(ScriptWords.literal($0.0)): \(ScriptWords.literal($0.1))" }
    return "window.scopebookWords = {\n  \(entries.joined(separator: ",\n  "))\n};"
  }

  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "<", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
