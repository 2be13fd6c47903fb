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
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= span.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && span.start < spans[low - 1].end
  }

  /// Whether a part of `span` lies inside one of the places.
  func overlaps(_ span: Span, in path: String) -> Bool {
    guard let spans = spans[path] else { return false }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].start < max(span.end, span.start + 1)
  }
}
