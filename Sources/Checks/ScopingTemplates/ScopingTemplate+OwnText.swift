import ProjectModel

extension ScopingTemplate {
  /// What an author wrote in a paragraph, entry or cell, the template's own sentences left out; empty where it is all the
  /// template's own.
  func ownWords(of text: String) -> String {
    if lines.contains(TemplateText.hash(text)) { return "" }
    guard text.utf8.contains(where: \.endsSentence) else { return text }
    let sentences = TemplateText.sentences(text)
    guard sentences.count > 1 else { return text }
    let kept = sentences.filter { !lines.contains(TemplateText.hash($0)) }
    return kept.count == sentences.count ? text : kept.joined(separator: " ")
  }
}

/// The runs of words that a section's guidance and questions are made of, to recognise them where a few words were changed.
struct TemplateShingles: Sendable {
  private let hashes: Set<UInt64>
  /// How many words the section says itself.
  private let wordCount: Int

  init(_ section: TemplateSection) {
    let texts = (section.guidanceText?.all ?? []) + section.promptTexts.flatMap(\.all)
    let words = texts.map(TemplateText.wordHashes)
    wordCount = words.reduce(0) { $0 + $1.count }
    hashes = Set(words.flatMap(Self.shingles))
  }

  /// Those of every section of a template that says something, by the section's id.
  static func all(of template: ScopingTemplate) -> [String: TemplateShingles] {
    let telling = template.sections.filter { $0.guidanceText != nil || !$0.promptTexts.isEmpty }
    return Dictionary(telling.map { ($0.id, TemplateShingles($0)) }) { first, _ in first }
  }

  /// Three words in a row each, in order.
  private static func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= 3 else { return [] }
    return (0...(words.count - 3)).map { words[$0] &* 3 ^ words[$0 + 1] &* 5 ^ words[$0 + 2] &* 7 }
  }

  /// Whether a text is mostly the section's own words: at least five words, and 63 % of its runs.
  ///
  /// Adopters of one template either leave 63 % of its lines or more as they are, or 41 % at most.
  func cover(_ text: String) -> Bool {
    let words = TemplateText.wordHashes(text)
    guard words.count >= 5, words.count <= wordCount + 8 else { return false }
    let shingles = Self.shingles(words)
    return 100 * shingles.count { hashes.contains($0) } >= 63 * shingles.count
  }
}
