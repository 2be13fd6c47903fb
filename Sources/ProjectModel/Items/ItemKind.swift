/// What an item is.
package enum ItemKind: String, CaseIterable, Sendable, Codable {
  case goal, objective, requirement, constraint, deliverable, metric, assumption, risk, milestone
  case contributor, stakeholder, decision, exclusion

  /// For messages and headings: `requirement`, `requirements`.
  package var plural: String {
    self == .risk ? "risks" : rawValue + "s"
  }
}
