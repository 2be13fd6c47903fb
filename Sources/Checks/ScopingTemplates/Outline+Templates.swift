import ProjectModel

extension Outline {
  /// Where the sections of document templates may be found; canvases name theirs by key.
  package init(_ templates: [ScopingTemplate]) {
    let documents = templates.filter { $0.kind == .document }
    let sections = documents.flatMap { template in
      template.sections.map { section in
        OutlineSection(
          template: template.id, id: section.id, title: section.title.text(),
          titles: section.title.all + section.aliases, aliases: section.aliases, part: section.part,
          parent: section.parent, isContainer: section.isContainer, itemKind: section.itemKind)
      }
    }
    let parts = documents.flatMap(\.parts)
    let titles = Dictionary(parts.map { ($0.part, $0.title.all + $0.aliases) }) { $0 + $1 }
    self.init(sections: sections, partTitles: titles)
  }
}
