import Findings

/// Where a piece of work stands.
package enum Status: String, CaseIterable, Sendable, Codable {
  case todo
  case inProgress = "in-progress"
  case complete
  case blocked
  case dropped

  /// For people: `in progress`.
  package var words: String { String(rawValue.map { $0 == "-" ? " " : $0 }) }
}

/// A status as an author wrote it.
package struct StatedStatus: Sendable {
  /// `nil` for a word that no list knows, and for placeholders.
  package let status: Status?
  package let text: String
  package internal(set) var place: Place
  /// Whether the word says that the status is yet to be decided: `TBD`.
  package let isPlaceholder: Bool
}

/// How much a piece of work is wanted.
package enum Priority: String, CaseIterable, Sendable, Codable {
  case must, should, could, wont
}

/// A priority as an author wrote it; `priority` is `nil` for a word that no list knows.
package struct StatedPriority: Sendable {
  package let priority: Priority?
  package let text: String
  package internal(set) var place: Place
}
