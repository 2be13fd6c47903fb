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
  /// In progress with a part of it done.
  package var isPartial = false
  /// In progress, and likely to come late.
  package var isAtRisk = false
  /// Whether the cell tells a story that no list can know.
  package var isSentence = false
  /// Whether the cell holds only a symbol that means several things: `❌`.
  package var isUnclear = false
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
  /// The scheme that the word belongs to; `nil` for symbols and numbers, which go with any.
  package var scheme: PriorityScheme?
}

/// A family of words for priorities.
package enum PriorityScheme: String, CaseIterable, Sendable {
  case moscow
  case numbers = "p-number"
  case levels = "high-medium-low"

  /// For people: "must, should, could".
  package var words: String {
    switch self {
    case .moscow: "must, should, could"
    case .numbers: "P0, P1, P2"
    case .levels: "high, medium, low"
    }
  }
}
