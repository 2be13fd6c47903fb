import Documents
import Findings

/// A template whose sections stand in a document of its own, such as a datasheet, or below headings of other documents.
package struct WholeOutline: Sendable {
  package let template: String
  /// What a document that fills it is called, in its file's name or its title; in all languages.
  package let names: [String]
  package let sections: [OutlineSection]

  package init(template: String, names: [String], sections: [OutlineSection]) {
    self.template = template
    self.names = names
    self.sections = sections
  }
}

/// Tells from a document's file name or title that it fills a template as a whole: `datasheet.md`, `# Datasheet: letters`.
struct WholeDocuments: Sendable {
  /// By the words of a name, put together.
  private let templates: [String: String]

  init(_ outlines: [WholeOutline]) {
    var templates: [String: String] = [:]
    for outline in outlines {
      for name in [outline.template] + outline.names {
        let key = FileNameWords(name).joined
        if !key.isEmpty, templates[key] == nil { templates[key] = outline.template }
      }
    }
    self.templates = templates
  }

  /// The template that a document is called after; `nil` where it is called after none.
  func template(of document: Document) -> String? {
    guard !templates.isEmpty, !FileNames.isOfOthers(document.path) else { return nil }
    if let template = FileNameWords(FileNames.namingStem(document.path)).longest(in: templates) { return template }
    guard let title = document.headings.first(where: { $0.level == 1 })?.title else { return nil }
    return FileNameWords(title).longest(in: templates)
  }
}

/// Finds the sections of templates that stand in documents of their own, for the templates that are asked for.
struct WholeSections {
  private let outlines: [String: WholeOutline]
  private var finders: [String: SectionFinder] = [:]

  init(_ outlines: [WholeOutline]) {
    self.outlines = Dictionary(outlines.map { ($0.template, $0) }) { first, _ in first }
  }

  /// The sections of a document: of the template that it fills, or of all templates of `named` where it fills none.
  ///
  /// In documents that fill no template, headings name sections by their own words alone, and a doubtful one names none.
  mutating func sections(of document: ReleaseDocument, named: [String]) -> Outcome<[FoundSection]> {
    let own = document.templateID.flatMap { outlines[$0] }
    var found = Outcome<[FoundSection]>([], [])
    for outline in own.map({ [$0] }) ?? named.compactMap({ outlines[$0] }) {
      let finder = finder(of: outline)
      let reach: SectionFinder.Reach = own == nil ? .elsewhere : .whole
      let outcome = finder.sections(of: document.document, parts: [], reach: reach)
      found = Outcome(found.value + outcome.value, found.findings + (own == nil ? [] : outcome.findings))
    }
    return found
  }

  private mutating func finder(of outline: WholeOutline) -> SectionFinder {
    if let finder = finders[outline.template] { return finder }
    let finder = SectionFinder(matcher: SectionMatcher(Outline(sections: outline.sections, partTitles: [:])))
    finders[outline.template] = finder
    return finder
  }
}
