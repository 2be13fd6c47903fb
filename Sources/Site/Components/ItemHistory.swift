import ProjectModel

/// An item in each release that states it, newest first; only where there are several.
struct ItemHistory {
  private let id: ItemID
  private let statements: [Item]
  private let viewpoint: Viewpoint

  init(_ id: ItemID, _ viewpoint: Viewpoint) {
    self.id = id
    self.viewpoint = viewpoint
    statements = viewpoint.map.project.index.statements(of: id)
  }

  var isShown: Bool { statements.count > 1 }

  func write(to html: inout HTMLWriter) {
    guard isShown else { return }
    let label = statements.last?.label ?? id.key
    let isMetric = id.kind == .metric
    let columns: [HTMLWriter.Column] =
      isMetric
      ? [
        .init("Release"), .init("Target", isNumber: true), .init("Measured", isNumber: true), .init("Verdict"),
        .init("Scale"),
      ]
      : [.init("Release"), .init("Phase"), .init("Priority"), .init("Status"), .init("What changed")]
    html.heading(2, "History", id: "history")
    html.table(
      "status slim", label: "History of \(label) over releases", caption: "\(label) in each release that states it.",
      columns: columns
    ) { html in
      for (index, item) in statements.enumerated().reversed() {
        write(item, before: index > 0 ? statements[index - 1] : nil, isMetric: isMetric, &html)
      }
    }
  }

  private func write(_ item: Item, before: Item?, isMetric: Bool, _ html: inout HTMLWriter) {
    let release = viewpoint.map.project.release(item.release)
    html.open("tr")
    html.rowHead {
      $0.element("a", ["href": viewpoint.url(ofStatement: item)], text: release?.title ?? item.release)
    }
    if isMetric {
      let cells = MetricCells(item)
      html.cell("number") { cells.writeTarget(to: &$0) }
      html.cell("number") { cells.writeMeasured(to: &$0) }
      html.cell { cells.writeVerdict(to: &$0) }
      html.cell { cells.writeScale(to: &$0) }
    } else {
      html.cell { html in
        if let release { html.badge(viewpoint.map.phase(of: release)) }
      }
      html.cell { html in
        if let priority = item.priority {
          if let known = priority.priority { html.say(known.phrase) } else { html.text(priority.text) }
        } else {
          html.none("none")
        }
      }
      html.cell { html in
        if item.status == nil { html.none("none") } else { html.badge(of: item) }
      }
      html.cell { $0.say(change(item, before)) }
    }
    html.raw("</tr>\n")
  }

  private func change(_ item: Item, _ before: Item?) -> Phrase {
    guard let before else { return "First written" }
    let changes: [Phrase] = [
      item.text == before.text ? nil : "text",
      item.priority?.text == before.priority?.text ? nil : "priority",
      item.status?.status == before.status?.status ? nil : "status",
      item.targets.map(\.words) == before.targets.map(\.words) ? nil : "target",
    ].compactMap(\.self)
    guard !changes.isEmpty else { return "Carried over" }
    let words = viewpoint.words
    return "\(changes.map { words($0) }.joined(separator: ", ").capitalizedFirst) changed"
  }
}
