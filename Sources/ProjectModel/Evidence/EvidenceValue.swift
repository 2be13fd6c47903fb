import Documents
import Findings

/// One measured value of a file, before a metric claims it.
struct EvidenceValue: Sendable {
  /// As a document would name it: `offline.recall`.
  let key: String
  let name: MetricName
  /// A target, a baseline or a count among measured values: taken only where a metric is named exactly so.
  let isAside: Bool
  private(set) var measurement: Measurement

  init(
    keys: [String], number: EvidenceNumber, place: Place, source: String? = nil, interval: String? = nil,
    origin: Measurement.Origin = Measurement.Origin(), average: String? = nil
  ) {
    let key = keys.joined(separator: ".")
    let names =
      (origin.slice.map { ["slice", $0] } ?? []) + keys.dropLast() + [
        keys.last.map { [$0, average].compactMap(\.self).joined(separator: " ") } ?? ""
      ]
    let name = MetricName(keys: names)
    var origin = origin
    origin.split = origin.split ?? name.split
    self.key = key
    self.name = name
    isAside = keys.contains { MetricWords.notMeasured.contains(NameTokens.squeezed($0)) }
    measurement = Measurement(
      value: number.value, unit: number.unit.isEmpty ? name.unit : number.unit, text: number.text, place: place,
      source: source ?? "\(place.path.pathNames.last ?? ""): \(key)", interval: interval ?? number.interval,
      origin: origin, ambiguity: number.ambiguity)
  }

  /// The part of the data: what the file says beside the value, or what the key says.
  var split: DataSplit? { measurement.origin.split ?? name.split }

  /// With a number that can be read in two ways read as its document has it.
  func settled(by convention: NumberConvention) -> EvidenceValue {
    var value = self
    value.measurement = measurement.settled(by: convention)
    return value
  }
}
