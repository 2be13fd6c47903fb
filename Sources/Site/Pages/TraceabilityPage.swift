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
    let graph = ItemGraph(of: matrix, viewpoint)
    if matrix.rows.isEmpty {
      writeEmpty(&html)
    } else {
      html.element("p", ["class": "lead"], say: summary)
      TraceMatrixTable(matrix, viewpoint).write(to: &html)
    }
    writeExports(&html)
    writeLoose(&html)
    if graph.isWorthDrawing {
      html.heading(2, "Graph", id: "graph")
      graph.write(name: "graph-of-items", label: "From goals to metrics", to: &html)
    }
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    return Page(
      title: "\(viewpoint.words("Traceability")) · \(release.title)", crumbs: viewpoint.crumbs,
      contents: contents(hasGraph: graph.isWorthDrawing), previous: pages.previous, next: pages.next,
      body: html.bytes)
  }

  private func contents(hasGraph: Bool) -> [Page.ContentsEntry] {
    let words = viewpoint.words
    let sections: [(isShown: Bool, title: Phrase, anchor: String)] = [
      (!matrix.rows.isEmpty, "Matrix", "matrix"),
      (matrix.hasDeliverables, "Deliverables that fulfil no requirement", "loose"), (hasGraph, "Graph", "graph"),
    ]
    return sections.filter(\.isShown).map { Page.ContentsEntry(title: words($0.title), anchor: $0.anchor) }
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
