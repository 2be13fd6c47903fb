import Documents
import Findings

/// Everything measured, by the release that it belongs to.
struct Evidence: Sendable {
  private let matchers: [String: MeasurementMatcher]
  let findings: [Finding]

  /// `releases` are in order; what lies beside none of them belongs to the last.
  init(of set: DocumentSet, settings: Settings, releases: [Release]) {
    let files = EvidenceFiles(of: set.folder, settings: settings)
    var findings = files.findings
    var values: [String: [EvidenceValue]] = [:]
    let homes = releases.map { (name: $0.name, folder: $0.place.path + "/") }
    for value in files.values {
      guard let release = Evidence.release(of: value.measurement.place.path, homes) else { continue }
      values[release, default: []].append(value)
    }
    var tables: [String: [EvidenceValue]] = [:]
    for release in releases {
      for document in release.documents {
        let index = ModelIndexReader(document.document)
        findings += index.findings
        values[release.name, default: []] += index.values
        if document.role != .other {
          tables[release.name, default: []] += MeasuredTables(document.document, language: settings.language).values
        }
      }
    }
    let owned = Set(releases.flatMap { $0.documents.map(\.path) })
    for document in set.documents where document.frontMatter != nil && !owned.contains(document.path) {
      let index = ModelIndexReader(document)
      findings += index.findings
      guard let release = Evidence.release(of: document.path, homes) else { continue }
      values[release, default: []] += index.values
    }
    self.findings = findings
    matchers = Dictionary(
      uniqueKeysWithValues: releases.map { release in
        (release.name, MeasurementMatcher(files: values[release.name] ?? [], tables: tables[release.name] ?? []))
      })
  }

  func measured(_ draft: ItemDraft, in release: Release) -> MeasurementMatch {
    matchers[release.name]?.match(draft) ?? .none
  }

  /// The release in whose folder a file lies, else the one that a folder around it is named for, else the last.
  private static func release(of path: String, _ homes: [(name: String, folder: String)]) -> String? {
    if let home = homes.first(where: { path.hasPrefix($0.folder) }) { return home.name }
    let names = path.pathNames.dropLast().map { $0.lowercased() }
    return homes.last { names.contains($0.name.lowercased()) }?.name ?? homes.last?.name
  }
}
