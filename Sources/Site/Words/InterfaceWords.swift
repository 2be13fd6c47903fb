import Documents
import Findings

/// The interface in one language: English as the code says it, or the translations of `Words/LANGUAGE.yml`.
final class InterfaceWords: Sendable {
  /// The language that pages say they are in: `en`, `pt`, `es` or `ru`.
  let language: String
  private let phrases: [String: String]
  /// The forms of nouns that are counted, by the English singular.
  private let nouns: [String: [String]]
  /// Is told of phrases and nouns that this language does not have.
  private let missing: (@Sendable (String) -> Void)?

  static let english = InterfaceWords(language: "en", phrases: [:], nouns: [:])

  init(
    language: String, phrases: [String: String], nouns: [String: [String]], missing: (@Sendable (String) -> Void)? = nil
  ) {
    self.missing = missing
    self.language = language
    self.phrases = phrases
    self.nouns = nouns
  }

  /// The interface in a language; English for one that has no translations.
  static func speaking(_ language: String?, missing: (@Sendable (String) -> Void)? = nil) -> InterfaceWords {
    guard let language, let file = embeddedFiles.first(where: { $0.path == "Words/\(language).yml" }) else {
      return .english
    }
    let node = JSONReader.node(of: SourceFile(path: file.path, embedded: file.text)).value
    var phrases: [String: String] = [:]
    for entry in node?["phrases"]?.entries ?? [] { phrases[entry.key] = entry.value.text }
    var nouns: [String: [String]] = [:]
    for entry in node?["nouns"]?.entries ?? [] { nouns[entry.key] = entry.value.elements?.compactMap(\.text) }
    return InterfaceWords(language: language, phrases: phrases, nouns: nouns, missing: missing)
  }

  /// The phrase in this language; in English where it has no translation.
  func callAsFunction(_ phrase: Phrase) -> String {
    let pattern = pattern(phrase.key)
    guard !phrase.parts.isEmpty else { return pattern }
    var words = ""
    pieces(of: phrase, in: pattern) { text, _ in words += text }
    return words
  }

  /// The words of a phrase piece by piece; `element` numbers the elements among them from 0 on, in the order of the English
  /// words, and comes with no text.
  func forEachPiece(of phrase: Phrase, _ body: (_ text: String, _ element: Int?) -> Void) {
    pieces(of: phrase, in: pattern(phrase.key), body)
  }

  /// What is said for English words; the words themselves where there is no translation.
  private func pattern(_ key: String) -> String {
    if let known = phrases[key] { return known }
    missing?(key)
    return key
  }

  private func pieces(of phrase: Phrase, in pattern: String, _ body: (_ text: String, _ element: Int?) -> Void) {
    var rest = Substring(pattern)
    while let brace = rest.firstIndex(of: "{") {
      body(String(rest[..<brace]), nil)
      let behind = rest[rest.index(after: brace)...]
      let digits = behind.prefix { $0.isNumber }
      if let number = Int(digits), phrase.parts.indices.contains(number - 1), behind[digits.endIndex...].hasPrefix("}")
      {
        if case .element = phrase.parts[number - 1] {
          body("", phrase.parts[..<(number - 1)].count { if case .element = $0 { true } else { false } })
        } else {
          body(words(of: phrase.parts[number - 1]), nil)
        }
        rest = behind[digits.endIndex...].dropFirst()
      } else {
        body("{", nil)
        rest = behind
      }
    }
    body(String(rest), nil)
  }

  private func words(of part: Phrase.Part) -> String {
    switch part {
    case .text(let text): text
    case .phrase(let phrase): self(phrase)
    case .element: ""
    case .count(let count, let noun, let plural):
      counted(count, form(of: noun, for: count) ?? (count == 1 ? noun : plural))
    }
  }

  /// A language may count without a noun.
  private func counted(_ count: Int, _ noun: String) -> String { noun.isEmpty ? "\(count)" : "\(count) \(noun)" }

  /// The form of a noun that goes with a number.
  ///
  /// Source: the plural rules of Unicode's CLDR for cardinal numbers, of whole numbers.
  private func form(of noun: String, for count: Int) -> String? {
    guard let forms = nouns[noun], let last = forms.last else {
      missing?(noun)
      return nil
    }
    let index: Int
    if language == "ru" {
      let (tens, ones) = (count % 100, count % 10)
      index = ones == 1 && tens != 11 ? 0 : (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
    } else {
      index = count == 1 ? 0 : 1
    }
    return forms.indices.contains(index) ? forms[index] : last
  }
}

extension InterfaceWords {
  /// `a`, `a and b`, `a, b and c`.
  func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return self("\(words.dropLast().joined(separator: ", ")) and \(last)")
  }

  /// What says that words are English on a page that is not; `nil` on an English page.
  var english: String? { language == "en" ? nil : "en" }

  /// A date written out, `20 March 2026` for `2026-03-20`; as it is where that is no date.
  func date(_ iso: String) -> String {
    let months: [Phrase] = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return iso }
    return self("\(parts[2]) \(months[parts[1] - 1]) \(parts[0])")
  }
}
