import Checks
import Findings
import ProjectModel

/// A release against the one before: what was added, changed, left out and carried over.
struct ChangesPage {
  private let release: Release
  private let viewpoint: Viewpoint
  private let previous: Release?
  private let changes: ReleaseChanges?
  private let words: ProjectChanges?

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
    previous = viewpoint.map.project.release(before: release)
    words = viewpoint.map.history.changes[release.name]
    changes = words?.releases.first
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", say: "Changes in \(release.title.insideSentence)")
    if let previous, let changes, let words {
      writeLead(previous, words, &html)
      if let completeness = changes.completeness { write(completeness, previous, &html) }
      ItemChangeList(changes.items, of: release, viewpoint).write(to: &html)
    } else {
      writeFirst(&html)
    }
    let pages = viewpoint.map.neighbours(of: viewpoint.page)
    return Page(
      title: "\(viewpoint.words("Changes")) · \(release.title)", crumbs: viewpoint.crumbs, contents: contents,
      previous: pages.previous,
      next: pages.next, body: html.bytes)
  }

  private var contents: [Page.ContentsEntry] {
    guard let changes else { return [] }
    let items = ItemChangeList(changes.items, of: release, viewpoint).contents
    return (changes.completeness == nil ? [] : [.init(title: viewpoint.words("Completeness"), anchor: "completeness")])
      + items
  }

  private func writeLead(_ previous: Release, _ words: ProjectChanges, _ html: inout HTMLWriter) {
    html.element("p", ["class": "lead"]) { html in
      html.say("Against \(.element):") {
        $0.element("a", ["href": viewpoint.url(ofRelease: previous.name)], text: previous.title.insideSentence)
      }
      html.text(" \(ItemChangeList(words.releases.first?.items ?? [], of: release, viewpoint).summary).")
    }
  }

  private func writeFirst(_ html: inout HTMLWriter) {
    html.element("div", ["class": "empty"]) {
      $0.element(
        "p",
        say:
          "This is the first release: nothing comes before it. From the second one on, this page says what was added, changed, left out and carried over."
      )
    }
  }

  // MARK: Completeness

  private func write(_ completeness: CompletenessChange, _ previous: Release, _ html: inout HTMLWriter) {
    html.heading(2, "Completeness", id: "completeness")
    html.table(
      "two-states", label: "Completeness of both releases",
      caption: "Of what the scoping templates ask for. Sections are listed whose state is another.",
      columns: [.init("Template or section"), .init(text: previous.title), .init(text: release.title)]
    ) { html in
      row(viewpoint.words("All templates"), completeness.old, completeness.new, &html)
      for template in completeness.templates {
        row(template.title, template.old, template.new, &html)
        for section in template.sections { row(section, &html) }
      }
    }
  }

  private func row(_ title: String, _ old: Double?, _ new: Double?, _ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { $0.text(title) }
    for value in [old, new] {
      html.cell { html in
        if let value { html.text("\(formattedPercent(value)) %") } else { html.none("not asked for") }
      }
    }
    html.raw("</tr>\n")
  }

  private func row(_ section: CompletenessChange.Section, _ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { html in
      if let url = section.review.place.flatMap(viewpoint.url(of:)) {
        html.element("a", ["href": url], text: section.title)
      } else {
        html.text(section.title)
      }
    }
    html.cell { $0.badge(section.old) }
    html.cell { $0.badge(section.new) }
    html.raw("</tr>\n")
  }
}

extension Project {
  /// The release before another in the project's order; `nil` for the first.
  func release(before other: Release) -> Release? {
    guard let index = releases.firstIndex(where: { $0.name == other.name }), index > 0 else { return nil }
    return releases[index - 1]
  }
}
