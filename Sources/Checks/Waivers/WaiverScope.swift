import Findings
import ProjectModel

/// Where a waiver holds.
struct WaiverScope: Sendable {
  let extent: Extent
  /// For messages, behind "no broken-link": `in this row`.
  let words: String

  enum Extent: Sendable {
    /// A whole file.
    case file(String)
    /// A part of a file.
    case part(Place)
    /// Every file and folder that a pattern names.
    case paths(PathPattern)
    case everywhere
  }

  func holds(_ place: Place) -> Bool {
    switch extent {
    case .file(let path): return place.path == path
    case .part(let part):
      guard place.path == part.path, let span = place.span, let part = part.span else { return false }
      return span.lower >= part.lower && (span.lower < part.upper || (span == part))
    case .paths(let pattern): return pattern.matches(place.path)
    case .everywhere: return true
    }
  }

  /// How much it takes in: of two waivers that accept a finding, the narrower counts.
  var width: Int {
    switch extent {
    case .part(let part): part.span.map { $0.end - $0.start } ?? 0
    case .file: .max - 2
    case .paths: .max - 1
    case .everywhere: .max
    }
  }

  /// The file that it stands for or in; `nil` where it may be several.
  var path: String? {
    switch extent {
    case .file(let path): path
    case .part(let place): place.path
    case .paths, .everywhere: nil
    }
  }
}
