import Documents

/// Lists and their entries.
extension DocumentRenderer {
  mutating func list(_ list: List, classes: String?, id: String?) {
    guard list.isShown else { return }
    let start = list.start.flatMap { $0 == 1 ? nil : String($0) }
    let name: StaticString = list.start == nil ? "ul" : "ol"
    let entries = list.entries.filter(\.isShown)
    let areTasks = entries.allSatisfy { $0.isTicked != nil }
    let names = [areTasks ? "tasks" : nil, classes].compactMap(\.self).joined(separator: " ")
    html.open(name, ["class": names.isEmpty ? nil : names, "id": id, "start": start])
    listDepth += 1
    for entry in entries { self.entry(entry, isTight: list.isTight, isAmongOthers: !areTasks) }
    listDepth -= 1
    html.close(name)
  }

  /// `isAmongOthers` says whether the list has more than tasks.
  private mutating func entry(_ entry: List.Entry, isTight: Bool, isAmongOthers: Bool) {
    let outer = (currentItem, tags)
    if let item = items.item(at: entry.span) { currentItem = item }
    tags = DocumentRenderer.rewriter(links)
    open(entry, isTight: isTight, isAmongOthers: isAmongOthers)
    if let isTicked = entry.isTicked, !entry.startsWithParagraph { checkbox(isTicked) }
    for (index, block) in entry.blocks.enumerated() {
      let isTicked = index == 0 ? entry.isTicked : nil
      if case .paragraph(let inlines) = block.kind, isTight {
        if !tags.isDropping { task(isTicked, inlines) }
        if index + 1 < entry.blocks.count { html.text("\n") }
      } else if case .paragraph(let inlines) = block.kind, isTicked != nil {
        html.open("p")
        task(isTicked, inlines)
        html.close("p")
      } else {
        self.block(block)
      }
    }
    tags.close(into: &html)
    html.close("li")
    (currentItem, tags) = outer
  }

  /// The start tag: the text of a tight entry is no paragraph, so that its attribute list is the entry's.
  private mutating func open(_ entry: List.Entry, isTight: Bool, isAmongOthers: Bool) {
    let list = isTight ? entry.blocks.lazy.compactMap { $0.isParagraph ? $0.attributes : nil }.first : nil
    let attributes = AuthorAttributes(list, of: "li")
    let classes = [entry.isTicked != nil && isAmongOthers ? "task" : nil, attributes.classes].compactMap(\.self)
    let anchor = items.anchor(at: entry.span)
    let id = attributes["id"]
    html.open(
      "li", ["class": classes.isEmpty ? nil : classes.joined(separator: " "), "id": anchor ?? id])
    if anchor != nil, let id { html.element("span", ["id": id]) { _ in } }
  }

  /// The text of a task is the name of its box.
  private mutating func task(_ isTicked: Bool?, _ inlines: [Inline]) {
    guard let isTicked else { return text(inlines) }
    let isNamed = !inlines.plainText.collapsingBlanks.isEmpty
    if isNamed { html.open("label") }
    checkbox(isTicked, isNamed: isNamed)
    text(inlines)
    if isNamed { html.close("label") }
  }

  private mutating func checkbox(_ isTicked: Bool, isNamed: Bool = false) {
    let name = isNamed ? nil : html.words(isTicked ? "Done task" : "Open task")
    html.open(
      "input", ["type": "checkbox", "disabled": "", "checked": isTicked ? "" : nil, "aria-label": name])
    html.text(" ")
  }
}

extension List {
  fileprivate var isShown: Bool { entries.contains(where: \.isShown) }
}

extension List.Entry {
  /// Whether there is anything for the page to show; an entry that its author left empty counts.
  fileprivate var isShown: Bool { blocks.isEmpty || blocks.contains(where: \.isShown) }

  fileprivate var startsWithParagraph: Bool { blocks.first?.isParagraph == true }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }

  /// Whether the page shows anything of it.
  fileprivate var isShown: Bool {
    switch kind {
    case .paragraph(let inlines): inlines.contains(where: \.isShown)
    case .list(let list): list.isShown
    case .comment, .footnote: false
    default: true
    }
  }
}

extension Inline {
  /// Whether the page shows anything of it.
  var isShown: Bool {
    switch kind {
    case .comment, .leftover, .softBreak, .lineBreak: false
    case .text(let text): text.utf8.contains { $0 > 0x20 }
    default: true
    }
  }
}
