/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable, Codable {
  /// Worth knowing.
  case note
  /// Something is missing.
  case warning
  /// The site is wrong, or the release must not go out.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  /// One step down; a note stays one.
  package var lowered: Severity { self == .error ? .warning : .note }
}
