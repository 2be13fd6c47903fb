import Findings
import ProjectModel

/// Releases, items and links for other programs, format version 1: `trace.schema.json` describes it.
package struct JSONTrace {
  private let review: Review
  private let release: String?

  /// `release` is the only one to write, `nil` for all.
  package init(review: Review, release: String? = nil) {
    self.review = review
    self.release = release
  }

  /// One line of JSON, with a line feed.
  package var bytes: [UInt8] {
    let project = review.project
    let file = File(
      project: project.title, releases: project.releases(only: release).map(entry),
      items: project.items(only: release).map { item(of: $0, project) })
    return file.lineOfJSON
  }

  private struct File: Encodable {
    var version = 1
    let project: String
    let releases: [ReleaseEntry]
    let items: [ItemEntry]
  }

  private struct ReleaseEntry: Encodable {
    let release: String
    let title: String
    let phase: String
    let completeness: Double?
  }

  private struct ItemEntry: Encodable {
    let id: String
    let kind: String
    let release: String
    let text: String
    let status: String?
    let priority: String?
    let path: String
    let line: Int?
    let column: Int?
    let fields: [String: [String]]
    let links: [LinkEntry]
    /// For a metric with measured values, those that may be meant too.
    let measured: [MeasurementEntry]?
  }

  /// A measured value and what stands behind it; what the evidence does not say is left out.
  private struct MeasurementEntry: Encodable {
    /// `nil` where what was measured is no number.
    let value: Double?
    let unit: String
    let text: String
    let interval: String?
    let path: String
    let line: Int?
    let source: String
    let run: String?
    let runID: String?
    let model: String?
    let dataset: String?
    let split: String?
    let slice: String?
    let commit: String?
    /// Whether nobody can tell if this value is the one.
    let isAmbiguous: Bool
  }

  private struct LinkEntry: Encodable {
    let type: String
    let kind: String
    let to: String
  }

  private func entry(of release: Release) -> ReleaseEntry {
    let found = review.releases.first { $0.release == release.name }
    return ReleaseEntry(
      release: release.name, title: release.title, phase: (found?.phase ?? release.phase).rawValue,
      completeness: found?.completeness)
  }

  private func item(of item: Item, _ project: Project) -> ItemEntry {
    let position = project.position(of: item.place)
    let links = project.index.links(from: item.id).filter { $0.release == item.release }
    return ItemEntry(
      id: item.id.key, kind: item.id.kind.rawValue, release: item.release, text: item.text,
      status: item.status?.status?.rawValue, priority: item.priority?.priority?.rawValue, path: item.place.path,
      line: position?.line, column: position?.column, fields: fields(of: item),
      links: links.map { LinkEntry(type: $0.type.rawValue, kind: $0.to.kind.rawValue, to: $0.to.key) },
      measured: measured(item, project))
  }

  private func measured(_ item: Item, _ project: Project) -> [MeasurementEntry]? {
    let all = item.measurements.map { ($0, false) } + item.candidates.map { ($0, true) }
    return all.isEmpty ? nil : all.map { entry(of: $0, isAmbiguous: $1, project) }
  }

  private func entry(of measurement: ProjectModel.Measurement, isAmbiguous: Bool, _ project: Project)
    -> MeasurementEntry
  {
    let origin = measurement.origin
    let line = project.position(of: measurement.place)?.line
    return MeasurementEntry(
      value: measurement.value.isFinite ? measurement.value : nil, unit: measurement.unit, text: measurement.text,
      interval: measurement.interval, path: measurement.place.path, line: line, source: measurement.source,
      run: origin.run, runID: origin.runID, model: origin.model, dataset: origin.dataset, split: origin.split?.rawValue,
      slice: origin.slice, commit: origin.commit, isAmbiguous: isAmbiguous)
  }

  private func fields(of item: Item) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for field in item.fields where !field.text.isEmpty && field.name != .status && field.name != .priority {
      fields[field.name.rawValue, default: []].append(field.text)
    }
    if !item.targets.isEmpty { fields["targets"] = item.targets.map(\.words) }
    guard item.id.kind == .metric else { return fields }
    fields["targets"] = item.targets.map(\.words)
    fields["measured"] = item.measurements.map(\.text)
    if let verdict = item.verdict { fields["verdict"] = [verdict.rawValue] }
    return fields
  }
}
