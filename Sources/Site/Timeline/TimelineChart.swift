import ProjectModel

/// Draws a time line: a lane for each team, milestones with their labels, lines at releases, months below.
///
/// A drawing for eyes alone; the list beneath says the same to everybody.
struct TimelineChart {
  private let plan: TimelinePlan
  private let viewpoint: Viewpoint

  private static let rowHeight = 18.0
  private static let axisHeight = 28.0

  init(_ plan: TimelinePlan, _ viewpoint: Viewpoint) {
    self.plan = plan
    self.viewpoint = viewpoint
  }

  private var head: Double { Double(plan.releaseRows) * TimelineChart.rowHeight + (plan.releaseRows > 0 ? 8 : 0) }

  private func height(of lane: TimelinePlan.Lane) -> Double {
    Double(lane.rows) * TimelineChart.rowHeight + 28 + (lane.title == nil && plan.lanes.count == 1 ? 0 : 20)
  }

  func write(to html: inout HTMLWriter) {
    let lanes = plan.lanes.reduce(0) { $0 + height(of: $1) }
    let bottom = head + lanes
    html.element("figure", ["class": "wide timeline", "aria-hidden": "true"]) { html in
      html.element("svg", ["width": "100%", "height": hundredths(bottom + TimelineChart.axisHeight)]) { html in
        writeBand(to: bottom, &html)
        writeReleaseLines(to: bottom, &html)
        var top = head
        for lane in plan.lanes {
          write(lane, top: top, &html)
          top += height(of: lane)
        }
        writeAxis(at: bottom, &html)
      }
    }
  }

  private func percent(_ x: Double) -> String { hundredths(x * 100) + "%" }

  private func line(
    _ classes: String, _ start: (x: String, y: Double), _ end: (x: String, y: Double), _ html: inout HTMLWriter
  ) {
    html.element(
      "line", ["class": classes, "x1": start.x, "y1": hundredths(start.y), "x2": end.x, "y2": hundredths(end.y)]
    ) { _ in }
  }

  // MARK: Releases and months

  private func writeBand(to bottom: Double, _ html: inout HTMLWriter) {
    guard let band = plan.band else { return }
    html.element(
      "rect",
      [
        "class": "band", "x": percent(band.lowerBound), "y": "0",
        "width": percent(band.upperBound - band.lowerBound), "height": hundredths(bottom),
      ]
    ) { _ in }
  }

  private func writeReleaseLines(to bottom: Double, _ html: inout HTMLWriter) {
    for mark in plan.releases {
      let y = head - 8 - Double(mark.row) * TimelineChart.rowHeight
      line(mark.isOwn ? "release own" : "release", (percent(mark.x), y - 12), (percent(mark.x), bottom), &html)
      html.element("svg", ["x": percent(mark.x), "y": hundredths(y), "overflow": "visible"]) { html in
        html.element("text", ["class": mark.isOwn ? "release-name own" : "release-name", "x": "6"], text: mark.label)
      }
    }
  }

  private func writeAxis(at y: Double, _ html: inout HTMLWriter) {
    line("axis", ("0", y), ("100%", y), &html)
    for tick in plan.ticks {
      line("tick", (percent(tick.x), y), (percent(tick.x), y + 6), &html)
      let month = html.words.shortMonth(tick.month)
      html.element(
        "text", ["class": "month", "x": percent(tick.x), "y": hundredths(y + 20)],
        text: tick.saysYear ? "\(month) \(tick.year)" : month)
    }
  }

  // MARK: Milestones

  private func write(_ lane: TimelinePlan.Lane, top: Double, _ html: inout HTMLWriter) {
    let y = top + height(of: lane) - 16
    if plan.lanes.count > 1 || lane.title != nil {
      html.element(
        "text", ["class": "lane", "x": "0", "y": hundredths(top + 14)],
        text: lane.title ?? html.words("No team named"))
    }
    line("lane-line", ("0", y), ("100%", y), &html)
    // Poles first, so that no pole crosses a point.
    for point in lane.points {
      guard let row = point.row else { continue }
      line("pole", (percent(point.x), y), (percent(point.x), labelY(row, on: y) - 10), &html)
    }
    for point in lane.points { write(point, y, &html) }
  }

  private func labelY(_ row: Int, on y: Double) -> Double { y - 16 - Double(row) * TimelineChart.rowHeight }

  private func write(_ point: TimelinePlan.Point, _ y: Double, _ html: inout HTMLWriter) {
    let status = point.item.status?.status?.rawValue ?? "missing"
    html.element(
      "a", ["class": "milestone status-\(status)", "href": viewpoint.url(of: point.item.id), "tabindex": "-1"]
    ) { html in
      html.element("title", text: "\(point.date) \(point.item.text)")
      html.element("svg", ["x": percent(point.x), "y": hundredths(y), "overflow": "visible"]) { html in
        html.element("circle", ["r": "9"]) { _ in }
        html.element(
          "use", ["href": "#icon-\(status)", "x": "-8", "y": "-8", "width": "16", "height": "16", "class": "icon"]
        ) { _ in }
        if let row = point.row {
          html.element("text", ["x": "6", "y": hundredths(labelY(row, on: 0))], text: point.label)
        }
      }
    }
  }
}
