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

  /// Whether a path, relative to the holder, is left out.
  package func excludes(_ path: String, project: String) -> Bool {
    let relative = path.hasPrefix(project + "/") ? String(path.dropFirst(project.count + 1)) : path
    return exclude.contains { PathPattern($0).matches(relative) }
  }
}

/// The steps from documents to a project.
private struct ProjectReader {
  let set: DocumentSet
  let settings: Settings
  let outline: Outline
  var findings: [Finding] = []

  mutating func project() -> Project {
    let matcher = SectionMatcher(outline)
    let layout = ProjectLayout(set, layout: settings.layout, matcher: matcher)
    findings += layout.findings
    let canvases = readCanvases()
    let releases = layout.releases.map { release($0, canvases: canvases, matcher: matcher) }
    let ordered = inOrder(releases)
    let evidence = Evidence(of: set, settings: settings, releases: ordered)
    findings += evidence.findings
    var items: [Item] = []
    var duplicates: [DuplicateItem] = []
    var drafts: [(release: Release, draft: ItemDraft)] = []
    let outline = outline
    let language = settings.language
    let merging = ordered.concurrentMap { release in
      ItemMerging(
        release: release.name,
        drafts: ProjectReader.itemDrafts(of: release, outline: outline, matcher: matcher, language: language))
    }
    for (release, merged) in zip(ordered, merging) {
      duplicates += merged.duplicates
      drafts += merged.items.map { (release, $0) }
    }
    let names = ordered.map(\.name)
    items = drafts.map { item($0.draft, in: $0.release, releases: names, evidence: evidence) }
    let linking = Linking(items: items, drafts: drafts.map(\.draft), releases: ordered, set: set, canvases: canvases)
    let loose = canvases.filter { canvas in
      !ordered.contains { $0.canvases.contains { $0.source.path == canvas.source.path } }
    }
    return Project(
      settings: settings, folder: set.folder, title: title(layout.overview), summary: settings.summary ?? "",
      overview: layout.overview, releases: ordered, pages: layout.pages, canvases: loose, items: linking.items,
      links: linking.links, mentions: linking.mentions, dangling: linking.dangling, duplicates: duplicates,
      index: ItemIndex(items: linking.items, links: linking.links, mentions: linking.mentions))
  }

  private func title(_ overview: Document?) -> String {
    if let title = settings.title ?? overview?.title { return title }
    let name =
      set.folder.project == "project" || set.folder.project == "docs"
      ? set.folder.holder.split(separator: "/").last.map(String.init) : nil
    return name == nil ? set.folder.project : "Project"
  }

  // MARK: Releases

  private mutating func release(_ draft: ProjectLayout.Draft, canvases: [Canvas], matcher: SectionMatcher) -> Release {
    let facts = ReleaseFacts(draft, folder: set.folder)
    findings += facts.findings
    let finder = SectionFinder(matcher: matcher)
    let found = draft.documents.map { finder.sections(of: $0.document.spreadingEntries(matcher), parts: $0.parts) }
    findings += found.flatMap(\.findings)
    return Release(
      name: draft.name, title: facts.title ?? draft.name.spelledOut, phase: facts.phase, date: facts.date,
      version: facts.version, owner: facts.owner, documents: draft.documents,
      canvases: canvases.filter { canvas in
        guard let folder = draft.folder else { return draft.factsFolder != nil }
        return canvas.source.path.hasPrefix(folder)
      },
      sections: found.flatMap(\.value), place: draft.place)
  }

  /// By date where every release has one, else naturally by name.
  private func inOrder(_ releases: [Release]) -> [Release] {
    let dates = releases.compactMap { $0.date.flatMap(DateReader.isoDate) }
    guard dates.count == releases.count, Set(dates).count == dates.count else { return releases }
    return zip(releases, dates).sorted { $0.1 < $1.1 }.map(\.0)
  }

  private mutating func readCanvases() -> [Canvas] {
    var canvases: [Canvas] = []
    for path in set.folder.paths {
      let name = path.split(separator: "/").last?.lowercased() ?? ""
      guard ["canvas.yml", "canvas.yaml"].contains(name) || name.hasSuffix(".canvas.yml"),
        let source = set.folder.texts[path]
      else { continue }
      let outcome = CanvasReader.canvas(source)
      findings += outcome.findings
      if let canvas = outcome.value { canvases.append(canvas) }
    }
    return canvases
  }

  // MARK: Items

  private static func itemDrafts(
    of release: Release, outline: Outline, matcher: SectionMatcher, language: String?
  ) -> [ItemDraft] {
    let readers = release.documents.map { document in
      ItemReader(
        document: document.document.spreadingEntries(matcher), isPart: !document.parts.isEmpty,
        sections: release.sections, outline: outline)
    }
    var drafts = readers.flatMap { ItemDraft.settled($0.drafts, in: $0.document, language: language) }
    // A requirement that stands only above its deliverables is known by that row alone.
    for row in readers.flatMap(\.rowsAbove) {
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

  private func item(_ draft: ItemDraft, in release: Release, releases: [String], evidence: Evidence) -> Item {
    var measurements = draft.measurements
    var candidates: [Measurement] = []
    switch draft.kind == .metric ? evidence.measured(draft, in: release) : .none {
    case .none: break
    case .one(let measurement): measurements.insert(measurement, at: 0)
    case .several(let found): candidates = found
    }
    return Item(
      id: draft.id, isIDWritten: draft.writtenID != nil, release: release.name, text: draft.text, place: draft.place,
      textPlace: draft.textPlace, extent: draft.extent, origin: draft.origin, fields: draft.fields,
      status: draft.status,
      priority: draft.priority, owedIn: owedRelease(draft, in: release.name, releases), targets: draft.targets,
      measurements: measurements, otherPlaces: draft.otherPlaces, candidates: candidates)
  }

  /// `v2` in a release column means the folder `release-2`.
  private func owedRelease(_ draft: ItemDraft, in release: String, _ releases: [String]) -> String? {
    guard let text = draft.field(.release)?.text else { return nil }
    let named =
      releases.first { $0.lowercased() == text.lowercased() }
      ?? releases.first { number($0) != "" && number($0) == number(text) }
    return named == release ? nil : named
  }

  private func number(_ name: String) -> String {
    String(name.filter { $0.isNumber || $0 == "." }.drop { $0 == "." })
  }
}

extension String {
  /// `release-1` as `Release 1`.
  fileprivate var spelledOut: String {
    let words = replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
