import Documents
import Findings
import ProjectModel

/// The row, entry or heading that states an item, as its author wrote it.
struct WrittenRow {
  private let item: Item
  private let viewpoint: Viewpoint

  /// Most lines that are shown: a heading's section can be long.
  private static let shownLines = 20

  init(_ item: Item, _ viewpoint: Viewpoint) {
    self.item = item
    self.viewpoint = viewpoint
  }

  /// The numbers of the lines, and how many more there are; `nil` where the item was made from something else.
  private var lines: (source: SourceFile, numbers: ClosedRange<Int>, rest: Int)? {
    guard let span = item.extent.span, let source = viewpoint.map.project.folder.texts[item.extent.path] else {
      return nil
    }
    let first = source.lineNumber(at: span.start)
    let last = max(source.lineNumber(at: max(span.start, span.end - 1)), first)
    let shown = min(last, first + WrittenRow.shownLines - 1)
    return (source, first...shown, last - shown)
  }

  var isShown: Bool { lines != nil }

  /// Whether it begins where the fields of the item do not say already.
  private var isElsewhere: Bool { viewpoint.words(for: item.extent) != viewpoint.words(for: item.place) }

  func write(to html: inout HTMLWriter) {
    guard let (source, numbers, rest) = lines else { return }
    html.heading(2, "As written", id: "as-written")
    let digits = String(numbers.upperBound).count
    let classes = digits > 2 ? "code numbered digits-\(min(digits, 6))" : "code numbered"
    html.element("figure", ["class": classes]) { html in
      if isElsewhere {
        html.element("figcaption") { html in
          html.element("span", ["class": "code-title"]) { $0.place(item.extent, viewpoint) }
        }
      }
      let label = html.words("Source of \(item.label)")
      html.element("pre", ["tabindex": "0", "role": "group", "aria-label": label]) { html in
        html.element("code") { html in
          for number in numbers {
            if number > numbers.lowerBound { html.raw("\n") }
            html.element("span", ["class": "line", "data-line": String(number)], text: source.line(number))
          }
        }
      }
    }
    if rest > 0 { html.element("p", ["class": "none"], say: "and \(rest, "more line")") }
  }
}
