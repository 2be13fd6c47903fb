import Findings

/// Answers whether a place lies inside one of many.
struct SpanIndex {
  /// By path: spans that do not overlap, in order.
  private let spans: [String: [Span]]

  init(_ places: [Place]) {
    spans = Dictionary(grouping: places) { $0.path }.mapValues { places in
      places.compactMap(\.span).sorted { $0.start < $1.start }.reduce(into: []) { merged, span in
        if let last = merged.last, span.start < last.end {
          merged[merged.count - 1] = last.union(span)
        } else {
          merged.append(span)
        }
      }
    }
  }

  /// Whether `span` begins inside one of the places.
  func contains(_ span: Span, in path: String) -> Bool {
    guard let spans = spans[path] else { return false }
    let next = spans.countAtFront { $0.start <= span.start }
    return next > 0 && span.start < spans[next - 1].end
  }

  /// Whether a part of `span` lies inside one of the places.
  func overlaps(_ span: Span, in path: String) -> Bool {
    guard let spans = spans[path] else { return false }
    let next = spans.countAtFront { $0.end <= span.start }
    return next < spans.count && spans[next].start < max(span.end, span.start + 1)
  }
}

extension [Span] {
  /// How many of the first ones a test holds for, by halving: none may follow where it does not hold.
  fileprivate func countAtFront(where holds: (Span) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
