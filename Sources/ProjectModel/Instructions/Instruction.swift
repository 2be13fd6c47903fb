import Documents
import Findings

/// What an author tells Scopebook in a comment that readers do not see: `<!-- scopebook: section product.overview -->`.
package struct Instruction: Sendable {
  /// The word behind the colon: `section`.
  package let name: String
  /// The words behind the name.
  package let arguments: [String]

  /// The names that mean something, in order.
  package static let names = ["accept", "section", "table"]

  /// `nil` for a comment that is none.
  package init?(comment: String) {
    let text = comment.trimmingBlanks
    guard text.lowercased().hasPrefix(Self.mark) else { return nil }
    let words = text.dropFirst(Self.mark.count).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first else { return nil }
    self.name = name.lowercased()
    arguments = Array(words.dropFirst())
  }

  private static let mark = "scopebook:"
}

extension Document {
  /// The instructions of its top level, by the position of their block.
  package var instructions: [Int: Instruction] {
    var found: [Int: Instruction] = [:]
    for (index, block) in blocks.enumerated() {
      guard case .comment(let text) = block.kind, let instruction = Instruction(comment: text) else { continue }
      found[index] = instruction
    }
    return found
  }
}
