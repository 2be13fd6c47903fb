import ProjectModel

/// A release's matrix as a table: rows requirements, columns what they are linked to by kind, gaps in words, totals below.
struct TraceMatrixTable {
  private let matrix: TraceMatrix
  private let viewpoint: Viewpoint
  private var release: Release { matrix.release }
  private var words: InterfaceWords { viewpoint.words }

  init(_ matrix: TraceMatrix, _ viewpoint: Viewpoint) {
    self.matrix = matrix
    self.viewpoint = viewpoint
  }

  /// None are asked of an objective's objectives.
  private var gaps: [TraceMatrix.Gap] {
    matrix.kind == .requirement ? TraceMatrix.Gap.allCases : [.deliverable, .metric]
  }

  func write(to html: inout HTMLWriter) {
    html.heading(2, "Matrix", id: "matrix")
    let filters = Filters(
      name: "matrix", entries: matrix.rows.map(tags), hasText: true,
      hint: "Arrow keys move from cell to cell.")
    filters.write(to: &html)
    let classes = "status matrix" + (matrix.rows.count > 12 ? " tall" : "") + (matrix.otherKinds.isEmpty ? "" : " many")
    html.table(
      classes, label: "Traceability of \(release.title)",
      caption: "\(matrix.kind.pluralPhrase) down, what serves them across. Rows with the most gaps come first.",
      columns: columns,
      rows: { html in
        for row in matrix.rows { write(row, isFiltered: filters.areUseful, &html) }
      }, foot: writeTotals)
  }

  private var columns: [HTMLWriter.Column] {
    [.init(matrix.kind.phrase)] + gaps.map { .init(title(of: $0)) } + matrix.otherKinds.map { .init($0.pluralPhrase) }
  }

  private func title(of gap: TraceMatrix.Gap) -> Phrase {
    switch gap {
    case .deliverable: "Deliverables"
    case .metric: "Metrics"
    case .objective: "Objectives"
    }
  }

  private func tags(of row: TraceMatrix.Row) -> [FilterTag] { row.item.filterTags(words, gaps: row.gaps) }

  private func write(_ row: TraceMatrix.Row, isFiltered: Bool, _ html: inout HTMLWriter) {
    let item = row.item
    let isDropped = item.status?.status == .dropped
    html.open(
      "tr",
      [
        "id": item.isIDWritten ? "\(item.id.kind.rawValue)-\(item.id.key.lowercased())" : nil,
        "class": isDropped ? "dropped" : !row.gaps.isEmpty ? "gap-row" : nil,
        "data-tags": isFiltered ? FilterTag.attribute(tags(of: row)) : nil,
      ])
    html.rowHead { writeHead(item, &$0) }
    for gap in gaps {
      html.cell(label: title(of: gap)) { write(row.cell(gap), of: row, &$0) { writeGap(gap, of: item, &$0) } }
    }
    for kind in matrix.otherKinds {
      html.cell(label: kind.pluralPhrase) {
        write(row.others.filter { $0.kind == kind }, of: row, &$0) { $0.none("none") }
      }
    }
    html.raw("</tr>\n")
  }

  private func writeHead(_ item: Item, _ html: inout HTMLWriter) {
    html.chip(item.id, viewpoint, isTitled: false)
    if let priority = item.priority?.priority {
      html.raw(" ")
      html.element("span", ["class": "priority"], say: priority.phrase)
    }
    if item.status?.status != nil {
      html.raw(" ")
      html.badge(of: item)
    }
    if item.isIDWritten { html.element("span", ["class": "row-text"], text: item.text) }
  }

  private func write(
    _ ids: [ItemID], of row: TraceMatrix.Row, _ html: inout HTMLWriter, empty: (inout HTMLWriter) -> Void
  ) {
    guard !ids.isEmpty else { return empty(&html) }
    html.itemLinks(ids, in: release.name, viewpoint, withText: true) { id, html in
      guard !row.statedHere.contains(id), let from = source(of: id, row) else { return }
      html.element("span", ["class": "sub"], say: from)
    }
  }

  /// Where a link comes from that this release does not state.
  private func source(of id: ItemID, _ row: TraceMatrix.Row) -> Phrase? {
    let index = viewpoint.map.project.index
    let links =
      index.links(from: row.item.id).filter { $0.to == id } + index.links(to: row.item.id).filter { $0.from == id }
    guard let link = links.last(where: { $0.type != .mentions }) else {
      let metrics = row.metrics.filter { metric in index.links(from: metric).contains { $0.to == id } }
      return metrics.isEmpty ? nil : "through \(metrics.map(\.key).joined(separator: ", "))"
    }
    let title = viewpoint.map.project.release(link.release)?.title
    return link.release == release.name ? nil : title.map { "stated in \($0.insideSentence)" }
  }

  private func writeGap(_ gap: TraceMatrix.Gap, of item: Item, _ html: inout HTMLWriter) {
    if gap == .deliverable, let owed = item.owedIn {
      let title = viewpoint.map.project.release(owed)?.title
      return html.none(title.map { "owed in \($0)" } ?? "owed later")
    }
    if item.isDue { html.gap(gap.phrase) } else { html.none(gap.phrase) }
  }

  // MARK: Totals

  private func writeTotals(_ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { $0.say("\(matrix.rows.count, matrix.kind.rawValue, plural: matrix.kind.plural)") }
    for gap in gaps { html.cell(label: title(of: gap)) { write(matrix.total(gap), gap, &$0) } }
    for kind in matrix.otherKinds {
      let count = matrix.rows.reduce(0) { $0 + $1.others.count { $0.kind == kind } }
      html.cell(label: kind.pluralPhrase) { $0.say("\(count, "link")") }
    }
    html.raw("</tr>\n")
  }

  private func write(_ total: TraceMatrix.Total, _ gap: TraceMatrix.Gap, _ html: inout HTMLWriter) {
    html.say("\(total.links, "link")")
    if total.others > 0 {
      html.element(
        "span", ["class": "sub"],
        say: gap == .objective
          ? "and \(total.others) through metrics or from other releases" : "and \(total.others) from other releases")
    }
    if total.gaps > 0 {
      html.element("span", ["class": "sub"]) { html in
        html.element("span", ["class": "gap"], say: "\(total.gaps, "row") without")
      }
    }
  }
}
