import ProjectModel

/// Requirements down, what serves them across; every requirement exactly once, gaps in words.
struct TraceabilityPage {
  private let release: Release
  private let viewpoint: Viewpoint
  private let matrix: TraceMatrix
  private var kind: ItemKind { matrix.kind }

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
    matrix = TraceMatrix(release, of: viewpoint.map.project)
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", say: "Traceability of \(release.title.insideSentence)")
    if matrix.rows.isEmpty { writeEmpty(&html) } else { writeMatrix(&html) }
    writeLoose(&html)
    writeGraph(&html)
    writeExports(&html)
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    return Page(
      title: "\(viewpoint.words("Traceability")) · \(release.title)", crumbs: viewpoint.crumbs,
      previous: pages.previous, next: pages.next,
      body: html.bytes)
  }

  private func writeMatrix(_ html: inout HTMLWriter) {
    html.element("p", ["class": "lead"], say: summary)
    var columns = [HTMLWriter.Column(kind.phrase), .init("Deliverables"), .init("Metrics")]
    if kind == .requirement { columns.append(.init("Objectives")) }
    html.table(
      "status matrix", label: "Traceability of \(release.title)",
      caption: "\(kind.pluralPhrase) down, what serves them across. Rows with the most gaps come first.",
      columns: columns
    ) { html in
      for row in matrix.rows { write(row, &html) }
    }
  }

  /// How many rows have no deliverable, metric or objective.
  private var summary: Phrase {
    let words = viewpoint.words
    let total: Phrase = "\(matrix.rows.count, kind.rawValue, plural: kind.plural)"
    let parts = TraceMatrix.Gap.allCases.compactMap { gap -> String? in
      let count = matrix.rows.count { $0.gaps.contains(gap) }
      guard count > 0 else { return nil }
      switch gap {
      case .deliverable: return words("\(count, "has", plural: "have") no deliverable")
      case .metric: return words("\(count, "has", plural: "have") no metric")
      case .objective: return words("\(count, "has", plural: "have") no objective")
      }
    }
    return parts.isEmpty ? "\(total), all of them served." : "Of \(total), \(parts.joined(separator: ", "))."
  }

  private func write(_ row: TraceMatrix.Row, _ html: inout HTMLWriter) {
    let item = row.item
    let isDropped = item.status?.status == .dropped
    html.open(
      "tr",
      [
        "id": item.isIDWritten ? "\(item.id.kind.rawValue)-\(item.id.key.lowercased())" : nil,
        "class": isDropped ? "dropped" : !row.gaps.isEmpty ? "gap-row" : nil,
      ])
    html.rowHead { html in
      html.chip(item.id, viewpoint)
      if let priority = item.priority?.priority {
        html.raw(" ")
        html.element("span", ["class": "priority"], say: priority.phrase)
      }
      if item.isIDWritten { html.element("span", ["class": "row-text"], text: item.text) }
    }
    let relations = ItemRelations(item.id, release.name, viewpoint)
    html.cell { relations.writeFulfilment(of: item, withText: true, to: &$0) }
    write(row.metrics, .metric, &html)
    if kind == .requirement { write(row.purposes, .objective, &html) }
    html.raw("</tr>\n")
  }

  private func write(_ ids: [ItemID], _ gap: TraceMatrix.Gap, _ html: inout HTMLWriter) {
    html.cell { html in
      if ids.isEmpty { html.gap(gap.phrase) } else { html.itemLinks(ids, in: release.name, viewpoint, withText: true) }
    }
  }

  // MARK: What serves nothing

  private func writeLoose(_ html: inout HTMLWriter) {
    guard matrix.hasDeliverables else { return }
    let loose = matrix.looseDeliverables
    html.heading(2, "Deliverables that fulfil no requirement", id: "loose")
    guard !loose.isEmpty else {
      html.element("div", ["class": "empty"]) {
        $0.element("p", say: "None. Every deliverable of this release names a requirement.")
      }
      return
    }
    html.itemLinks(loose.map(\.id), in: release.name, viewpoint, withText: true)
  }

  private func writeGraph(_ html: inout HTMLWriter) {
    let graph = ItemGraph(of: matrix, viewpoint)
    guard graph.isWorthDrawing else { return }
    html.heading(2, "Graph", id: "graph")
    graph.write(name: "graph-of-items", label: "From goals to metrics", to: &html)
  }

  private func writeExports(_ html: inout HTMLWriter) {
    html.element("p", ["class": "meta"]) { html in
      html.say("All items and links for other programs:")
      html.text(" ")
      for (name, words) in [("trace.csv", "CSV"), ("project.json", "JSON"), ("needs.json", "Sphinx-Needs")] {
        html.element("a", ["href": viewpoint.url(name)], text: words)
        html.text(" ")
      }
    }
  }

  private func writeEmpty(_ html: inout HTMLWriter) {
    html.element("div", ["class": "empty"]) {
      $0.element(
        "p",
        say:
          "Neither requirements nor objectives are written down for this release. Here they will stand beside the deliverables and metrics that serve them."
      )
    }
  }
}
