/// What a goal is about: from the organisation, which it is all for, down to the model.
package enum GoalLayer: String, CaseIterable, Sendable, Codable {
  case organizational, leading, system, user, model

  /// For headings: `Leading indicators`.
  package var title: String {
    switch self {
    case .organizational: "Organizational objectives"
    case .leading: "Leading indicators"
    case .system: "System goals"
    case .user: "User outcomes"
    case .model: "Model properties"
    }
  }
}

extension Item {
  /// The layer of a goal; `nil` where none is stated, or one that nobody knows.
  package var goalLayer: GoalLayer? {
    field(.layer).flatMap { GoalLayer(rawValue: $0.text) }
  }
}
