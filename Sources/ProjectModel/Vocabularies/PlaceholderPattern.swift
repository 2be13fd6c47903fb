import Documents
import Foundation

/// A regular expression of the list of placeholders.
struct PlaceholderPattern: Sendable {
  let id: String
  /// As the list gives it: what the expression finds.
  let example: String
  /// Whether it stands for a whole cell, entry or paragraph.
  let isWhole: Bool
  /// One of these at least stands in every text that it matches, as `NeededWords` compares them.
  let needs: [String]
  let expression: NSRegularExpression

  /// The patterns of a list; those that are no expression are left out.
  static func reading(_ node: DataNode?) -> [PlaceholderPattern] {
    (node?.elements ?? []).compactMap { pattern in
      guard let text = pattern["regex"]?.text, let expression = try? NSRegularExpression(pattern: text) else {
        return nil
      }
      return PlaceholderPattern(
        id: pattern["id"]?.text ?? "", example: pattern["example"]?.text ?? "",
        isWhole: pattern["where"]?.text == "whole", needs: WordList.words(pattern["needs"]), expression: expression)
    }
  }

  /// Where it matches, as ranges of the text's UTF-8 bytes.
  func matches(in text: String) -> [Range<Int>] {
    expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      guard let range = Range(match.range, in: text) else { return nil }
      let lower = range.lowerBound.utf16Offset(in: text) == 0 ? 0 : text[..<range.lowerBound].utf8.count
      return lower..<lower + text[range].utf8.count
    }
  }
}
