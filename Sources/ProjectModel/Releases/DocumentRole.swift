/// What a document of a release is for.
package enum DocumentRole: Hashable, Sendable {
  /// It is a part of the release, or holds several: a charter, a release in one file. Never empty, in the order of parts.
  case parts([Part])
  /// A canvas written in Markdown.
  case canvas
  /// A model card or data card.
  case card
  /// Anything else that lies there: notes, results.
  case other

  /// The words that settings and front matter write for a role.
  package static let words = Part.allCases.map(\.rawValue) + ["canvas", "card", "other"]

  /// The role that one of `words` stands for; `nil` for any other word.
  package init?(word: String) {
    switch word {
    case "canvas": self = .canvas
    case "card": self = .card
    case "other": self = .other
    default:
      guard let part = Part(rawValue: word) else { return nil }
      self = .parts([part])
    }
  }

  /// The parts that the document holds; empty for canvases, cards and the rest.
  package var parts: [Part] {
    if case .parts(let parts) = self { parts } else { [] }
  }
}
