import Findings
import ProjectModel

/// One item and its trees, for a terminal.
struct ItemTraceText {
  let trace: ItemTrace
  let width: Int?
  let style: TextStyle

  var string: String {
    var text = head
    text += section("Depends on", "it depends on nothing", trace.dependsOn)
    text += section("What depends on it", "nothing depends on it", trace.dependents)
    text += list("Measured by the same metrics", trace.sharingMetrics)
    return text + list("Mentions, either way", trace.mentions)
  }

  private func list(_ title: String, _ ids: [ItemID]) -> String {
    guard !ids.isEmpty else { return "" }
    return "\n" + style.paint("\(title) (\(ids.count))", "1") + "\n" + ids.map { "  \(line(of: $0))\n" }.joined()
  }

  private var head: String {
    let item = trace.item
    let id = item.isIDWritten ? "\(item.id.key), " : ""
    let marks = [
      item.priority?.priority?.rawValue, ItemWords.state(of: item),
      item.release == Item.wholeProject ? nil : item.release,
    ].compactMap(\.self)
    let title = ([id + item.id.kind.rawValue] + marks).joined(separator: ", ")
    let body = item.text.printable.wrapped(to: width ?? .max).joined(separator: "\n")
    return style.paint(title.printable, "1") + "\n\(body)\n\(style.paint(place(of: item), "2"))\n"
  }

  private func section(_ title: String, _ nothing: String, _ tree: DependencyTree) -> String {
    let count = tree.nodes.count - 1
    guard count > 0 else { return "\n" + style.paint(nothing.prefix(1).uppercased() + nothing.dropFirst(), "1") + "\n" }
    var text = "\n" + style.paint("\(title) (\(count))", "1") + "\n" + ItemTreeLines(tree).lines.map(written).joined()
    for cycle in tree.cycles.prefix(5) {
      let names = cycle.prefix(12).map(label).joined(separator: ", ") + (cycle.count > 12 ? ", …" : "")
      text += style.paint("These depend on each other in a circle: \(names.printable)", "1;33") + "\n"
    }
    return text
  }

  private func written(_ line: ItemTreeLines.Line) -> String {
    switch line.what {
    case .node(let id, let step):
      return "\(line.margin)\(step.words) \(self.line(of: id))\n"
    case .elsewhere(let other):
      let remark = other.isCycle ? "a circle" : "listed elsewhere"
      return "\(line.margin)" + style.paint("\(other.step.words) \(label(other.id).printable), \(remark)", "2") + "\n"
    }
  }

  private func label(_ id: ItemID) -> String { trace.project.index.item(id)?.label ?? id.key }

  /// `D7 Forecast watch (complete)  project/release-2/planning.md:31`
  private func line(of id: ItemID) -> String {
    guard let item = trace.project.index.item(id) else { return id.key.printable }
    return ItemWords.line(of: item).printable + "  " + style.paint(place(of: item), "2")
  }

  private func place(of item: Item) -> String {
    let line = trace.project.position(of: item.place).map { ":\($0.line)" } ?? ""
    return (item.place.path + line).printable
  }
}

/// A tree laid out in lines, each below the item it was reached from.
struct ItemTreeLines {
  /// What one line shows.
  struct Line {
    let margin: String
    let what: What
  }

  enum What {
    case node(ItemID, DependencyTree.Step)
    case elsewhere(DependencyTree.Other)
  }

  private(set) var lines: [Line] = []
  /// Deeper lines are not moved in any further, but numbered: a long chain would leave every screen.
  private static let deepest = 12

  init(_ tree: DependencyTree) {
    var children: [Int: [Int]] = [:]
    for (index, node) in tree.nodes.enumerated() {
      if let parent = node.parent { children[parent, default: []].append(index) }
    }
    /// What is still to be written, the next one last.
    var waiting: [(entry: Entry, depth: Int, margin: String, isLast: Bool)] = []
    func push(below index: Int, depth: Int, margin: String) {
      let entries =
        (children[index] ?? []).map(Entry.node) + (tree.others[index] ?? []).map(Entry.other)
      for (position, entry) in entries.enumerated().reversed() {
        waiting.append((entry, depth, margin, position == entries.count - 1))
      }
    }
    push(below: 0, depth: 1, margin: "")
    while let (entry, depth, margin, isLast) = waiting.popLast() {
      let number = depth > Self.deepest ? "[\(depth)] " : ""
      let start = margin + (isLast ? "└─ " : "├─ ") + number
      switch entry {
      case .other(let other): lines.append(Line(margin: start, what: .elsewhere(other)))
      case .node(let index):
        guard let step = tree.nodes[index].step else { continue }
        lines.append(Line(margin: start, what: .node(tree.nodes[index].id, step)))
        push(below: index, depth: depth + 1, margin: depth >= Self.deepest ? margin : margin + (isLast ? "   " : "│  "))
      }
    }
  }

  private enum Entry {
    case node(Int)
    case other(DependencyTree.Other)
  }
}
