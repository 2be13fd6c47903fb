import Findings
import ProjectModel

/// Changes in words, for every format that people read.
package enum ChangeWords {
  /// `release-2: The storm list, new`
  package static func heading(of release: ReleaseChanges) -> String {
    guard release.name != Item.wholeProject else { return "Whole project" }
    let title = release.title == release.name ? release.name : "\(release.name): \(release.title)"
    switch release.what {
    case .kept: return title
    case .added: return title + ", a new release"
    case .removed: return title + ", no longer there"
    }
  }

  /// `87.5 % → 91.2 %`; a dash for nothing.
  package static func percent(_ old: Double?, _ new: Double?) -> String {
    let words = { (value: Double?) in value.map { "\(formattedPercent($0)) %" } ?? "–" }
    return old == new ? words(new) : "\(words(old)) → \(words(new))"
  }

  /// An item's text, with its priority and status; of one that was put in other words or renumbered, so much.
  package static func headline(of change: ItemChange) -> String {
    let item = change.item
    var marks = [item.priority?.priority?.rawValue, item.status.map { $0.status?.words ?? $0.text }].compactMap(\.self)
    if item.id.kind == .metric, !item.targetWords.isEmpty { marks.append(item.targetWords) }
    if change.isReworded { marks = ["reworded"] } else if change.what == .changed { marks = [] }
    return item.text + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }

  /// `status: in progress → complete`
  package static func sentence(_ field: FieldChange) -> String {
    field.name == "text"
      ? "text was: \(field.oldWords)" : "\(field.title): \(field.oldWords) → \(field.newWords)"
  }

  static func code(of what: ItemChange.What) -> String {
    switch what {
    case .added: "1;32"
    case .changed: "1;33"
    case .removed: "1;31"
    case .carriedOver: "1"
    }
  }
}

extension ProjectChanges {
  /// Whether the whole project is compared at two times, rather than two of its releases.
  package var isOverTime: Bool {
    if case .release = new { false } else { true }
  }

  /// The heading above items; what a later release leaves out was not removed, but is not carried over.
  package func title(of what: ItemChange.What) -> String {
    switch what {
    case .added: "Added"
    case .changed: "Changed"
    case .removed: isOverTime ? "Removed" : "Not carried over"
    case .carriedOver: isOverTime ? "Carried over from another release" : "Carried over as it was"
    }
  }

  /// `3 added, 2 changed, 1 removed`, or that nothing differs.
  package var summary: String {
    var parts = ItemChange.What.allCases.compactMap { what -> String? in
      let count = count(what)
      return count == 0 ? nil : "\(count) \(title(of: what).lowercased())"
    }
    if let findings, !findings.isEmpty {
      parts += [
        "\(findings.new.count) new finding\(findings.new.count == 1 ? "" : "s")", "\(findings.gone.count) gone",
      ]
    }
    guard isEmpty else { return parts.isEmpty ? "no item changed" : parts.joined(separator: ", ") }
    return parts.isEmpty ? "no changes" : "no changes; \(parts.joined(separator: ", "))"
  }
}
