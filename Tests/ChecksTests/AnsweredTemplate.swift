import Checks
import ProjectModel

/// A project that answers a template, made from what the template itself asks for.
struct AnsweredTemplate {
  let template: ScopingTemplate
  /// Without answers: headings and keys alone.
  let isFilled: Bool

  /// The files, as `SampleProject` reads them.
  var text: String {
    switch template.kind {
    case .canvas: "-- project/release-1/canvas.yml --\ncanvas: \(template.id)\n" + header + keys(below: nil, indent: "")
    case .goals:
      isFilled ? "-- project/release-1/goals.yml --\n" + layers : "-- project/release-1/notes.md --\n# Notes\n"
    case .rubric: "-- project/release-1/\(template.id).md --\n# \(template.title.text())\n\n" + scores
    case .document where !template.isWholeDocument: parts
    case .document, .card:
      "-- project/release-1/\(template.id).md --\n# \(template.title.text())\n\n" + headings(below: nil, level: 2)
    }
  }

  private func children(of parent: String?, _ part: Part? = nil) -> [TemplateSection] {
    template.sections.filter { $0.parent == parent && (part == nil || $0.part == part) }
  }

  // MARK: Documents

  private var parts: String {
    Part.allCases.map { part in
      "-- project/release-1/\(part.rawValue).md --\n# \(part.title)\n\n" + headings(below: nil, level: 2, part)
    }.joined()
  }

  private func headings(below parent: String?, level: Int, _ part: Part? = nil) -> String {
    children(of: parent, part).map { section in
      let heading = String(repeating: "#", count: level) + " " + section.title.text() + "\n\n"
      let answer = isFilled && !section.isContainer ? SampleAnswer(section.content).text : ""
      return heading + answer + headings(below: section.id, level: level + 1, part)
    }.joined()
  }

  private var scores: String {
    guard isFilled else { return "" }
    let rows = template.sections.filter { !$0.isContainer }.map {
      "| \($0.title.text()) | \($0.scale?.levels.last?.name ?? "1") | [run](https://example.org/run) |\n"
    }
    return "| Test | Score | Evidence |\n| - | - | - |\n" + rows.joined()
  }

  // MARK: Canvases and goals

  private var header: String {
    template.header.map { field in
      "\(field.id):" + (isFilled ? field.isDate ? " 2026-03-31\n" : " Ana Petherick\n" : "\n")
    }.joined()
  }

  private func keys(below parent: String?, indent: String) -> String {
    children(of: parent).map { section in
      let key = indent + (section.id.split(separator: ".").last ?? "") + ":"
      let inner = keys(below: section.id, indent: indent + "  ")
      if !inner.isEmpty { return key + "\n" + inner }
      guard isFilled else { return key + "\n" }
      let lines = SampleAnswer(section.content).text.split(separator: "\n", omittingEmptySubsequences: false)
      return key + " |\n" + lines.map { indent + "  " + $0 + "\n" }.joined()
    }.joined()
  }

  private var layers: String {
    template.sections.compactMap(\.layer).enumerated().map { index, layer in
      """
      \(layer.rawValue):
      - id: G\(index + 1)
        text: Goal number \(index + 1) of the town
        measure: Cases a year
        supports: G1

      """
    }.joined()
  }
}

/// Markdown that has everything a section asks for.
struct SampleAnswer {
  let text: String

  init(_ demands: [ContentDemand]) {
    text = demands.map(Self.answer).joined(separator: "\n\n") + "\n\n"
  }

  private static func answer(_ demand: ContentDemand) -> String {
    switch demand {
    case .prose(let words, _): return "In 40 cases " + Array(repeating: "somebody", count: words).joined(separator: " ")
    case .items(let kind, let minimum, let fields): return items(kind, minimum, fields.map { ($0.words, $0) })
    case .table(let kind?, let rows, let columns):
      return items(kind, rows, columns.filter { $0.id != "id" && $0.id != "text" }.map { ($0.title.text(), $0.field) })
    case .table(nil, let rows, let columns): return table(rows, columns)
    case .groups(let groups):
      return groups.map { "**\($0.title.text())**\n\n" + SampleAnswer($0.content).text }.joined()
    case .figure: return "![How it hangs together](parts.svg)"
    case .choice(let options, _, _): return "\(options[0].title.text()), as everybody in the team agreed"
    case .date: return "Ready by 2026-03-31"
    case .number(let unit, let minimum): return "It is \(minimum ?? 40) \(unit ?? "cases")"
    case .chain: return "Recall → fewer missed letters → fewer complaints"
    case .any(let demands): return demands.first.map(answer) ?? ""
    case .all(let demands): return SampleAnswer(demands).text
    }
  }

  /// A table of items of a kind, with columns for some fields.
  private static func items(_ kind: ItemKind, _ count: Int, _ fields: [(title: String, name: FieldName)]) -> String {
    let heads = ["ID", kind.rawValue.capitalized] + fields.map(\.title)
    let rows = (1...max(count, 1)).map { number in
      let id = kind.rawValue.prefix(2).uppercased()
      return ["\(id)\(number)", "Letters of kind \(number)"] + fields.map { value(of: $0.name, kind) }
    }
    return grid(heads, rows)
  }

  private static func value(of field: FieldName, _ kind: ItemKind) -> String {
    switch field {
    case .status: "Todo"
    case .priority: "must-have"
    case .release: "release-1"
    case .target: "≥ 90 %"
    case .date: "2026-03-31"
    default: "As agreed"
    }
  }

  private static func table(_ rows: Int, _ columns: [ContentDemand.Column]) -> String {
    let row = columns.map { column in
      switch column.values {
      case .status: "Todo"
      case .priority: "must-have"
      case .options(let options): options[0].title.text()
      case .release, nil: "Letters"
      }
    }
    return grid(columns.map { $0.title.text() }, Array(repeating: row, count: max(rows, 1)))
  }

  private static func grid(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
