import Documents
import Findings

/// The interface in one language: English as the code says it, or the translations of `Words/LANGUAGE.yml`.
final class InterfaceWords: Sendable {
  /// The language that pages say they are in: `en`, `pt`, `es` or `ru`.
  let language: String
  private let phrases: [String: String]
  /// The forms of nouns that are counted, by the English singular.
  private let nouns: [String: [String]]

  static let english = InterfaceWords(language: "en", phrases: [:], nouns: [:])

  init(language: String, phrases: [String: String], nouns: [String: [String]]) {
    self.language = language
    self.phrases = phrases
    self.nouns = nouns
  }

  /// The interface in a language; English for one that has no translations.
  static func speaking(_ language: String?) -> InterfaceWords {
    guard let language, let file = embeddedFiles.first(where: { $0.path == "Words/\(language).yml" }) else {
      return .english
    }
    let node = YAMLReader.node(of: SourceFile(path: file.path, file.text.description)).value
    var phrases: [String: String] = [:]
    for entry in node?["phrases"]?.entries ?? [] { phrases[entry.key] = entry.value.text }
    var nouns: [String: [String]] = [:]
    for entry in node?["nouns"]?.entries ?? [] { nouns[entry.key] = entry.value.elements?.compactMap(\.text) }
    return InterfaceWords(language: language, phrases: phrases, nouns: nouns)
  }

  /// The phrase in this language; in English where it has no translation.
  func callAsFunction(_ phrase: Phrase) -> String {
    let pattern = phrases[phrase.key] ?? phrase.key
    guard !phrase.parts.isEmpty else { return pattern }
    var text = ""
    var rest = Substring(pattern)
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      let behind = rest[rest.index(after: brace)...]
      let digits = behind.prefix { $0.isNumber }
      if let number = Int(digits), phrase.parts.indices.contains(number - 1), behind[digits.endIndex...].hasPrefix("}")
      {
        text += words(of: phrase.parts[number - 1])
        rest = behind[digits.endIndex...].dropFirst()
      } else {
        text += "{"
        rest = behind
      }
    }
    return text + rest
  }

  private func words(of part: Phrase.Part) -> String {
    switch part {
    case .text(let text): text
    case .phrase(let phrase): self(phrase)
    case .count(let count, let noun, let plural):
      "\(count) " + (form(of: noun, for: count) ?? (count == 1 ? noun : plural))
    }
  }

  /// The form of a noun that goes with a number.
  ///
  /// Source: the plural rules of Unicode's CLDR for cardinal numbers, of whole numbers.
  private func form(of noun: String, for count: Int) -> String? {
    guard let forms = nouns[noun], let last = forms.last else { return nil }
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
