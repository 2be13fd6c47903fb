import ProjectModel

/// A kind of table that shows items of one release.
protocol TableKind: Sendable {
  /// The anchor of its section: `requirements`.
  var name: String { get }
  /// The heading of its section.
  var title: Phrase { get }
  /// The kind of the items in it.
  var kind: ItemKind { get }
  /// What a release without such items is told; `nil` where none are expected.
  var whenEmpty: EmptyState? { get }

  /// Writes the table of these items, of which there is at least one. The items are of one release, in the order written.
  func write(_ items: [Item], of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter)
}

/// What stands where there is nothing, and how to write it.
struct EmptyState: Sendable {
  let sentence: Phrase
  /// Markdown to copy.
  let example: String
  /// Where it belongs.
  let part: Part
}

/// The kinds of tables, in the order of a release's page.
enum TableKinds {
  static let all: [any TableKind] = [
    GoalTable(), ObjectiveTable(), RequirementTable(), ConstraintTable(), DeliverableTable(), MetricTable(),
    MilestoneList(),
    RiskTable(), AssumptionTable(),
  ]
}

extension TableKind {
  /// Writes the section with its heading; nothing where there are no items and none are expected.
  func writeSection(of release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    let items = viewpoint.map.project.items(kind, in: release.name)
    guard !items.isEmpty || whenEmpty != nil else { return }
    html.element("section") { html in
      html.heading(2, title, id: name)
      if items.isEmpty {
        writeEmpty(release, viewpoint, to: &html)
      } else {
        write(items, of: release, viewpoint, to: &html)
      }
    }
  }

  /// Whether a release's page has this section.
  func isShown(of release: Release, in project: Project) -> Bool {
    whenEmpty != nil || !project.items(kind, in: release.name).isEmpty
  }

  private func writeEmpty(_ release: Release, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    guard let state = whenEmpty else { return }
    html.element("div", ["class": "empty"]) { html in
      html.element("p") { html in
        html.say(state.sentence)
        html.text(" ")
        guard let document = release.document(of: state.part), let page = viewpoint.map.pagesByPath[document.path]
        else {
          return html.say("Write for example:")
        }
        html.say("Add to \(.element):") {
          $0.element(
            "a", ["class": "place", "href": viewpoint.url(page.address)],
            text: String(document.path.split(separator: "/").last ?? ""))
        }
      }
      html.raw("<figure class=\"code\"><pre tabindex=\"0\"><code class=\"language-markdown\">")
      html.text(state.example)
      html.raw("</code></pre></figure>")
    }
  }
}
