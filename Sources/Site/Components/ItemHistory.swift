import Checks
import ProjectModel

/// What became of an item from release to release, newest first; only where there are several.
struct ItemHistory {
  private let id: ItemID
  private let entries: [Entry]
  private let viewpoint: Viewpoint

  /// A release that states the item, or the first that does so no more.
  private struct Entry {
    let release: Release
    /// `nil` where it is left out.
    let statement: Item?
    /// Against the release before; `nil` where nothing comes before.
    let change: ItemChange?
    let isFirst: Bool
  }

  init(_ id: ItemID, _ viewpoint: Viewpoint) {
    self.id = id
    self.viewpoint = viewpoint
    let map = viewpoint.map
    let statements = Dictionary(map.project.index.statements(of: id).map { ($0.release, $0) }) { first, _ in first }
    var entries: [Entry] = []
    for release in map.project.releases {
      let change = map.history.change(of: id, in: release.name)
      let statement = statements[release.name]
      guard statement != nil || change != nil else { continue }
      entries.append(Entry(release: release, statement: statement, change: change, isFirst: entries.isEmpty))
    }
    self.entries = entries
  }

  var isShown: Bool { entries.count > 1 }

  func write(to html: inout HTMLWriter) {
    guard isShown else { return }
    let label = entries.compactMap(\.statement).last?.label ?? id.key
    let isMetric = id.kind == .metric
    let values: [HTMLWriter.Column] =
      isMetric
      ? [.init("Target", isNumber: true), .init("Measured", isNumber: true), .init("Verdict"), .init("Scale")]
      : [.init("Phase"), .init("Priority"), .init("Status")]
    html.heading(2, "History", id: "history")
    if let last = entries.last, entries.count == 2, last.statement == nil {
      return html.element("p") { html in
        html.say(
          "First written in \(.element), and not carried over to \(.element).", { link(entries[0], &$0) },
          { link(last, &$0) })
      }
    }
    html.table(
      "status slim history", label: "History of \(label) over releases",
      caption: "\(label) in each release that states it, against the release before.",
      columns: [.init("Release")] + values + [.init("What changed")]
    ) { html in
      for entry in entries.reversed() { write(entry, isMetric: isMetric, &html) }
    }
  }

  private func write(_ entry: Entry, isMetric: Bool, _ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { link(entry, &$0) }
    if let item = entry.statement {
      if isMetric { writeNumbers(item, &html) } else { writeWords(item, entry.release, &html) }
    } else {
      for _ in 0..<(isMetric ? 4 : 3) { html.cell { $0.none("none") } }
    }
    html.cell { writeChange(entry, &$0) }
    html.raw("</tr>\n")
  }

  private func link(_ entry: Entry, _ html: inout HTMLWriter) {
    let url = entry.statement.flatMap { viewpoint.url(ofStatement: $0) } ?? viewpoint.url(ofRelease: entry.release.name)
    html.element("a", ["href": url], text: entry.release.title)
  }

  private func writeNumbers(_ item: Item, _ html: inout HTMLWriter) {
    let cells = MetricCells(item)
    html.cell("number") { cells.writeTarget(to: &$0) }
    html.cell("number") { cells.writeMeasured(to: &$0) }
    html.cell { cells.writeVerdict(to: &$0) }
    html.cell { cells.writeScale(to: &$0) }
  }

  private func writeWords(_ item: Item, _ release: Release, _ html: inout HTMLWriter) {
    html.cell { $0.badge(viewpoint.map.phase(of: release)) }
    html.cell { html in
      guard let stated = item.priority else { return html.none("none") }
      if let known = stated.priority { html.say(known.phrase) } else { html.text(stated.text) }
    }
    html.cell { html in
      if item.status == nil { html.none("none") } else { html.badge(of: item) }
    }
  }

  private func writeChange(_ entry: Entry, _ html: inout HTMLWriter) {
    guard let change = entry.change, change.what != .added else {
      return html.say(entry.isFirst ? "First written" : "Taken up again")
    }
    if change.what == .removed {
      html.say("Not carried over")
    } else if change.fields.isEmpty {
      html.none("Carried over as it was")
    } else {
      FieldChangeList(change).write(to: &html)
    }
  }
}
