/// What a fence of a diagram language says.
package enum Diagram: Sendable, Equatable {
  /// Text for Graphviz, in its own language.
  case dot(String)
  case flowchart(Flowchart)
  /// A mermaid diagram that is no flowchart: what it is, in words.
  case other(kind: String)
  /// Text that is no diagram, or too large for one.
  case unreadable(DiagramProblem)

  /// Longest text of a diagram, in bytes.
  static let longest = 64 * 1024

  /// The diagram of a code block; `nil` where its language is none for diagrams.
  package init?(_ code: CodeBlock) {
    guard let language = code.diagramLanguage else { return nil }
    let bytes = Array(code.text.utf8)
    guard bytes.count <= Diagram.longest else {
      self = .unreadable(
        DiagramProblem(
          0..<0, "the diagram is longer than \(Diagram.longest / 1024) KB", suggestion: "draw it in parts"))
      return
    }
    switch language {
    case .dot: self = .dot(code.text)
    case .mermaid:
      var reader = MermaidReader(bytes)
      do throws(DiagramProblem) {
        self = try reader.diagram()
      } catch {
        self = .unreadable(error)
      }
    }
  }
}

/// Why a text is no diagram, and where it stops being one.
package struct DiagramProblem: Error, Sendable, Equatable {
  /// Bytes of the diagram's text.
  package let range: Range<Int>
  package let message: String
  /// What to do; `nil` where the message says it.
  package let suggestion: String?

  init(_ range: Range<Int>, _ message: String, suggestion: String? = nil) {
    self.range = range
    self.message = message
    self.suggestion = suggestion
  }
}

/// A language for diagrams.
package enum DiagramLanguage: Sendable {
  case dot, mermaid
}

extension CodeBlock {
  /// The language that the fence names, where it is one for diagrams.
  package var diagramLanguage: DiagramLanguage? {
    switch fence.language {
    case "dot", "graphviz", "gv": .dot
    case "mermaid": .mermaid
    default: nil
    }
  }
}
