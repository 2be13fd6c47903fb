import Checks
import Findings

/// What one page says, before the theme's layout is put around it.
struct Page {
  /// The whole `<title>`, without the project's.
  let title: String
  /// One sentence for search engines and previews; the project's where it is empty.
  var description = ""
  var crumbs: [Crumb] = []
  var contents: [ContentsEntry] = []
  /// The file that it shows; `nil` for pages made of several.
  var source: Place?
  var previous: SitePage?
  var next: SitePage?
  let body: [UInt8]
  /// How many bytes of the body say what the page is, from its start: the title and its facts; 0 where nothing follows them.
  var opening = 0

  /// A step of the breadcrumbs; the last has no address.
  struct Crumb {
    let title: String
    let url: String?
  }

  /// A heading in the list of contents.
  struct ContentsEntry {
    let title: String
    let anchor: String
    var children: [ContentsEntry] = []
    /// How far the text answers what a template asks of it; `nil` where nothing is asked.
    var state: SectionState?

    /// With the states of itself and of what stands below it, by their anchors.
    func withStates(_ state: (String) -> SectionState?) -> ContentsEntry {
      ContentsEntry(
        title: title, anchor: anchor, children: children.map { $0.withStates(state) }, state: state(anchor))
    }
  }
}

extension Page {
  /// The list of contents for headings with levels: two levels from `level` on.
  static func contents(_ headings: [(level: Int, title: String, anchor: String)], from level: Int) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for heading in headings where heading.level == level || heading.level == level + 1 {
      let entry = ContentsEntry(title: heading.title, anchor: heading.anchor)
      if heading.level == level || entries.isEmpty {
        entries.append(entry)
      } else {
        entries[entries.count - 1].children.append(entry)
      }
    }
    return entries
  }
}
