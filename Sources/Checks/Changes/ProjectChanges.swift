import Findings
import ProjectModel

/// How a project differs from what it was: two of its releases, or the whole of it at two times.
package struct ProjectChanges: Sendable {
  package let project: String
  package let old: State
  package let new: State
  /// Those with changes, in the project's order, what is stated for the whole project last.
  package let releases: [ReleaseChanges]
  /// What a check finds now and did not before, and the other way round; `nil` for two releases, whose files differ.
  package let findings: FindingChanges?
  /// The files of both states by path, for places in them.
  package let oldSources: [String: SourceFile]
  package let newSources: [String: SourceFile]

  /// What is compared.
  package enum State: Sendable, Hashable {
    case release(name: String, title: String)
    /// A revision of a repository: as it was named, and the commit's full id.
    case revision(name: String, commit: String)
    /// The files as they lie in the folder.
    case workTree

    /// What messages call it: `release-1`, `v1.0`, "the work tree".
    package var name: String {
      switch self {
      case .release(let name, _), .revision(let name, _): name
      case .workTree: "the work tree"
      }
    }
  }

  /// Whether nothing differs: items that are carried over as they were are no difference.
  package var isEmpty: Bool {
    releases.allSatisfy(\.isEmpty) && (findings?.isEmpty ?? true)
  }

  /// How many items are in a way other.
  package func count(_ what: ItemChange.What) -> Int {
    releases.reduce(0) { $0 + $1.items.count { $0.what == what } }
  }
}

/// What became of one release.
package struct ReleaseChanges: Sendable {
  /// The name of the release as it is, or was; `Item.wholeProject` for what is stated for all releases.
  package let name: String
  package let title: String
  package let what: What
  /// Its name, title, phase, date, version or owner, where they differ; empty for two releases.
  package let facts: [FieldChange]
  /// `nil` where it is as complete as before, section by section.
  package let completeness: CompletenessChange?
  /// In the order of ids.
  package let items: [ItemChange]

  /// Whether there was such a release, and still is.
  package enum What: String, Sendable {
    case added, removed, kept
  }

  /// Whether nothing differs.
  package var isEmpty: Bool {
    what == .kept && facts.isEmpty && completeness == nil
      && items.allSatisfy { $0.what == .carriedOver && $0.fields.isEmpty }
  }

  package func items(_ what: ItemChange.What) -> [ItemChange] { items.filter { $0.what == what } }
}

/// Findings that are new, and those that are gone.
package struct FindingChanges: Sendable {
  package let new: [Finding]
  package let gone: [Finding]

  package var isEmpty: Bool { new.isEmpty && gone.isEmpty }
}
