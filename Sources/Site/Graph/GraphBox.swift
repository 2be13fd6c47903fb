import ProjectModel

/// The box of one item in a graph: id, status as a shape and a word, the text as far as it fits, and what is missing.
struct GraphBox {
  let height: Int
  /// All that the box says, and what it has no room for.
  private let title: String
  private let id: String?
  private let state: State?
  /// Whether id and state stand on one line.
  private let isStateBeside: Bool
  private let lines: [String]
  private let gaps: [String]

  /// A status or verdict.
  private struct State {
    let family: String
    let value: String
    let words: String
  }

  private static let padding = 10
  private static let lineHeight = 17
  private static let textSize = 13.0
  private static let smallSize = 11.5
  private static let roomForText = Double(GraphLayout.boxWidth - 2 * padding)

  init(_ node: ItemGraph.Node, _ words: InterfaceWords) {
    let item = node.item
    id = item.isIDWritten ? GraphBox.fitted(item.id.key, size: GraphBox.textSize, lines: 1).first : nil
    state = GraphBox.state(of: item, words)
    let idWidth = Double(id?.unicodeScalars.count ?? 0) * GraphBox.smallSize * 0.62
    let stateWidth = state.map { GraphBox.width(of: $0.words) * GraphBox.smallSize + 28 } ?? 0
    isStateBeside = idWidth + stateWidth <= GraphBox.roomForText
    lines = item.text == item.id.key ? [] : GraphBox.fitted(item.text, size: GraphBox.textSize, lines: 2)
    gaps = node.gaps.map { words($0) }
    let heads = id == nil && state == nil ? 0 : id != nil && state != nil && !isStateBeside ? 2 : 1
    height = (heads + lines.count + gaps.count) * GraphBox.lineHeight + 13
    let name = item.isIDWritten && item.text != item.id.key ? "\(item.id.key) \(item.text)" : item.text
    title = ([name] + [state?.words].compactMap(\.self) + gaps).joined(separator: ", ")
  }

  private static func state(of item: Item, _ words: InterfaceWords) -> State? {
    if let status = item.status?.status {
      return State(family: "status", value: status.rawValue, words: words(status.phrase))
    }
    guard item.id.kind == .metric, let verdict = item.verdict else { return nil }
    return State(family: "verdict", value: verdict.rawValue, words: words(verdict.phrase).capitalizedFirst)
  }

  /// Text runs out of a box in silence, so the widest of the fonts that interfaces have is what counts.
  private static func width(of text: String) -> Double { TextWidth.ems(of: text) * wideFont }

  private static let wideFont = 1.1

  /// At most so many lines as wide as the box; what is cut off ends in an ellipsis.
  private static func fitted(_ text: String, size: Double, lines: Int) -> [String] {
    let ems = roomForText / size
    // Texts can be as long as they like; no more than this can ever be seen.
    let wrapped = TextWidth.wrapped([String(text.prefix(160))], toEms: ems / wideFont)
    var kept = Array(wrapped.prefix(lines))
    let isCut = wrapped.count > lines || text.count > 160
    guard isCut || kept.contains(where: { width(of: $0) > ems }) else { return kept }
    for index in kept.indices where width(of: kept[index]) > ems {
      kept[index] = shortened(kept[index], toEms: ems)
    }
    if isCut, let last = kept.last, !last.hasSuffix("…") { kept[kept.count - 1] = shortened(last + " ", toEms: ems) }
    return kept
  }

  /// Without its end, so that an ellipsis has room.
  private static func shortened(_ line: String, toEms ems: Double) -> String {
    var rest = line
    while !rest.isEmpty, width(of: rest + "…") > ems || rest.last == " " || rest.last == "," {
      rest.removeLast()
    }
    return rest + "…"
  }

  // MARK: Drawing

  func write(to html: inout HTMLWriter) {
    html.element("title", text: title)
    html.empty("rect", ["width": String(GraphLayout.boxWidth), "height": String(height), "rx": "4"])
    var y = 19
    if let id {
      text(id, "id", y, &html)
      if state == nil || !isStateBeside { y += GraphBox.lineHeight }
    }
    if let state {
      write(state, isRight: id != nil && isStateBeside, y, &html)
      y += GraphBox.lineHeight
    }
    for line in lines {
      text(line, nil, y, &html)
      y += GraphBox.lineHeight
    }
    for gap in gaps {
      text(gap, "lack", y, &html)
      y += GraphBox.lineHeight
    }
  }

  /// On the right, the shape stands behind the word, at the edge: nobody knows how wide a reader's font makes the word.
  private func write(_ state: State, isRight: Bool, _ y: Int, _ html: inout HTMLWriter) {
    let iconX = isRight ? GraphLayout.boxWidth - GraphBox.padding - 13 : GraphBox.padding
    html.open("g", ["class": "state \(state.family)-\(state.value)"])
    html.empty(
      "use", ["href": "#icon-\(state.value)", "x": String(iconX), "y": String(y - 11), "width": "13", "height": "13"])
    let x = isRight ? iconX - 5 : iconX + 18
    html.element("text", ["class": isRight ? "end" : nil, "x": String(x), "y": String(y)], text: state.words)
    html.close("g")
  }

  private func text(_ text: String, _ classes: String?, _ y: Int, _ html: inout HTMLWriter) {
    html.element("text", ["class": classes, "x": String(GraphBox.padding), "y": String(y)], text: text)
  }
}
