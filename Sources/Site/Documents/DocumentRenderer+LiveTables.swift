import ProjectModel

/// Tables of items in the place of comments that ask for them.
extension DocumentRenderer {
  /// Draws the table that a comment asks for; nothing for other comments, and for words that nobody understands, which are
  /// a finding.
  mutating func liveTable(_ comment: String) {
    guard !isCanvas, listDepth == 0, let instruction = Instruction(comment: comment), instruction.name == "table",
      let table = LiveTableReader.table(of: instruction, in: viewpoint.map.project).table
    else { return }
    let project = viewpoint.map.project
    let named = table.releases?.compactMap { project.release($0) }
    let own = release.flatMap { project.release($0) } ?? viewpoint.map.leadingRelease
    for release in named ?? [own].compactMap(\.self) {
      LiveTableSection(table, release, viewpoint).write(to: &html)
    }
  }
}

/// One table of items in an author's page: what it shows, then the tool's own table.
struct LiveTableSection {
  private let table: LiveTable
  private let release: Release
  private let viewpoint: Viewpoint
  private let items: [Item]
  private let total: Int

  init(_ table: LiveTable, _ release: Release, _ viewpoint: Viewpoint) {
    self.table = table
    self.release = release
    self.viewpoint = viewpoint
    items = table.items(in: release.name, of: viewpoint.map.project)
    total = table.all(in: release.name, of: viewpoint.map.project).count
  }

  func write(to html: inout HTMLWriter) {
    html.element("section", ["class": "live-table wide"]) { html in
      html.element("p", ["class": "live-table-head"]) { writeHead(&$0) }
      guard !items.isEmpty else { return }
      if let kind = TableKinds.all.first(where: { $0.kind == table.kind && $0.kind != .milestone }) {
        kind.write(items, of: release, viewpoint, to: &html)
      } else {
        plainTable.write(viewpoint, to: &html)
      }
    }
  }

  /// `Requirements of The storm list`, the filters, and how many of how many.
  private func writeHead(_ html: inout HTMLWriter) {
    let section = TableKinds.all.first { $0.kind == table.kind && $0.isShown(of: release, in: viewpoint.map.project) }
    html.say("\(table.kind.pluralPhrase) of \(.element)") { html in
      let url = viewpoint.url("\(release.name)/index.html", anchor: section?.name)
      html.element("a", ["href": url], text: release.title.insideSentence)
    }
    for condition in table.conditions {
      html.text(" · ")
      html.text(condition.values.map { words(for: $0, of: condition.filter) }.joined(separator: ", "))
    }
    guard !table.conditions.isEmpty || items.isEmpty else { return }
    html.text(" · ")
    if items.isEmpty { html.none("none") } else { html.say("\(items.count) of \(total)") }
  }

  private func words(for value: String, of filter: LiveTable.Filter) -> String {
    let words = viewpoint.words
    switch filter {
    case .status: return words(Status(rawValue: value)?.phraseInside ?? (value == "open" ? "open" : "closed"))
    case .priority: return Priority(rawValue: value).map { words($0.phrase) } ?? value
    case .verdict: return Verdict(rawValue: value).map { words($0.phrase) } ?? value
    case .layer: return GoalLayer(rawValue: value).map { words($0.phrase) } ?? value
    case .gap: return TraceMatrix.Gap(rawValue: value).map { words($0.phrase) } ?? value
    case .owner, .team, .category: return value
    }
  }

  /// For kinds without a table of their own: what authors wrote.
  private var plainTable: ItemTable {
    let hasStatus = items.contains { $0.status != nil }
    return ItemTable(
      name: table.kind.plural, label: "\(table.kind.pluralPhrase) of \(release.title)",
      caption: "\(items.count, table.kind.rawValue, plural: table.kind.plural).", textTitle: table.kind.phrase,
      items: items, columns: writtenColumns(of: items) + (hasStatus ? [.status] : []))
  }
}
