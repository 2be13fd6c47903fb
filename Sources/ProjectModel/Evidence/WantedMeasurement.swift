/// What a metric says about the value that it is measured by.
struct WantedMeasurement {
  let name: MetricName
  let id: String?
  /// The column that says where it is measured.
  let source: Source?
  /// Words that may name a file, run, model or dataset.
  private let hints: String

  init(_ draft: ItemDraft) {
    name = MetricName(draft.text, slice: draft.field(FieldName(rawValue: "slice"))?.text)
    id = draft.writtenID
    let said = [FieldName(rawValue: "source"), .evidence].compactMap { draft.field($0)?.text }
    source = said.isEmpty ? nil : Source(text: said.joined(separator: " "))
    hints = (said + [draft.field(FieldName(rawValue: "dataset"))?.text ?? ""]).joined(separator: " ").lowercased()
  }

  /// What a source column says: `metrics.json: offline.recall`.
  struct Source {
    let text: String

    /// Whether the whole key stands in the text, not as a part of another.
    func names(key: String) -> Bool { holds(key, besides: "_.@/-") }

    /// Whether a word stands in the text, with no letter, digit or one of the `joints` beside it.
    func holds(_ key: String, besides joints: String) -> Bool {
      guard !key.isEmpty else { return false }
      var rest = Substring(text)
      while let range = rest.range(of: key) {
        let before = range.lowerBound > rest.startIndex ? rest[rest.index(before: range.lowerBound)] : " "
        let after = range.upperBound < rest.endIndex ? rest[range.upperBound] : " "
        // A full stop ends a sentence where a blank follows.
        let isEnd = after == "." && rest[range.upperBound...].dropFirst().first.map(\.isWhitespace) ?? true
        if !isPart(before, joints), isEnd || !isPart(after, joints) { return true }
        rest = rest[range.upperBound...]
      }
      return false
    }

    private func isPart(_ character: Character, _ joints: String) -> Bool {
      character.isLetter || character.isNumber || joints.contains(character)
    }
  }

  /// Those whose file, run, model or dataset the metric names; all where it names none of them.
  func narrowed(_ values: [EvidenceValue]) -> [EvidenceValue] {
    guard values.count > 1, !hints.trimmingBlanks.isEmpty else { return values }
    let words = Source(text: hints)
    let named = values.filter { value in
      let origin = value.measurement.origin
      let names = [
        value.measurement.file, value.measurement.place.path, origin.run, origin.runID, origin.model,
        origin.datasetName,
      ]
      return names.compactMap { $0 }.contains { $0.count > 1 && words.holds($0.lowercased(), besides: "_-") }
    }
    return named.isEmpty ? values : named
  }

  /// How well a value answers, the smallest best; `nil` where it measures something else.
  func rank(of value: EvidenceValue) -> [Int]? {
    let its = value.name
    if !name.metrics.isEmpty {
      guard !name.metrics.isDisjoint(with: its.metrics) else { return nil }
    } else {
      guard its.metrics.isEmpty, !name.qualifiers.isEmpty else { return nil }
    }
    let isExact = its.squeezed == name.squeezed
    guard !value.isAside || NameTokens.squeezed(value.key) == name.squeezed else { return nil }
    // "@K" stands for any cut-off, and for one that is not said.
    let isLoose = name.qualifiers.contains("@k")
    let mine = isLoose ? name.qualifiers.subtracting(["@k"]) : name.qualifiers
    let other = isLoose ? its.qualifiers.filter { !MetricName.isCutoff($0) } : its.qualifiers
    guard other.isSubset(of: mine), mine.isSubset(of: other.union(its.groups)) else { return nil }
    guard let split = splitRank(value.split) else { return nil }
    let unsaid = its.groups.subtracting(mine)
    let isChosen = unsaid.contains(where: MetricWords.chosen.contains)
    let hasCutoff = isLoose && its.qualifiers.contains(where: MetricName.isCutoff)
    return [hasCutoff ? 1 : 0, split, isExact ? 0 : 1, unsaid.isEmpty ? 0 : isChosen ? 1 : 2]
  }

  /// A metric that names no part of the data is measured on the test data, else wherever, last on the training data.
  private func splitRank(_ split: DataSplit?) -> Int? {
    if let mine = name.split { return split == mine ? 0 : split == nil ? 1 : nil }
    return switch split {
    case .test: 0
    case nil, .validation: 1
    case .train: 2
    }
  }
}

extension Measurement.Origin {
  /// Without version or digest.
  fileprivate var datasetName: String? {
    dataset.map { $0.prefix { $0 != "(" }.trimmingBlanks }
  }
}
