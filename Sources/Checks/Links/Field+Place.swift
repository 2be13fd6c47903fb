import Findings
import ProjectModel

extension Field {
  /// Where words of it stand: exactly where the file holds the text as it is, else all of it.
  func place(of words: String) -> Place {
    guard let span = place.span, span.end - span.start == text.utf8.count, let range = text.firstRange(of: words) else {
      return place
    }
    let start = text[..<range.lowerBound].utf8.count
    return Place(place.path, Span(start, start + words.utf8.count).shifted(by: span.start))
  }
}
