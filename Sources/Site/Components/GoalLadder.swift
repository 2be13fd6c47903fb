import ProjectModel

/// Goals layer below layer, with a line from each to what it supports: static SVG in columns of equal width.
///
/// The table beneath says the same to everybody.
struct GoalLadder {
  private let layers: [Layer]
  private let links: [(from: ItemID, to: ItemID)]
  private let viewpoint: Viewpoint

  private struct Layer {
    let title: String
    let goals: [Node]
    let top: Double
  }

  private struct Node {
    let item: Item
    /// In the order of drawing, from the left.
    let column: Int
    let lines: [String]
  }

  /// More are not drawn: the table is easier to read.
  private static let mostGoals = 60
  private static let mostInRow = 4
  private static let width = 880.0
  private static let titleWidth = 128.0
  private static let rowHeight = 60.0
  private static let rowGap = 40.0

  /// `nil` where nothing would be seen: a single goal, or too many.
  init?(_ goals: [Item], _ viewpoint: Viewpoint) {
    guard goals.count > 1, goals.count <= GoalLadder.mostGoals else { return nil }
    self.viewpoint = viewpoint
    let known = Set(goals.map(\.id))
    var seen: Set<[ItemID]> = []
    links = goals.flatMap { goal in
      viewpoint.map.project.index.links(from: goal.id).filter { $0.type == .supports && known.contains($0.to) }
        .map { (from: $0.from, to: $0.to) }
    }.filter { seen.insert([$0.from, $0.to]).inserted }
    layers = GoalLadder.layers(goals, words: viewpoint.words)
  }

  /// The rows from the top; a layer of many goals takes several.
  private static func layers(_ goals: [Item], words: InterfaceWords) -> [Layer] {
    var layers: [Layer] = []
    var top = 0.0
    for layer in GoalLayer.allCases.map({ $0 as GoalLayer? }) + [nil] {
      let own = goals.filter { $0.goalLayer == layer }
      for start in stride(from: 0, to: own.count, by: mostInRow) {
        let row = own[start..<min(start + mostInRow, own.count)]
        let title = start > 0 ? "" : layer.map { words($0.phrase) } ?? words("No layer")
        let nodes = row.enumerated().map { column, item in
          Node(item: item, column: column, lines: lines(of: item, in: row.count))
        }
        layers.append(Layer(title: title, goals: nodes, top: top))
        top += rowHeight + rowGap
      }
    }
    return layers
  }

  private static func boxWidth(in count: Int) -> Double {
    min(260, (width - titleWidth) / Double(max(1, count)) - 16)
  }

  /// At most two lines of a goal's text.
  private static func lines(of item: Item, in count: Int) -> [String] {
    let id = item.isIDWritten ? "\(item.id.key) " : ""
    let wrapped = TextWidth.wrapped([id + item.text], toEms: (boxWidth(in: count) - 24) / 13)
    return wrapped.count > 2 ? [wrapped[0], wrapped[1] + "…"] : wrapped
  }

  // MARK: Drawing

  func write(to html: inout HTMLWriter) {
    let height = (layers.last?.top ?? 0) + GoalLadder.rowHeight + 8
    html.scroller("Goals by layer, drawn") { html in
      html.element(
        "svg",
        [
          "class": "goal-ladder", "viewBox": "0 0 880 \(hundredths(height))", "width": "880",
          "height": hundredths(height), "aria-hidden": "true",
        ]
      ) { html in
        for layer in layers { writeRow(layer, &html) }
        for link in links { write(link, &html) }
        for layer in layers {
          for node in layer.goals { write(node, in: layer, &html) }
        }
      }
    }
  }

  private func writeRow(_ layer: Layer, _ html: inout HTMLWriter) {
    guard !layer.title.isEmpty else { return }
    let y = layer.top + GoalLadder.rowHeight / 2
    let lines = TextWidth.wrapped([layer.title], toEms: 9)
    for (index, line) in lines.enumerated() {
      let offset = (Double(index) - Double(lines.count - 1) / 2) * 16 + 4
      html.element("text", ["class": "layer", "x": "0", "y": hundredths(y + offset)], text: line)
    }
  }

  /// The box of a goal: its left edge, and its width.
  private func box(_ node: Node, in layer: Layer) -> (x: Double, width: Double) {
    let width = GoalLadder.boxWidth(in: layer.goals.count)
    let room = GoalLadder.width - GoalLadder.titleWidth
    let step = room / Double(layer.goals.count)
    return (GoalLadder.titleWidth + step * Double(node.column) + (step - width) / 2, width)
  }

  private func place(of id: ItemID) -> (x: Double, top: Double)? {
    for layer in layers {
      for node in layer.goals where node.item.id == id {
        let box = box(node, in: layer)
        return (box.x + box.width / 2, layer.top)
      }
    }
    return nil
  }

  /// A curve from the upper edge of the goal that supports to the lower edge of the one that is supported.
  private func write(_ link: (from: ItemID, to: ItemID), _ html: inout HTMLWriter) {
    guard let from = place(of: link.from), let to = place(of: link.to) else { return }
    let isUp = to.top < from.top
    let isLevel = to.top == from.top
    let startY = isUp ? from.top : from.top + GoalLadder.rowHeight
    let endY = isUp || isLevel ? to.top + GoalLadder.rowHeight : to.top
    let bend = GoalLadder.rowGap * (isUp ? -0.6 : 0.6)
    let last = isLevel ? endY + bend : endY - bend
    let points = [from.x, startY, from.x, startY + bend, to.x, last, to.x, endY].map(hundredths)
    html.element(
      "path",
      [
        "class": "support",
        "d": "M\(points[0]) \(points[1])C\(points[2]) \(points[3]) \(points[4]) \(points[5]) \(points[6]) \(points[7])",
      ]
    ) { _ in }
    html.element("circle", ["class": "support-end", "cx": points[6], "cy": points[7], "r": "3.5"]) { _ in }
  }

  private func write(_ node: Node, in layer: Layer, _ html: inout HTMLWriter) {
    let box = box(node, in: layer)
    html.element("a", ["href": viewpoint.url(of: node.item.id), "tabindex": "-1"]) { html in
      html.element("title", text: node.item.text)
      html.element(
        "rect",
        [
          "x": hundredths(box.x), "y": hundredths(layer.top), "width": hundredths(box.width),
          "height": hundredths(GoalLadder.rowHeight), "rx": "4",
        ]
      ) { _ in }
      for (index, line) in node.lines.enumerated() {
        let y = layer.top + GoalLadder.rowHeight / 2 + 4 + (Double(index) - Double(node.lines.count - 1) / 2) * 18
        html.element("text", ["x": hundredths(box.x + 12), "y": hundredths(y)], text: line)
      }
    }
  }
}
