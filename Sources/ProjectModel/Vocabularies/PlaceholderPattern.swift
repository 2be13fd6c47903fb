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
  /// The same in small letters.
  private let needed: Deferred<NeededWords>
  private let compiled: Deferred<NSRegularExpression?>

  /// The patterns of a list. An expression is compiled where a text asks for it, which few do.
  static func reading(_ node: DataNode?) -> [PlaceholderPattern] {
    (node?.elements ?? []).map { pattern in
      let expression = pattern["regex"]?.text ?? ""
      let needs = WordList.words(pattern["needs"])
      return PlaceholderPattern(
        id: pattern["id"]?.text ?? "", example: pattern["example"]?.text ?? "",
        isWhole: pattern["where"]?.text == "whole", needs: needs,
        needed: Deferred { NeededWords(needs.map { $0.lowercased() }) },
        compiled: Deferred { try? NSRegularExpression(pattern: expression) })
    }
  }

  /// `nil` where the list holds what is no expression, which the tests find: nothing matches it.
  var expression: NSRegularExpression? { compiled.value }

  /// Whether it matches a text from the beginning to the end.
  func matchesWhole(_ text: String) -> Bool {
    guard mayMatch(text), let expression else { return false }
    let range = NSRange(text.startIndex..., in: text)
    return expression.firstMatch(in: text, range: range)?.range == range
  }

  /// Whether a text holds what it needs; a short look beside the compiling of an expression.
  private func mayMatch(_ text: String) -> Bool {
    needs.isEmpty || needed.value.stand(in: text.lowercased())
  }

  /// Where it matches, as ranges of the text's UTF-8 bytes.
  func matches(in text: String) -> [Range<Int>] {
    guard mayMatch(text), let expression else { return [] }
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
      guard let range = Range(match.range, in: text) else { return nil }
      let lower = range.lowerBound.utf16Offset(in: text) == 0 ? 0 : text[..<range.lowerBound].utf8.count
      return lower..<lower + text[range].utf8.count
    }
  }
}
