/// What was measured of one metric.
enum MeasurementMatch: Sendable {
  case none
  case one(Measurement)
  /// Values that differ, of which nobody can tell which is meant.
  case several([Measurement])
}

/// Finds what was measured of a metric: by the key that its source column names, by id, by name.
struct MeasurementMatcher: Sendable {
  private let files: Pool
  private let tables: Pool

  init(files: [EvidenceValue], tables: [EvidenceValue]) {
    self.files = Pool(files)
    self.tables = Pool(tables)
  }

  /// A file's value goes before one in a document's table.
  func match(_ draft: ItemDraft) -> MeasurementMatch {
    guard !files.values.isEmpty || !tables.values.isEmpty else { return .none }
    let wanted = WantedMeasurement(draft)
    let found = decision(files.best(for: wanted))
    if case .none = found { return decision(tables.best(for: wanted)) }
    return found
  }

  /// Values that agree are one; the most precise is shown.
  private func decision(_ values: [EvidenceValue]) -> MeasurementMatch {
    guard let first = values.first?.measurement else { return .none }
    let others = values.dropFirst().map(\.measurement)
    if others.allSatisfy({ $0.agrees(with: first) == true }) {
      let longest = ([first] + others).max { $0.text.count < $1.text.count } ?? first
      return .one(longest.text.count > first.text.count ? longest : first)
    }
    return .several(values.map(\.measurement))
  }

  /// Values by what they may be asked for.
  private struct Pool: Sendable {
    let values: [EvidenceValue]
    private var byMetric: [String: [Int]] = [:]
    private var byWord: [String: [Int]] = [:]
    private var byKey: [String: [Int]] = [:]

    init(_ values: [EvidenceValue]) {
      self.values = values
      for (index, value) in values.enumerated() {
        for metric in value.name.metrics { byMetric[metric, default: []].append(index) }
        if value.name.metrics.isEmpty, let word = value.name.qualifiers.min() {
          byWord[word, default: []].append(index)
        }
        byKey[NameTokens.squeezed(value.key), default: []].append(index)
        if let last = value.key.split(separator: ".").last, last.count != value.key.count {
          byKey[NameTokens.squeezed(String(last)), default: []].append(index)
        }
      }
    }

    /// The values that answer best, equally well.
    func best(for wanted: WantedMeasurement) -> [EvidenceValue] {
      if let source = wanted.source {
        let keyed = wanted.narrowed(values.filter { source.names(key: $0.key) })
        if !keyed.isEmpty { return keyed }
      }
      if let id = wanted.id, let found = byKey[NameTokens.squeezed(id)] {
        return wanted.narrowed(found.map { values[$0] })
      }
      let indices =
        wanted.name.metrics.isEmpty
        ? wanted.name.qualifiers.flatMap { byWord[$0] ?? [] } : wanted.name.metrics.flatMap { byMetric[$0] ?? [] }
      let fitting = Set(indices).sorted().map { values[$0] }.filter { wanted.rank(of: $0) != nil }
      let ranked = wanted.narrowed(fitting).map { (rank: wanted.rank(of: $0) ?? [], value: $0) }
      guard let best = ranked.map(\.rank).min(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
      return ranked.filter { $0.rank == best }.map(\.value)
    }
  }
}
