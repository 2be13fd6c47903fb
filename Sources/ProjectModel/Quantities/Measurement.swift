import Findings

/// A measured value.
package struct Measurement: Sendable, Hashable {
  /// NaN where the source says so, or holds no finite number: never met.
  package let value: Double
  /// As normalised; empty for none.
  package let unit: String
  /// As written.
  package let text: String
  /// The file, and the key or cell in it.
  package internal(set) var place: Place
  /// `metrics.json: offline.recall`, or the column's head.
  package let source: String
  /// `± 0.028` or `0.61–0.67`, as written; `nil` where none is.
  package let interval: String?
  /// What it was measured with and on.
  package let origin: Origin
  /// The number in it that can be read in two ways; `nil` where it cannot.
  package internal(set) var ambiguity: DoubtfulNumber?

  package init(
    value: Double, unit: String, text: String, place: Place, source: String, interval: String? = nil,
    origin: Origin = Origin(), ambiguity: DoubtfulNumber? = nil
  ) {
    self.value = value
    self.unit = unit
    self.text = text
    self.place = place
    self.source = source
    self.interval = interval
    self.origin = origin
    self.ambiguity = ambiguity
  }

  /// The run, model and data behind a value, each `nil` where the evidence does not name it.
  package struct Origin: Sendable, Hashable {
    package var run: String?
    package var runID: String?
    /// Name and version: `churn v3`.
    package var model: String?
    /// Name, and version or digest in brackets.
    package var dataset: String?
    package var split: DataSplit?
    package var slice: String?
    /// Of the code that ran.
    package var commit: String?

    package init() {}
  }
}

extension Measurement {
  /// The name of the file that holds it.
  package var file: String { place.path.pathNames.last.map(String.init) ?? place.path }

  /// Where the value comes from: `metrics.json: recall, run "silver-fox", model churn v3, data Beans`.
  package var provenance: String {
    var parts = [source]
    if let run = origin.run ?? origin.runID { parts.append("run \"\(run)\"") }
    if let model = origin.model { parts.append("model \(model)") }
    if let dataset = origin.dataset { parts.append("data \(dataset)") }
    if let split = origin.split { parts.append("\(split.rawValue) split") }
    if let slice = origin.slice { parts.append("slice \(slice)") }
    if let commit = origin.commit { parts.append("commit \(commit.prefix(10))") }
    return parts.joined(separator: ", ")
  }
}
