import Documents
import Findings

/// Reads trees of numbers, as DVC and many training scripts write them: each value is known by the keys that lead to it.
struct MetricsTreeReader {
  private let path: String
  private(set) var values: [EvidenceValue] = []

  init(_ root: DataNode, path: String) {
    self.path = path
    read(root, keys: [], origin: Measurement.Origin())
  }

  private mutating func read(_ node: DataNode, keys: [String], origin: Measurement.Origin) {
    switch node.kind {
    case .mapping(let entries): read(entries, node, keys: keys, origin: origin)
    case .sequence(let elements):
      // A list of bare numbers is a history or a curve, not a measured value.
      for (index, element) in elements.enumerated() where element.entries != nil {
        read(element: element, keys: keys, index: index, origin: origin)
      }
    case .scalar, .null:
      guard !keys.isEmpty, let number = EvidenceNumber(node) else { return }
      add(number, keys: keys, node: node, origin: origin)
    }
  }

  private mutating func read(
    _ entries: [DataNode.Entry], _ node: DataNode, keys: [String], origin: Measurement.Origin
  ) {
    let origin = origin.reading(node)
    if !keys.isEmpty, let leaf = MeasuredLeaf(node), let number = leaf.number {
      add(number, keys: keys, node: leaf.value, interval: leaf.interval, origin: origin)
      return
    }
    for entry in entries { read(entry.value, keys: keys + [entry.key], origin: origin) }
  }

  /// An element of a list: a record that names its metric, or a group that is known by its name or number.
  private mutating func read(element: DataNode, keys: [String], index: Int, origin: Measurement.Origin) {
    let entries = element.entries ?? []
    if let name = entries.first(where: { Self.nameKeys.contains($0.key.lowercased()) })?.value.text,
      let leaf = MeasuredLeaf(element), let number = leaf.number
    {
      add(number, keys: keys + [name], node: leaf.value, interval: leaf.interval, origin: origin.reading(element))
      return
    }
    let label = entries.first { Self.groupKeys.contains($0.key.lowercased()) }?.value.text
    read(element, keys: keys + [label ?? String(index)], origin: origin)
  }

  private static let nameKeys: Set = ["metric", "name", "metric_name", "key", "id", "type", "métrica", "метрика"]
  private static let groupKeys: Set = ["name", "model", "class", "label", "group", "id"]

  private mutating func add(
    _ number: EvidenceNumber, keys: [String], node: DataNode, interval: String? = nil, origin: Measurement.Origin
  ) {
    values.append(
      EvidenceValue(keys: keys, number: number, place: Place(path, node.span), interval: interval, origin: origin))
  }
}

/// A mapping that is one value with what belongs to it: `{"value": 0.9, "threshold": 0.8, "std": 0.02}`.
struct MeasuredLeaf {
  let value: DataNode
  let interval: String?
  private let unit: String?

  /// `nil` where the mapping holds other numbers too, or none.
  init?(_ node: DataNode) {
    var value: DataNode?
    var spread: String?
    var low: String?
    var high: String?
    var unit: String?
    for entry in node.entries ?? [] {
      let key = NameTokens.squeezed(entry.key)
      let text = entry.value.text
      if MetricWords.value.contains(key), value == nil {
        value = entry.value
      } else if MetricWords.spread.contains(key) {
        spread = text
      } else if MetricWords.intervalLow.contains(key) {
        low = text
      } else if MetricWords.intervalHigh.contains(key) {
        high = text
      } else if MetricWords.interval.contains(key), let ends = entry.value.texts, ends.count == 2 {
        (low, high) = (ends[0], ends[1])
      } else if key == "unit" || key == "units" {
        unit = text
      } else if !MetricWords.notMeasured.contains(key), entry.value.text.flatMap(EvidenceNumber.init) != nil {
        return nil
      } else if entry.value.entries != nil {
        return nil
      }
    }
    guard let value, EvidenceNumber(value) != nil else { return nil }
    self.value = value
    self.unit = unit
    if let spread {
      interval = "± \(spread)"
    } else if let low, let high {
      interval = "\(low)–\(high)"
    } else {
      interval = nil
    }
  }

  /// The value in the unit that stands beside it.
  var number: EvidenceNumber? {
    guard let plain = EvidenceNumber(value) else { return nil }
    guard let unit, plain.unit.isEmpty, let text = value.text else { return plain }
    return EvidenceNumber("\(text) \(unit)") ?? plain
  }
}

extension Measurement.Origin {
  /// With what a mapping says beside its values: `"dataset": "orders-2025"`.
  fileprivate func reading(_ node: DataNode) -> Measurement.Origin {
    var origin = self
    func text(_ keys: String...) -> String? {
      keys.lazy.compactMap { key in node.entries?.first { NameTokens.squeezed($0.key) == key }?.value.text }.first
    }
    origin.run = text("runname", "run") ?? origin.run
    origin.runID = text("runid", "runuuid") ?? origin.runID
    origin.commit = text("commit", "gitcommit", "gitsha", "revision") ?? origin.commit
    origin.slice = text("slice", "segment", "subgroup", "cohort") ?? origin.slice
    if let split = text("split", "subset", "partition") {
      origin.split = MetricWords.splits[NameTokens.squeezed(split)] ?? origin.split
    }
    let model = [text("model", "modelname"), text("modelversion")].compactMap(\.self)
    if !model.isEmpty { origin.model = model.joined(separator: " ") }
    let dataset = text("dataset", "datasetname", "data")
    let version = text("datasetversion", "dataversion", "datasetdigest", "digest")
    if let name = dataset ?? version {
      origin.dataset = dataset == nil ? name : name + (version.map { " (\($0))" } ?? "")
    }
    return origin
  }
}
