/// What a metric or a key measures, so that `AUC-ROC`, `roc_auc` and `test/auroc` meet and `precision@10` stays apart
/// from `precision`.
struct MetricName: Sendable, Hashable {
  /// The known metrics that it may be; empty for one that no list has.
  private(set) var metrics: Set<String> = []
  /// What tells it from others of its kind: `macro`, `@10`, `p95`, the words of a slice; all its words where it is not known.
  private(set) var qualifiers: Set<String> = []
  /// Words of the keys around, such as `offline`, which may be left out.
  private(set) var groups: Set<String> = []
  private(set) var split: DataSplit?
  /// From the end of a key: `latency_p95_ms`.
  private(set) var unit = ""
  /// Its own words as written, without split and unit.
  private(set) var squeezed = ""

  /// A name in a document; `slice` is said in a column of its own.
  init(_ text: String, slice: String? = nil) {
    self.init(keys: [text])
    // A document names no groups: every word counts.
    if let slice { add(NameTokens.tokens(slice), to: \.qualifiers) }
  }

  /// The keys that lead to a value, outermost first.
  init(keys: [String]) {
    let parts = keys.map(NameParts.init)
    if let index = parts.lastIndex(where: { $0.phrase != nil }), let phrase = parts[index].phrase {
      metrics = phrase
      squeezed = parts[index].squeezed
      for part in parts[index...] { add(part, to: \.qualifiers) }
      addGroups(parts[..<index])
    } else if let index = parts.lastIndex(where: { !$0.rest.isEmpty || !$0.marks.isEmpty }) {
      squeezed = parts[index].squeezed
      for part in parts[index...] { add(part, to: \.qualifiers) }
      addGroups(parts[..<index])
    }
  }

  private mutating func addGroups(_ parts: ArraySlice<NameParts>) {
    var isSlice = false
    for part in parts {
      if MetricWords.sliceKeys.contains(part.squeezed) {
        isSlice = true
      } else {
        add(part, to: isSlice ? \.qualifiers : \.groups)
      }
    }
  }

  private mutating func add(_ part: NameParts, to words: WritableKeyPath<MetricName, Set<String>>) {
    qualifiers.formUnion(part.marks)
    split = split ?? part.split
    if unit.isEmpty { unit = part.unit }
    add(part.rest, to: words)
  }

  private mutating func add(_ tokens: [String], to words: WritableKeyPath<MetricName, Set<String>>) {
    let kept = tokens.filter { !MetricWords.fillers.contains($0) }
    self[keyPath: words].formUnion(kept.map(NameTokens.stem))
  }

  /// Equal for two names of one metric; `nil` where nobody can tell.
  var mergingKey: String? {
    guard !metrics.isEmpty else { return nil }
    return [metrics.sorted().joined(separator: "|"), qualifiers.sorted().joined(separator: " "), split?.rawValue ?? ""]
      .joined(separator: "/")
  }

  /// Whether a word means a cut-off that is a number (`@10`) or stands for one (`@k`).
  static func isCutoff(_ word: String) -> Bool { word.hasPrefix("@") }
}
