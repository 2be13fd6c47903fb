import Findings
import ProjectModel

/// Each release's requirements with what serves them, for a terminal.
struct TraceTable {
  let review: Review
  let release: String?
  let width: Int?
  let style: TextStyle
  private var project: Project { review.project }

  var string: String {
    let releases = project.releases(only: release)
    guard !releases.isEmpty else { return "no release: a release is a folder such as project/release-1\n" }
    return releases.map { section(TraceMatrix($0, of: project)) }.joined(separator: "\n")
  }

  private func section(_ matrix: TraceMatrix) -> String {
    let release = matrix.release
    let title = release.title == release.name ? release.name : "\(release.name): \(release.title)"
    var text = style.paint("\(title) (\(phase(of: release).rawValue))".printable, "1") + "\n"
    guard !matrix.rows.isEmpty else {
      return text + "  neither requirements nor objectives are written down\n" + loose(matrix)
    }
    text += matrix.summary.wrapped(to: width ?? .max).map { $0 + "\n" }.joined() + "\n"
    return text + table(matrix).string(width: width, style: style) + loose(matrix)
  }

  private func phase(of release: Release) -> Phase {
    review.releases.first { $0.release == release.name }?.phase ?? release.phase
  }

  private func table(_ matrix: TraceMatrix) -> TextTable {
    let isRequirement = matrix.kind == .requirement
    var table = TextTable(
      heads: [matrix.kind.rawValue.uppercased(), "DELIVERABLES", "METRICS"] + (isRequirement ? ["OBJECTIVES"] : []))
    table.isSpaced = true
    for row in matrix.rows {
      var cells = [
        head(row.item), cell(row.deliverables, row, .deliverable, matrix), cell(row.metrics, row, .metric, matrix),
      ]
      if isRequirement { cells.append(cell(row.purposes, row, .objective, matrix)) }
      table.add(cells)
    }
    return table
  }

  private func head(_ item: Item) -> TextTable.Cell {
    let marks = [item.priority?.priority?.rawValue, ItemWords.state(of: item)].compactMap(\.self)
    let state = TextTable.Line(marks.joined(separator: ", "), "2")
    guard item.isIDWritten else { return .init([.init(item.text, "1")] + (marks.isEmpty ? [] : [state])) }
    return .init([.init(([item.id.key] + marks).joined(separator: "  "), "1"), .init(item.text)])
  }

  private func cell(
    _ ids: [ItemID], _ row: TraceMatrix.Row, _ gap: TraceMatrix.Gap, _ matrix: TraceMatrix
  ) -> TextTable.Cell {
    guard ids.isEmpty else {
      return .init(
        ids.compactMap { project.index.item($0, in: matrix.release.name) }.map { .init(ItemWords.line(of: $0)) })
    }
    if gap == .deliverable, let owed = row.item.owedIn {
      return .init(project.release(owed) == nil ? "owed later" : "owed in \(owed)", "2")
    }
    return .init(gap.words, row.gaps.contains(gap) ? "1;33" : "2")
  }

  private func loose(_ matrix: TraceMatrix) -> String {
    guard !matrix.looseDeliverables.isEmpty else { return "" }
    var table = TextTable()
    for item in matrix.looseDeliverables { table.add([.init(ItemWords.line(of: item))]) }
    return "\n" + style.paint("Deliverables that fulfil no requirement", "1;33") + "\n"
      + table.string(width: width, indent: 2, style: style)
  }
}

/// Items in few words.
enum ItemWords {
  /// Where it stands: its status, a metric's value and verdict, or the author's word; `nil` for nothing.
  static func state(of item: Item) -> String? {
    if let status = item.status?.status { return status.words }
    if item.id.kind == .metric, let verdict = item.verdict {
      return [item.measuredWords, verdict.words].compactMap(\.self).joined(separator: ", ")
    }
    return item.status?.text
  }

  /// `D7 Forecast watch (in progress)`
  static func line(of item: Item) -> String {
    let name = item.isIDWritten && item.text != item.id.key ? "\(item.id.key) \(item.shortText)" : item.shortText
    return name + (state(of: item).map { " (\($0))" } ?? "")
  }
}
