import ProjectModel

extension Outline {
  /// Where the sections of document templates, the blocks of canvases and the layers of goals may be found.
  ///
  /// `asked` are the ids of templates that releases are held to though nothing in the project names them.
  package init(_ templates: [ScopingTemplate], asked: [String] = []) {
    let documents = templates.filter { $0.kind == .document && !$0.isWholeDocument }
    let wholes = templates.filter { $0.isWholeDocument && $0.kind != .card }
    let parts = documents.flatMap(\.parts)
    let titles = Dictionary(parts.map { ($0.part, $0.title.all + $0.aliases) }) { $0 + $1 }
    let layers = templates.flatMap(\.sections).compactMap { section in
      section.layer.map { ($0, section.title.all + section.aliases) }
    }
    self.init(
      sections: documents.flatMap(\.outlineSections), partTitles: titles,
      canvases: templates.filter { $0.kind == .canvas }.map(CanvasOutline.init),
      layerTitles: Dictionary(layers) { $0 + $1 },
      cards: templates.filter { $0.kind == .card }.flatMap(\.outlineSections),
      wholes: wholes.map { template in
        WholeOutline(
          template: template.id, names: template.title.all + template.aliases, sections: template.outlineSections)
      }, ownLines: templates.reduce(into: []) { $0.formUnion($1.lines) }, asked: asked)
  }
}

extension CanvasOutline {
  /// The outline of a canvas template.
  init(_ template: ScopingTemplate) {
    self.init(
      template: template.id, titles: template.title.all + template.aliases,
      header: template.header.map { field in
        Field(id: field.id, titles: field.title.all + field.aliases, type: field.type)
      },
      blocks: template.outlineSections, lists: Set(template.sections.filter(\.listsNames).map(\.id)))
  }
}

extension ScopingTemplate {
  fileprivate var outlineSections: [OutlineSection] {
    sections.map { section in
      OutlineSection(
        template: id, id: section.id, title: section.title.text(), titles: section.title.all + section.aliases,
        aliases: section.aliases, part: section.part, parent: section.parent, isContainer: section.isContainer,
        itemKind: section.itemKind)
    }
  }
}
