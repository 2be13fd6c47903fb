import Documents
import Findings

extension Project {
  /// Reads a project out of its documents.
  package static func reading(_ set: DocumentSet, settings: Settings, outline: Outline) -> Outcome<Project> {
    var reader = ProjectReader(set: set, settings: settings, outline: outline)
    return Outcome(reader.project(), reader.findings)
  }
}

extension Settings {
  /// The settings of a project folder.
  package static func reading(_ folder: SourceFolder) -> Outcome<Settings> { SettingsReader.settings(of: folder) }
}

/// The steps from documents to a project.
private struct ProjectReader {
  let set: DocumentSet
  let settings: Settings
  let outline: Outline
  private let matcher: SectionMatcher
  private let cards: SectionFinder
  private let finder: SectionFinder
  private var wholes: WholeSections
  var findings: [Finding] = []

  init(set: DocumentSet, settings: Settings, outline: Outline) {
    self.set = set
    self.settings = settings
    self.outline = outline
    matcher = set.remembering(SectionMatcher.self) { SectionMatcher(outline) }
    let ofCards = set.remembering(SectionFinder.self) {
      SectionMatcher(Outline(sections: outline.cards, partTitles: [:]))
    }
    cards = SectionFinder(matcher: ofCards)
    finder = SectionFinder(matcher: matcher, others: outline.idsElsewhere)
    wholes = WholeSections(outline.wholes)
  }

  mutating func project() -> Project {
    let matcher = matcher
    let layout = ProjectLayout(
      set, layout: settings.layout, matcher: matcher, wholes: WholeDocuments(outline.wholes))
    findings += layout.findings
    let scoping = ScopingFiles(set, documents: layout.canvasDocuments, outline: outline)
    findings += scoping.findings
    let canvases = scoping.canvases
    let ordered = inOrder(layout.releases.map { release($0, canvases: canvases) })
    let evidence = Evidence(of: set, settings: settings, releases: ordered)
    findings += evidence.findings
    var items: [Item] = []
    var duplicates: [DuplicateItem] = []
    var drafts: [(release: Release?, draft: ItemDraft)] = []
    let statements = ProjectStatements(
      releases: ordered, layout: layout, scoping: scoping, outline: outline, language: settings.language
    ) { ProjectReader.itemDrafts(of: $0, outline: $1, matcher: matcher, language: $2) }
    for (release, merged) in zip(ordered, statements.merged) {
      duplicates += merged.duplicates
      drafts += merged.items.map { (release, $0) }
    }
    duplicates += statements.ofProject.duplicates
    drafts += statements.ofProject.items.map { (nil, $0) }
    let column = ReleaseColumn(ordered.map(\.name))
    items = drafts.map { release, draft in
      item(
        draft, in: release, owedIn: owedRelease(draft, in: release?.name ?? Item.wholeProject, column),
        evidence: evidence)
    }
    let linking = Linking(items: items, drafts: drafts.map(\.draft), releases: ordered, set: set, canvases: canvases)
    let taken = Set(ordered.flatMap(\.canvases).map(\.source.path))
    let loose = canvases.filter { !taken.contains($0.source.path) }
    return Project(
      settings: settings, folder: set.folder, title: title(layout.overview), summary: settings.summary ?? "",
      overview: layout.overview, releases: ordered, pages: layout.pages,
      documents: (layout.overview.map { [$0] } ?? []) + ordered.flatMap { $0.documents.map(\.document) } + layout.pages,
      canvases: loose, items: linking.items,
      links: linking.links, mentions: linking.mentions, dangling: linking.dangling, duplicates: duplicates,
      index: ItemIndex(items: linking.items, links: linking.links, mentions: linking.mentions))
  }

  private func title(_ overview: Document?) -> String {
    if let title = settings.title ?? overview?.title { return title }
    let name =
      set.folder.project == "project" || set.folder.project == "docs"
      ? set.folder.holder.pathNames.last.map(String.init) : nil
    return name == nil ? set.folder.project : "Project"
  }

  // MARK: Releases

  private mutating func release(_ draft: ProjectLayout.Draft, canvases: [Canvas]) -> Release {
    let facts = ReleaseFacts(draft, folder: set.folder)
    findings += facts.findings
    let named = (facts.templates?.map(\.name) ?? settings.templates ?? []).map(TemplateName.id) + outline.asked
    let found = draft.documents.map { document in
      document.document.remembering(FoundSection.self, given: document.reading(in: facts.templates)) {
        let sections = sections(of: document)
        let others = wholes.sections(of: document, as: document.read(by: matcher, outline), named: named)
        return Outcome(sections.value + others.value, sections.findings + others.findings)
      }
    }
    findings += found.flatMap(\.findings)
    return Release(
      name: draft.name, title: facts.title ?? draft.name.spelledOut, phase: facts.phase, date: facts.date,
      datePlace: facts.datePlace,
      version: facts.version, owner: facts.owner, templates: facts.templates, documents: draft.documents,
      canvases: canvases.filter { canvas in
        guard let folder = draft.folder else { return draft.factsFolder != nil }
        return canvas.source.path.hasPrefix(folder)
      },
      sections: found.flatMap(\.value), place: draft.place)
  }

  /// The sections of the templates of parts and of cards in a document.
  private func sections(of document: ReleaseDocument) -> Outcome<[FoundSection]> {
    let own = document.templateID
    if document.role == .card, own == nil || outline.cards.contains(where: { $0.template == own }) {
      return cards.sections(of: document.document, parts: [], reach: .whole)
    }
    let found = finder.sections(of: document.read(by: matcher, outline), parts: document.parts)
    // A document that names its template is read as that one alone.
    guard let named = document.template.map({ TemplateName.id($0.name) }), outline.knows(named) else { return found }
    return Outcome(found.value.filter { $0.template == named }, found.findings)
  }

  /// Naturally by name; those with a date stand by date in the places that they have among the others.
  private func inOrder(_ releases: [Release]) -> [Release] {
    let dated = releases.indices.filter { releases[$0].date.flatMap(DateReader.isoDate) != nil }
    let byDate = dated.sorted { a, b in
      let left = releases[a].date.flatMap(DateReader.isoDate) ?? ""
      let right = releases[b].date.flatMap(DateReader.isoDate) ?? ""
      return left == right ? a < b : left < right
    }
    var ordered = releases
    for (index, from) in zip(dated, byDate) { ordered[index] = releases[from] }
    return ordered
  }

  // MARK: Items

  private static func itemDrafts(
    of release: Release, outline: Outline, matcher: SectionMatcher, language: String?
  ) -> [ItemDraft] {
    let canvases = Set(release.canvases.map(\.source.path))
    let isOwn = { (draft: ItemDraft) in
      // A word or two may be anybody's.
      draft.text.utf8.count >= Self.shortestLine && outline.ownLines.contains(TemplateText.hash(draft.text))
    }
    let read = release.documents.filter { !canvases.contains($0.path) }.map { document in
      document.document.remembering(ItemReader.self, given: document.reading(in: release.templates)) {
        let reader = ItemReader(
          document: document.read(by: matcher, outline),
          isPart: !document.parts.isEmpty || document.recognizedTemplate != nil,
          sections: release.sections, outline: outline)
        let own = reader.drafts.filter { !isOwn($0) }
        return ReadItems(
          drafts: ItemDraft.settled(own, in: reader.document, language: language), rowsAbove: reader.rowsAbove)
      }
    }
    var drafts = read.flatMap(\.drafts)
    // A requirement that stands only above its deliverables is known by that row alone.
    for row in read.flatMap(\.rowsAbove) {
      let isStated = drafts.contains { draft in
        draft.kind == row.kind
          && (row.writtenID.map { $0 == draft.writtenID }
            ?? (ItemDraft.canonical(draft.text) == ItemDraft.canonical(row.text)))
      }
      guard !isStated else { continue }
      var inferred = row
      inferred.origin = .reference
      drafts.append(inferred)
    }
    return drafts
  }

  /// What one document states.
  private struct ReadItems: Sendable {
    let drafts: [ItemDraft]
    let rowsAbove: [ItemDraft]
  }

  /// Of a template's line that is no item, in bytes.
  private static let shortestLine = 20

  private func item(_ draft: ItemDraft, in release: Release?, owedIn: String?, evidence: Evidence) -> Item {
    var measurements = draft.measurements
    var candidates: [Measurement] = []
    if draft.kind == .metric, let release {
      switch evidence.measured(draft, in: release) {
      case .none: break
      case .one(let measurement): measurements.insert(measurement, at: 0)
      case .several(let found): candidates = found
      }
    }
    let name = release?.name ?? Item.wholeProject
    return Item(
      id: draft.id, isIDWritten: draft.writtenID != nil, release: name, text: draft.text, place: draft.place,
      textPlace: draft.textPlace, extent: draft.extent, origin: draft.origin, fields: draft.fields,
      status: draft.status,
      priority: draft.priority, owedIn: owedIn, targets: draft.targets,
      measurements: measurements, otherPlaces: draft.otherPlaces, candidates: candidates)
  }

  /// The release that a draft's release column names, where it is another than the one that states it.
  private mutating func owedRelease(_ draft: ItemDraft, in release: String, _ column: ReleaseColumn) -> String? {
    guard let field = draft.field(.release) else { return nil }
    switch column.meaning(of: field.text, in: release) {
    case .here: return nil
    case .release(let name): return name
    case .later: return ReleaseColumn.later
    case .unknown(let isLater):
      findings.append(column.finding(field.text, at: field.place))
      return isLater ? ReleaseColumn.later : nil
    }
  }
}

extension ReleaseDocument {
  /// All besides the document itself, the settings and the templates that decides what is read from it.
  fileprivate struct Reading: Hashable, Sendable {
    let role: DocumentRole
    let recognizedTemplate: String?
    /// What its release is held to.
    let templates: [String]?
  }

  fileprivate func reading(in templates: [TemplateName]?) -> Reading {
    Reading(role: role, recognizedTemplate: recognizedTemplate, templates: templates?.map(\.name))
  }

  /// The document as sections and items are read from it: lists of section names spread out, but where it fills a template of
  /// its own, whose answers may be such lists.
  fileprivate func read(by matcher: SectionMatcher, _ outline: Outline) -> Document {
    let isWhole = templateID.map { id in outline.wholes.contains { $0.template == id } } ?? false
    return isWhole ? document : document.spreadingEntries(matcher)
  }
}

extension String {
  /// `release-1` as `Release 1`.
  fileprivate var spelledOut: String {
    let words = unhyphenated
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
