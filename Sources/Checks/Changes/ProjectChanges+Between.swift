import Findings
import ProjectModel

extension ProjectChanges {
  /// One release of a project against an earlier one, by their names; `nil` where the project lacks one of them.
  package static func between(_ old: String, _ new: String, in review: Review) -> ProjectChanges? {
    let project = review.project
    guard let before = project.release(old), let after = project.release(new) else { return nil }
    let reviews = review.byRelease
    let changes = ReleaseChanges(
      name: new, title: after.title, what: .kept, facts: [],
      completeness: CompletenessChange.between(reviews[old], reviews[new]),
      items: ItemComparison.between(project.index.items(in: old), project.index.items(in: new)))
    return ProjectChanges(
      project: project.title, old: .release(name: old, title: before.title),
      new: .release(name: new, title: after.title), releases: [changes], findings: nil,
      oldSources: project.folder.texts, newSources: project.folder.texts)
  }

  /// A project at two times.
  package static func between(_ old: (State, Review), _ new: (State, Review)) -> ProjectChanges {
    let (before, after) = (old.1, new.1)
    let renamed = RenamedReleases(from: before.project, to: after.project).names
    return ProjectChanges(
      project: after.project.title, old: old.0, new: new.0, releases: releases(before, after, renamed),
      findings: FindingChanges.between(before, after), oldSources: before.project.folder.texts,
      newSources: after.project.folder.texts)
  }

  private static func releases(_ old: Review, _ new: Review, _ renamed: [String: String]) -> [ReleaseChanges] {
    let items = ItemComparison.between(old.project, new.project, renamed: renamed)
    let oldReviews = old.byRelease
    let newReviews = new.byRelease
    let formerNames = Dictionary(renamed.map { ($1, $0) }) { first, _ in first }
    var changes = new.project.releases.map { release in
      let name = formerNames[release.name] ?? release.name
      let before = old.project.release(name)
      return ReleaseChanges(
        name: release.name, title: release.title, what: before == nil ? .added : .kept,
        facts: before.map { facts($0, release) } ?? [],
        completeness: CompletenessChange.between(oldReviews[name], newReviews[release.name]),
        items: items[release.name] ?? [])
    }
    let known = Set(new.project.releases.map(\.name)).union(renamed.keys)
    changes += old.project.releases.filter { !known.contains($0.name) }.map { release in
      ReleaseChanges(
        name: release.name, title: release.title, what: .removed, facts: [],
        completeness: CompletenessChange.between(oldReviews[release.name], nil), items: items[release.name] ?? [])
    }
    changes.append(
      ReleaseChanges(
        name: Item.wholeProject, title: "", what: .kept, facts: [], completeness: nil,
        items: items[Item.wholeProject] ?? []))
    return changes.filter { !$0.isEmpty }
  }

  private static func facts(_ old: Release, _ new: Release) -> [FieldChange] {
    let pairs: [(String, String?, String?)] = [
      ("name", old.name, new.name), ("title", old.title, new.title), ("phase", old.phase.rawValue, new.phase.rawValue),
      ("date", old.date, new.date),
      ("version", old.version, new.version), ("owner", old.owner, new.owner),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { FieldChange($0.0, $0.1, $0.2) }
  }
}

extension Review {
  fileprivate var byRelease: [String: ReleaseReview] {
    Dictionary(releases.map { ($0.release, $0) }) { first, _ in first }
  }
}

/// Releases whose folder or file has another name than before.
private struct RenamedReleases {
  /// From the old name to the new one.
  private(set) var names: [String: String] = [:]

  /// Of the releases that are gone and those that are new, two are one where they share at least half of their items.
  init(from old: Project, to new: Project) {
    let oldNames = Set(old.releases.map(\.name))
    let newNames = Set(new.releases.map(\.name))
    var fresh = new.releases.filter { !oldNames.contains($0.name) }
    for gone in old.releases where !newNames.contains(gone.name) {
      let items = Set(old.index.items(in: gone.name).map(\.id))
      let found = fresh.firstIndex { release in
        let others = Set(new.index.items(in: release.name).map(\.id))
        return 2 * items.intersection(others).count >= max(items.count, others.count, 1)
      }
      if let found { names[gone.name] = fresh.remove(at: found).name }
    }
  }
}

extension FindingChanges {
  /// Findings are known by rule, file and message: their lines may move. One whose file has another name counts as the same.
  fileprivate static func between(_ old: Review, _ new: Review) -> FindingChanges {
    var (gone, fresh) = different(old.findings, new.findings) { [$0.rule, $0.place.path, $0.message] }
    (gone, fresh) = different(gone, fresh) { [$0.rule, $0.message] }
    return FindingChanges(new: fresh, gone: gone)
  }

  private static func different(
    _ old: [Finding], _ new: [Finding], by key: (Finding) -> [String]
  ) -> (old: [Finding], new: [Finding]) {
    var counts: [[String]: Int] = [:]
    for finding in old { counts[key(finding), default: 0] += 1 }
    let fresh = new.filter { finding in
      let key = key(finding)
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
    // Of several alike, the last in the report are those that are left over.
    let gone = old.reversed().filter { finding in
      let key = key(finding)
      guard let count = counts[key], count > 0 else { return false }
      counts[key] = count - 1
      return true
    }
    return (gone.reversed(), fresh)
  }
}
