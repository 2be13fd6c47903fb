import Findings
import ProjectModel

/// That findings of one rule are accepted somewhere, with the reason: `accept broken-link reason="…" until=2026-06-01`.
///
/// A comment that names several rules is as many waivers.
struct Waiver: Sendable {
  /// The id of the rule.
  let rule: String
  /// Where the rule is named.
  let place: Place
  let scope: WaiverScope
  /// Whether it is the first of its comment.
  let isFirst: Bool
  /// The items that it is limited to, as written; empty for all.
  let items: [String]
  /// In the author's words; `nil` where none is given.
  let reason: String?
  /// What stands where the reason should: `TBD`; else `nil`.
  let emptyReason: String?
  /// The last day on which it holds, in ISO 8601; `nil` for ever.
  let until: String?
  let untilPlace: Place?
  /// Whether it stands in the settings, not in a comment.
  let isSetting: Bool

  /// Whether it no longer holds on a day. Without a day nothing expires, since the tool asks no clock.
  func isExpired(on today: String?) -> Bool {
    guard let until, let today else { return false }
    return today > until
  }

  /// What nobody may accept: waivers that are wrong themselves, and what keeps a file from being read at all.
  static func isAcceptable(_ rule: String) -> Bool {
    !rule.hasPrefix("waiver-") && !unacceptable.contains(rule)
  }

  private static let unacceptable: Set = [
    "invalid-json", "invalid-yaml", "refused-input", "unknown-rule", "unreadable-file",
  ]
}
