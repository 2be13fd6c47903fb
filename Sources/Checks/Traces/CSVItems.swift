import ProjectModel

/// The items of one kind for spreadsheets, a row for each and each release that states it, with the columns that any has.
package struct CSVItems {
  private let project: Project
  private let items: [Item]
  private let fields: [FieldName]
  private let linkColumns: [LinkColumn]

  /// A link of one type, read from one end.
  private struct LinkColumn {
    let type: LinkType
    let isForward: Bool

    var head: String {
      let words = isForward ? type.heading : type.backwardHeading
      return words.lowercased().replacing(" ", with: "_")
    }
  }

  package init(_ kind: ItemKind, of project: Project) {
    self.project = project
    items = project.items.filter { $0.id.kind == kind }
    let own: Set<FieldName> = [.id, .text, .status, .priority, .target, .secondTarget, .measured]
    fields = Set(items.flatMap(\.fields).filter { !$0.text.isEmpty }.map(\.name)).subtracting(own)
      .sorted { $0.rawValue < $1.rawValue }
    let all = LinkType.allCases.flatMap {
      [LinkColumn(type: $0, isForward: true), LinkColumn(type: $0, isForward: false)]
    }
    let items = items
    linkColumns = all.filter { column in items.contains { !CSVItems.ends(of: $0, column, project).isEmpty } }
  }

  /// As RFC 4180 has it; `nil` where there are no such items.
  package var string: String? {
    guard !items.isEmpty else { return nil }
    let head =
      ["release", "id", "text", "priority", "status", "target", "measured", "verdict"]
      // A column of the author's may be called as one of the links is.
      + fields.map { "field_" + $0.rawValue.replacing("-", with: "_") } + linkColumns.map(\.head) + ["path", "line"]
    let rows = items.map(cells)
    // Columns that are empty for this kind of item are left out.
    let kept = head.indices.filter { index in index < 3 || index >= head.count - 2 || rows.contains { $0[index] != "" }
    }
    return ([head] + rows).map { row in CSVTrace.line(kept.map { row[$0] }) }.joined()
  }

  private func cells(of item: Item) -> [String] {
    let start = [
      item.release, item.isIDWritten ? item.id.key : "", item.text,
      item.priority.map { $0.priority?.rawValue ?? $0.text } ?? "",
      item.status.map { $0.status?.rawValue ?? $0.text } ?? "",
      item.targetWords, item.measuredWords ?? "", item.id.kind == .metric ? item.verdict?.rawValue ?? "" : "",
    ]
    let own = fields.map { name in item.fields.filter { $0.name == name }.map(\.text).joined(separator: "; ") }
    let links = linkColumns.map { column in
      CSVItems.ends(of: item, column, project).map(name).joined(separator: "; ")
    }
    let line = project.position(of: item.place).map { String($0.line) } ?? ""
    return start + own + links + [item.place.path, line]
  }

  private func name(of id: ItemID) -> String {
    let item = project.index.item(id)
    return item?.isIDWritten == false ? item?.text ?? id.key : id.key
  }

  private static func ends(of item: Item, _ column: LinkColumn, _ project: Project) -> [ItemID] {
    let links = column.isForward ? project.index.links(from: item.id) : project.index.links(to: item.id)
    return links.filter { $0.type == column.type && $0.release == item.release }.map {
      column.isForward ? $0.to : $0.from
    }
  }
}
