import Foundation

/// The findings that a project had on the day it took up the tool: they are known, and only what comes on top counts.
package struct Baseline: Sendable {
  /// By path, rule and message, whatever line they stand on.
  private let entries: [Entry]

  /// One known finding. Only the fingerprint and the severity matter; the rest is for people who read the file or its changes.
  private struct Entry: Codable {
    let rule: String
    let severity: Severity
    let path: String
    let fingerprint: String
    let message: String
  }

  /// Everything that a report counts, and what an earlier baseline knew of it.
  package init(_ report: Report) {
    let fingerprints = report.fingerprints
    entries = (report.findings + (report.baseline?.known ?? [])).map { finding in
      Entry(
        rule: finding.rule, severity: finding.severity, path: finding.place.path,
        fingerprint: fingerprints[finding]?.digits ?? "", message: finding.message)
    }.sorted { ($0.path, $0.rule, $0.message, $0.fingerprint) < ($1.path, $1.rule, $1.message, $1.fingerprint) }
  }

  package var count: Int { entries.count }

  /// For each fingerprint, how severe the finding was.
  fileprivate var severities: [String: Severity] {
    Dictionary(entries.map { ($0.fingerprint, $0.severity) }) { max($0, $1) }
  }
}

// MARK: The file

extension Baseline {
  private static let version = 1

  /// What a file is that is no baseline.
  package enum Fault: Error, Equatable {
    /// A version control system left two versions in it.
    case unfinishedMerge
    case unknownVersion(Int)
    case unreadable
  }

  /// Reads a file; throws `Fault` for one that is no baseline.
  package init(reading data: Data) throws {
    struct Version: Decodable { let version: Int }
    struct File: Decodable { let findings: [Entry] }
    let decoder = JSONDecoder()
    guard let version = try? decoder.decode(Version.self, from: data).version else {
      throw String(decoding: data, as: UTF8.self).contains("<<<<<<<") ? Fault.unfinishedMerge : .unreadable
    }
    guard version == Baseline.version else { throw Fault.unknownVersion(version) }
    guard let file = try? decoder.decode(File.self, from: data) else { throw Fault.unreadable }
    entries = file.findings
  }

  /// The file: one line for each finding, so that its changes can be read.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    let lines = entries.map { entry in
      let pairs = [
        ("rule", entry.rule), ("severity", entry.severity.rawValue), ("path", entry.path),
        ("fingerprint", entry.fingerprint), ("message", entry.message),
      ].map { key, value in
        "\"\(key)\": " + ((try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\"")
      }
      return "    { \(pairs.joined(separator: ", ")) }"
    }
    let list = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n  ]"
    return "{\n  \"version\": \(Baseline.version),\n  \"findings\": \(list)\n}\n"
  }
}

// MARK: Comparing

extension Report {
  /// The fingerprints of all findings, accepted and known ones too.
  package var fingerprints: [Finding: Fingerprint] {
    (findings + waived.map(\.finding) + (baseline?.known ?? [])).inReportOrder.fingerprints(in: sources)
  }

  /// The report without what a baseline knows. What has become more severe since counts again.
  ///
  /// Whether old findings are gone can only be said where `isWhole`: where the whole project was looked at.
  package func held(to baseline: Baseline, isWhole: Bool) -> Report {
    let fingerprints = self.fingerprints
    let severities = baseline.severities
    let known = findings.filter { finding in
      guard let digits = fingerprints[finding]?.digits, let severity = severities[digits] else { return false }
      return finding.severity <= severity
    }
    let here = Set(fingerprints.values.map(\.digits))
    let gone = isWhole ? severities.keys.count { !here.contains($0) } : nil
    let isKnown = Set(known)
    return Report(
      project: project, completeness: completeness, releases: releases,
      findings: findings.filter { !isKnown.contains($0) }, waived: waived, rules: rules,
      baseline: BaselineComparison(known: known, gone: gone), sources: sources)
  }
}
