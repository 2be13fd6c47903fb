import Documents
import Findings
import ProjectModel

/// The next release's documents: the headings of the last one, and below them what is still open.
package struct ReleaseDraft: Sendable {
  /// Every file, relative to the folder that holds the project.
  package let files: [NewFile]
  /// Objectives, requirements and deliverables that go on, in the order written.
  package let carried: [Item]
  /// Those that are complete or dropped.
  package let left: [Item]

  /// The kinds of items that go on from release to release.
  package static let kinds: [ItemKind] = [.objective, .requirement, .deliverable]

  /// Drafts the release called `name` after `old`.
  ///
  /// Throws `ReleaseDraftError` where there can be no release of that name beside the old one.
  package init(named name: String, after old: Release, in review: Review) throws(ReleaseDraftError) {
    let project = review.project
    let place = try NewReleasePlace(named: name, after: old, in: project)
    let items = project.index.items(in: old.name).filter { Self.kinds.contains($0.id.kind) && $0.origin != .reference }
    carried = items.filter(\.isOpen)
    left = items.filter { !$0.isOpen }
    let byPath = Dictionary(grouping: carried, by: \.extent.path)
    var files = place.isFile ? [] : [Self.releaseFile(after: old, at: place, in: project)]
    let templates = review.templates(of: old)
    for document in old.documents where byPath[document.path] != nil || Self.answers(document, in: old) {
      let draft = CarriedDocument(
        document, items: byPath[document.path] ?? [], all: project.index.items(in: old.name), from: old, to: place,
        sections: Self.sections(of: document, in: old, templates), language: project.settings.language)
      files.append(NewFile(path: place.path(of: document.path), text: draft.text))
    }
    files += old.canvases.filter { !$0.isDocument }.compactMap { canvas in
      guard let template = templates.template(canvas.template) else { return nil }
      let text = CanvasDraft(template: template, language: project.settings.language).text
      return NewFile(path: place.path(of: canvas.source.path), text: text)
    }
    self.files = files
  }

  /// Whether a document is one that the next release needs again: a part, or what a template asks for.
  private static func answers(_ document: ReleaseDocument, in release: Release) -> Bool {
    !document.parts.isEmpty || release.sections.contains { $0.path == document.path }
  }

  /// What the headings of a document answer, by where they begin; of several templates the first.
  private static func sections(
    of document: ReleaseDocument, in release: Release, _ templates: [ScopingTemplate]
  ) -> [Int: TemplateSection] {
    var sections: [Int: TemplateSection] = [:]
    for found in release.sections where found.path == document.path {
      let start = found.headline.span.start
      guard sections[start] == nil else { continue }
      sections[start] = templates.template(found.template)?.section(found.id)
    }
    return sections
  }

  private static func releaseFile(after old: Release, at place: NewReleasePlace, in project: Project) -> NewFile {
    let words = DraftWords(project.settings.language)
    var text = "title: \(place.title.yamlText)\nphase: draft          # \(words["phase"])\n"
    text += "# date: 2026-06-30    # \(words["date"])\n"
    if let owner = old.owner { text += "owner: \(owner.yamlText)\n" }
    if let templates = old.templates { text += "templates: [\(templates.map(\.name).joined(separator: ", "))]\n" }
    return NewFile(path: place.folder + "/release.yml", text: text)
  }
}

extension Item {
  /// Whether work on it goes on: it is neither complete nor dropped.
  var isOpen: Bool { status?.status != .complete && status?.status != .dropped }
}

extension Review {
  /// The templates that a release is held to.
  func templates(of release: Release) -> [ScopingTemplate] {
    let ids = releases.first { $0.release == release.name }?.templates.map(\.template) ?? []
    return ids.compactMap(templates.template)
  }
}
