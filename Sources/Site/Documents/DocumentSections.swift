import Checks

/// What the templates of a release ask of the headings of one document.
struct DocumentSections {
  /// A section that a heading fills, with the id of its template.
  private typealias Filled = (section: SectionReview, template: String)

  /// By the heading's anchor; where it fills several sections, the one that lacks most.
  private var sections: [String: Filled] = [:]

  /// Headings of which nothing is asked.
  static let none = DocumentSections()

  private init() {}

  init(of path: String, in release: ReleaseReview) {
    for template in release.templates {
      for section in template.sections where section.place?.path == path {
        guard let anchor = section.anchor else { continue }
        if let other = sections[anchor], other.section.state.lack >= section.state.lack { continue }
        sections[anchor] = (section, template.template)
      }
    }
  }

  /// How far the text below a heading answers what is asked; `nil` where nothing is.
  func state(at anchor: String) -> SectionState? { sections[anchor]?.section.state }

  /// Writes what the text below a heading still lacks, and what is asked for; nothing where nothing is lacking.
  func writeLack(at anchor: String, _ viewpoint: Viewpoint, to html: inout HTMLWriter) {
    guard let (section, template) = sections[anchor], section.state.lack > 0 else { return }
    html.element("p", ["class": "section-state"]) { html in
      html.badge(section.state)
      html.text(" ")
      let words = section.lacks.isEmpty ? section.guidance : section.lacks.joined(separator: ", ")
      html.element(
        "a", ["href": viewpoint.url(ofTemplate: template, section: section.id), "lang": html.words.english],
        text: words.isEmpty ? section.title : words.capitalizedFirst)
    }
  }
}

extension SectionState {
  /// How much is left to write: 0 for an answer, and where none is due.
  fileprivate var lack: Int {
    switch self {
    case .filled, .notApplicable: 0
    case .partial: 1
    case .placeholder: 2
    case .templateText: 3
    case .empty: 4
    case .missing: 5
    }
  }
}
