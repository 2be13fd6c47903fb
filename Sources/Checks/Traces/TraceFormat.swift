import Findings
import ProjectModel

/// The ways in which a project's items and links can be written.
package enum TraceFormat: String, CaseIterable, Sendable {
  case table
  case json
  case csv
  case dot
  case needs

  /// The items in this format, ending with a line feed. `release` is the only one to write, `nil` for all; `width` is the
  /// terminal's, `nil` for lines of any length.
  package func string(_ review: Review, release: String?, width: Int?, style: TextStyle) -> String {
    switch self {
    case .table: TraceTable(review: review, release: release, width: width, style: style).string
    case .json: String(decoding: JSONTrace(review: review, release: release).bytes, as: UTF8.self)
    case .csv: CSVTrace(project: review.project, release: release).string
    case .dot: DOTTrace(project: review.project, release: release).string
    case .needs: String(decoding: NeedsTrace(review: review, release: release).bytes, as: UTF8.self)
    }
  }

  /// One item and what it rests on in this format; `nil` for formats of whole projects.
  package func string(_ trace: ItemTrace, width: Int?, style: TextStyle) -> String? {
    switch self {
    case .table: ItemTraceText(trace: trace, width: width, style: style).string
    case .json: ItemTraceJSON(trace: trace).string
    case .dot: DOTTrace(trace).string
    case .csv, .needs: nil
    }
  }
}

extension Project {
  /// The releases to write: all, or the one with a name.
  func releases(only name: String?) -> [Release] { releases.filter { name == nil || $0.name == name } }

  /// The items to write: all, or those that a release states.
  func items(only release: String?) -> [Item] { release.map { index.items(in: $0) } ?? items }

  /// Line and column of a place; `nil` for whole files.
  func position(of place: Place) -> SourcePosition? {
    place.span.flatMap { folder.texts[place.path]?.position(at: $0.start) }
  }
}
