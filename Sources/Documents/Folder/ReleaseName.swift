/// Names that say "release".
package enum ReleaseName {
  /// Whether a folder or Markdown file that lies beside the project's overview is named like a release: `release-1`, `v2`,
  /// `Release 3.1 (MVP)`, `r1`, `versão-2`.
  ///
  /// Sprints, phases and iterations are steps towards a release, and none.
  package static func matches(_ name: String) -> Bool {
    says(name, words + ["v", "r", "version", "ver", "versao", "versión", "versão", "версия"])
  }

  /// The same for names that lie deeper, where `v1` and `version-2` may be those of a model or an interface.
  package static func matchesAnywhere(_ name: String) -> Bool { says(name, words) }

  /// Whether each folder inside a folder of this name is a release: `releases/2026-q3`.
  package static func isCollection(_ name: String) -> Bool {
    ["releases", "lançamentos", "lanzamientos", "релизы"].contains(name.lowercased())
  }

  private static let words = [
    "release", "rel", "lançamento", "lancamento", "lanzamiento", "entrega", "релиз",
  ]

  private static func says(_ name: String, _ words: [String]) -> Bool {
    let name = withoutEnding(name.lowercased().precomposedStringWithCanonicalMapping)
    for word in words where name.hasPrefix(word) {
      let rest = name.dropFirst(word.count).drop { $0 == "-" || $0 == "_" || $0 == " " }
      let number = rest.prefix { $0.isNumber || $0 == "." }
      let behind = rest.dropFirst(number.count)
      // `v1beta` is an interface's; `v1.0-rc1` and `release-1 (MVP)` are releases.
      if number.first?.isNumber == true, behind.first.map({ "-_ (".contains($0) }) ?? true { return true }
    }
    return false
  }

  private static func withoutEnding(_ name: String) -> Substring {
    let ending = SourceFolder.markdownEndings.first(where: name.hasSuffix)
    return name.dropLast(ending?.count ?? 0)
  }
}
