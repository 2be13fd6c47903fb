import ProjectModel

/// Who has a stake in a release: as what, and what they say and need.
struct StakeholderTable {
  private let viewpoint: Viewpoint

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  func write(_ items: [Item], of release: Release, to html: inout HTMLWriter) {
    html.heading(2, "Stakeholders", id: "stakeholders")
    let columns = [
      HTMLWriter.Column("Who"), .init("As"), .init("What they say and need"),
    ]
    html.table(
      "status stakeholders", label: "Stakeholders of \(release.title)",
      caption: "\(items.count, "stakeholder").", columns: columns
    ) { html in
      for group in StakeholderTable.groups(of: items) { write(group, &html) }
    }
  }

  /// Neighbours of whom the same is said, as a canvas says it of everybody in a row.
  private static func groups(of items: [Item]) -> [[Item]] {
    var groups: [[Item]] = []
    for item in items {
      if let last = groups.last?.last, role(of: last) == role(of: item),
        interests(of: last).map(\.text) == interests(of: item).map(\.text)
      {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  private func write(_ group: [Item], _ html: inout HTMLWriter) {
    guard let first = group.first else { return }
    html.open("tr")
    html.rowHead { html in
      html.element("ul", ["class": "names"]) { html in
        for item in group {
          html.element("li") { $0.element("a", ["href": viewpoint.url(of: item.id)], text: item.text) }
        }
      }
    }
    html.cell { html in
      if let role = StakeholderTable.role(of: first) { html.text(role) } else { html.none("–") }
    }
    html.cell { html in
      let interests = StakeholderTable.interests(of: first)
      if interests.isEmpty { html.none("–") }
      for field in interests {
        html.element("span", ["class": "interest"]) { html in
          // Behind a name in a list, no column says what stands there.
          if field.name.rawValue != "responsibility" { html.element("span", ["class": "sub"], text: field.head) }
          html.text(field.text)
        }
      }
    }
    html.raw("</tr>\n")
  }

  private static func role(of item: Item) -> String? {
    item.fields.first { ["kind", "role", "team"].contains($0.name.rawValue) && !$0.text.isEmpty }?.text
  }

  /// What else is said, each with the name of its column or block.
  private static func interests(of item: Item) -> [Field] {
    item.fields.filter {
      !["id", "text", "kind", "role", "team"].contains($0.name.rawValue) && !$0.text.isEmpty
        && !Placeholders.isDash($0.text)
    }
  }
}
