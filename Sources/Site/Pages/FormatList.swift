import Checks
import Findings
import ProjectModel

/// What the site holds for other programs, with links to the files themselves.
struct FormatList {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  static let title: Phrase = "Files for other programs"
  static let anchor = "formats"

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  /// A file, or several of a kind of which one is linked.
  private struct Row {
    let address: String
    let words: Phrase
    var schema: String?
  }

  func write(to html: inout HTMLWriter) {
    html.heading(2, FormatList.title, id: FormatList.anchor)
    html.table(
      "status", label: FormatList.title,
      caption:
        "Made with every build, the same for the same project. Each page is there as Markdown too, with .md in place of .html.",
      columns: [.init("File"), .init("What it holds"), .init("Schema")]
    ) { html in
      for row in rows { write(row, &html) }
    }
  }

  private func write(_ row: Row, _ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { $0.element("a", ["href": viewpoint.url(row.address)], text: row.address) }
    html.cell { $0.say(row.words) }
    html.cell { html in
      if let schema = row.schema {
        html.element("a", ["href": viewpoint.url("schemas/" + schema)], text: schema)
      } else {
        html.none("none")
      }
    }
    html.raw("</tr>\n")
  }

  private var rows: [Row] {
    var rows = [
      Row(address: "project.json", words: "All releases, items and links", schema: FormatSchema.trace.fileName),
      Row(address: "needs.json", words: "Items and links for Sphinx-Needs"),
      Row(address: "trace.csv", words: "Items and links for spreadsheets, a row for each link"),
    ]
    rows += ItemKind.allCases.filter { kind in map.project.items.contains { $0.id.kind == kind } }.map { kind in
      Row(address: ItemsCSV(kind).address, words: "\(kind.pluralPhrase) for spreadsheets, a row for each")
    }
    if map.hasFeed { rows.append(Row(address: "feed.xml", words: "Releases as an Atom feed, with what changed")) }
    if map.site != nil { rows.append(Row(address: "sitemap.xml", words: "Every page, for search engines")) }
    rows.append(Row(address: "robots.txt", words: "What search engines may read: everything"))
    rows.append(Row(address: "llms.txt", words: "The pages for language models, with links to their Markdown"))
    rows += Exports.badges(of: map.project).prefix(1).map {
      Row(address: $0.address, words: "A picture for a README: how complete the project is")
    }
    if let release = map.leadingRelease {
      rows.append(Row(address: CompletenessBadge(release: release.name).address, words: "The same of a release"))
      rows.append(
        Row(
          address: StatusBadge(release: release.name).address,
          words: "How far a release has come: draft, review, released"))
    }
    return rows
  }
}
