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
      for item in items {
        html.open("tr")
        html.rowHead { $0.element("a", ["href": viewpoint.url(of: item.id)], text: item.text) }
        html.cell { html in
          let role = item.fields.first { ["kind", "role", "team"].contains($0.name.rawValue) && !$0.text.isEmpty }
          if let role { html.text(role.text) } else { html.none("–") }
        }
        html.cell { writeInterest(of: item, &$0) }
        html.raw("</tr>\n")
      }
    }
  }

  /// The other fields, each with its name.
  private func writeInterest(of item: Item, _ html: inout HTMLWriter) {
    let fields = item.fields.filter {
      !["id", "text", "kind", "role", "team"].contains($0.name.rawValue) && !$0.text.isEmpty
        && !Placeholders.isDash($0.text)
    }
    guard !fields.isEmpty else { return html.none("–") }
    for field in fields {
      html.element("span", ["class": "interest"]) { html in
        html.element("span", ["class": "sub"], text: field.head)
        html.text(field.text)
      }
    }
  }
}
