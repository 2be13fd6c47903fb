import Documents
import Findings

/// One version of the project: a folder, or a single file.
package struct Release: Sendable {
  /// `release-1`: the folder's or file's name; it begins the addresses of the release's pages.
  package let name: String
  package let title: String
  package let phase: Phase
  /// ISO 8601, as written; `nil` where none is.
  package let date: String?
  /// Where the date is written; `nil` where there is none, and where it may be that of a document.
  package let datePlace: Place?
  package let version: String?
  package let owner: String?
  /// What it says that it is held to; `nil` where it says nothing.
  package let templates: [TemplateName]?
  /// The parts first, then the rest, each in path order.
  package let documents: [ReleaseDocument]
  package let canvases: [Canvas]
  /// The sections of scoping templates found in its documents, in document order.
  package let sections: [FoundSection]
  /// The file or folder to name in findings about the release as a whole.
  package let place: Place
}

extension Release {
  /// The document of a part, where one file is that part or holds it.
  package func document(of part: Part) -> ReleaseDocument? {
    documents.first { $0.parts == [part] } ?? documents.first { $0.parts.contains(part) }
  }

  package func sections(_ id: String, of template: String) -> [FoundSection] {
    sections.filter { $0.id == id && $0.template == template }
  }
}

/// How far a release has come; what is asked of it depends on that.
package enum Phase: String, CaseIterable, Comparable, Sendable, Codable {
  case draft, review, released

  private var rank: Int { Phase.allCases.firstIndex(of: self) ?? 0 }

  package static func < (a: Phase, b: Phase) -> Bool { a.rank < b.rank }
}
