/// A diagram as SVG that belongs to the page: without scripts, without names that others could have, in the theme's colours.
struct DrawnDiagram: Sendable, Equatable {
  /// What the author calls it; `nil` where that is not said in the diagram.
  var title: String?
  /// What stands inside the `svg` element.
  let pieces: [Piece]
  /// The drawing's own coordinates: left, top, width, height.
  let viewBox: String
  /// In pixels.
  let width: Int
  let height: Int
  /// The words of each node, in drawing order, those without words left out.
  let nodes: [String]
  /// What the links connect, in words.
  let edges: [Edge]

  enum Piece: Sendable, Equatable {
    case markup([UInt8])
    /// Where the beginning of the diagram's own names goes.
    case prefix
    /// The start of a link to an address as its author wrote it.
    case link(String)
    case linkEnd
  }

  struct Edge: Sendable, Equatable {
    let from: String
    let to: String
    /// Empty for none.
    let words: String
  }

  var hasLinks: Bool {
    pieces.contains { if case .link = $0 { true } else { false } }
  }

  /// `4 nodes: Camera, Model, Report and 1 more`
  var summary: Phrase {
    guard !nodes.isEmpty else { return "Diagram" }
    let named = nodes.prefix(nodes.count > 6 ? 5 : 6)
    let rest = nodes.count - named.count
    let more: Phrase = rest > 0 ? " and \(rest) more" : ""
    return "Diagram of \(nodes.count, "node"): \(named.joined(separator: ", "))\(more)"
  }

  /// `Camera to Model (frames); Model to Report`, for those who do not see it; empty where nothing is linked.
  var description: String {
    let most = 60
    let named = edges.prefix(most).map { edge in
      "\(edge.from) to \(edge.to)" + (edge.words.isEmpty ? "" : " (\(edge.words))")
    }
    let rest = edges.count - named.count
    return named.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more links" : "")
  }
}
