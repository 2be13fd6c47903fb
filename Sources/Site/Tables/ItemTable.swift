import ProjectModel

/// One column of a table of items.
struct ItemColumn {
  let title: Phrase
  /// Of its cells and, where it is `number`, of its head.
  var classes: String?
  let write: (Item, inout HTMLWriter) -> Void

  init(_ title: Phrase, classes: String? = nil, _ write: @escaping (Item, inout HTMLWriter) -> Void) {
    self.title = title
    self.classes = classes
    self.write = write
  }
}

/// A table with a row for each item: its id, its text, and what a kind of item has besides.
struct ItemTable {
  let name: String
  let label: Phrase
  let caption: Phrase
  let textTitle: Phrase
  let items: [Item]
  let columns: [ItemColumn]
  /// Whether a row lacks something that it should have.
  var hasGap: (Item) -> Bool = { _ in false }
  /// A line below an item's text; `nil` for none.
  var note: (Item) -> Phrase? = { _ in nil }

  func write(_ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let tags = items.map { $0.filterTags(viewpoint.words) }
    let filters = Filters(name: name, entries: tags, hasText: items.count >= 2 * Filters.fewestEntries)
    filters.write(to: &html)
    // Without a single written id, a column for them would be empty.
    let hasIDs = items.contains(where: \.isIDWritten)
    let heads = (hasIDs ? [HTMLWriter.Column("ID")] : []) + [HTMLWriter.Column(textTitle)]
    html.table(
      "status \(name)", label: label, caption: caption,
      columns: heads + columns.map { HTMLWriter.Column($0.title, isNumber: $0.classes == "number") }
    ) { html in
      for (item, tags) in zip(items, tags) {
        row(item, tags: filters.areUseful ? tags : [], hasIDs: hasIDs, viewpoint, &html)
      }
    }
  }

  private func row(
    _ item: Item, tags: [FilterTag], hasIDs: Bool, _ viewpoint: Viewpoint, _ html: inout HTMLWriter
  ) {
    let classes = item.status?.status == .dropped ? "dropped" : hasGap(item) ? "gap-row" : nil
    // Rows are linked to on the page of their release alone; elsewhere the same table may stand twice.
    let isHome = viewpoint.page.kind == .release && item.isIDWritten
    let id = isHome ? "\(item.id.kind.rawValue)-\(item.id.key.lowercased())" : nil
    html.open("tr", ["id": id, "class": classes, "data-tags": FilterTag.attribute(tags)])
    if hasIDs {
      if item.isIDWritten {
        html.rowHead { $0.chip(item.id, viewpoint, isTitled: false) }
      } else {
        html.cell { $0.none("no id") }
      }
    }
    html.cell("text") { html in
      if item.isIDWritten {
        html.text(item.text)
      } else {
        html.element("a", ["href": viewpoint.url(of: item.id)], text: item.text)
      }
      if let note = note(item) { html.element("span", ["class": "sub"], say: note) }
    }
    for column in columns {
      html.cell(column.classes, label: column.title) { column.write(item, &$0) }
    }
    html.raw("</tr>\n")
  }
}

extension ItemColumn {
  static var priority: ItemColumn {
    ItemColumn("Priority") { item, html in
      guard let stated = item.priority else { return html.none("none") }
      if let priority = stated.priority { html.say(priority.phrase) } else { html.text(stated.text) }
    }
  }

  static var status: ItemColumn {
    ItemColumn("Status") { item, html in
      if let status = item.status?.status {
        html.badge(status)
      } else {
        html.gap(
          item.status.map { $0.isPlaceholder ? "\($0.text): to be decided" : "unknown: \($0.text)" as Phrase }
            ?? "no status")
      }
    }
  }

  /// A field as written; `empty` where it is not there or says nothing.
  static func field(_ name: FieldName, _ title: Phrase, empty: @escaping (inout HTMLWriter) -> Void) -> ItemColumn {
    ItemColumn(title) { item, html in
      guard let text = item.field(name)?.text, !Placeholders.isDash(text), !Placeholders.isWhole(text) else {
        return empty(&html)
      }
      html.text(text)
    }
  }
}
