import ProjectModel

/// Tells from the headings of a document in which language its sections are called.
struct HeadingLanguages {
  /// The codes of the languages in which some words, cleaned, name a section of the template.
  private let languages: [String: [String]]

  init(_ template: ScopingTemplate) {
    var languages: [String: [String]] = [:]
    for section in template.sections {
      for language in Languages.all {
        let titles = [section.title.text(exactlyIn: language)].compactMap { $0 }
        for name in titles + (section.aliasesByLanguage[language] ?? []) {
          languages[HeadingWords.cleaned(name), default: []].append(language)
        }
      }
      languages[HeadingWords.cleaned(section.title.text()), default: []].append("en")
    }
    self.languages = languages
  }

  /// The language of most headings of a document that fill sections; `nil` for English and where none tells.
  func language(of release: Release, in path: String) -> String? {
    var votes: [String: Int] = [:]
    for section in release.sections where section.path == path {
      for language in Set(languages[HeadingWords.cleaned(section.headline.title)] ?? []) {
        votes[language, default: 0] += 1
      }
    }
    let best = Languages.all.max { (votes[$0] ?? 0) < (votes[$1] ?? 0) }
    return best.flatMap { $0 == "en" || (votes[$0] ?? 0) == 0 || votes[$0] == votes["en"] ? nil : $0 }
  }
}
