import ProjectModel

/// Requirements down, what serves them across; every requirement exactly once, gaps in words.
struct TraceabilityPage {
  private let release: Release
  private let viewpoint: Viewpoint
  /// Requirements; where a release has none, its objectives stand in for them.
  private let kind: ItemKind
  private var project: Project { viewpoint.map.project }

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
    kind = viewpoint.map.project.items(.requirement, in: release.name).isEmpty ? .objective : .requirement
  }

  var page: Page {
    var html = HTMLWriter()
    html.element("h1", text: "Traceability of \(release.title.insideSentence)")
    if rows.isEmpty { writeEmpty(&html) } else { writeMatrix(&html) }
    writeLoose(&html)
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    return Page(
      title: "Traceability · \(release.title)", crumbs: viewpoint.crumbs, previous: pages.previous, next: pages.next,
      body: html.bytes)
  }

  private func relations(_ item: Item) -> ItemRelations { ItemRelations(item.id, release.name, viewpoint) }

  /// Those with the most gaps first, else as written; dropped ones count no gaps.
  private var rows: [(item: Item, gaps: Int)] {
    project.items(kind, in: release.name).map { item in
      let relations = relations(item)
      let found = [relations.deliverables, relations.metrics] + (kind == .requirement ? [relations.purposes] : [])
      return (item, item.isDue ? found.count(where: \.isEmpty) : 0)
    }.enumerated().sorted { ($1.element.gaps, $0.offset) < ($0.element.gaps, $1.offset) }.map(\.element)
  }

  private func writeMatrix(_ html: inout HTMLWriter) {
    let rows = rows
    html.element("p", ["class": "lead"], text: lead(rows.map(\.item)))
    let title = kind.rawValue.capitalizedFirst
    var columns = [HTMLWriter.Column(title), .init("Deliverables"), .init("Metrics")]
    if kind == .requirement { columns.append(.init("Objectives")) }
    html.table(
      "status matrix", label: "Traceability of \(release.title)",
      caption: "\(kind.plural.capitalizedFirst) down, what serves them across. Rows with the most gaps come first.",
      columns: columns
    ) { html in
      for row in rows { write(row.item, hasGap: row.gaps > 0, &html) }
    }
  }

  private func lead(_ items: [Item]) -> String {
    let due = items.filter(\.isDue)
    let noun = counted(items.count, kind.rawValue, plural: kind.plural)
    func sentence(_ count: Int, _ what: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? "has" : "have") no \(what)"
    }
    let parts = [
      sentence(due.count { relations($0).deliverables.isEmpty }, "deliverable"),
      sentence(due.count { relations($0).metrics.isEmpty }, "metric"),
      kind == .requirement ? sentence(due.count { relations($0).purposes.isEmpty }, "objective") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "\(noun), all of them served." : "Of \(noun), \(parts.joined(separator: ", "))."
  }

  private func write(_ item: Item, hasGap: Bool, _ html: inout HTMLWriter) {
    let relations = relations(item)
    let isDropped = item.status?.status == .dropped
    html.open(
      "tr",
      [
        "id": item.isIDWritten ? "\(item.id.kind.rawValue)-\(item.id.key.lowercased())" : nil,
        "class": isDropped ? "dropped" : hasGap ? "gap-row" : nil,
      ])
    html.rowHead { html in
      html.chip(item.id, viewpoint)
      if let priority = item.priority?.priority {
        html.raw(" ")
        html.element("span", ["class": "priority"], text: priority.title)
      }
      if item.isIDWritten { html.element("span", ["class": "row-text"], text: item.text) }
    }
    html.cell { relations.writeFulfilment(of: item, withText: true, to: &$0) }
    write(relations.metrics, "no metric", &html)
    if kind == .requirement { write(relations.purposes, "no objective", &html) }
    html.raw("</tr>\n")
  }

  private func write(_ ids: [ItemID], _ gap: String, _ html: inout HTMLWriter) {
    html.cell { html in
      if ids.isEmpty { html.gap(gap) } else { html.itemLinks(ids, in: release.name, viewpoint, withText: true) }
    }
  }

  // MARK: What serves nothing

  private func writeLoose(_ html: inout HTMLWriter) {
    let deliverables = project.items(.deliverable, in: release.name)
    guard !deliverables.isEmpty else { return }
    let loose = deliverables.filter { relations($0).pointed(.fulfils).isEmpty }
    html.heading(2, "Deliverables that fulfil no requirement", id: "loose")
    guard !loose.isEmpty else {
      html.element("div", ["class": "empty"]) {
        $0.element("p", text: "None. Every deliverable of this release names a requirement.")
      }
      return
    }
    html.itemLinks(loose.map(\.id), in: release.name, viewpoint, withText: true)
  }

  private func writeEmpty(_ html: inout HTMLWriter) {
    html.element("div", ["class": "empty"]) {
      $0.element(
        "p",
        text:
          "Neither requirements nor objectives are written down for this release. Here they will stand beside the deliverables and metrics that serve them."
      )
    }
  }
}
