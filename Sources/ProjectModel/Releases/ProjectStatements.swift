import Documents
import Findings

/// What each release states, and what stands beside all releases: canvases, goals and their documents.
///
/// What is stated for the whole project joins every release that states the same item by id or, for metrics, by name, so that a
/// target of the project's canvas meets the release's plan and its measured value. A project of one release has it all there.
struct ProjectStatements {
  /// In the order of the releases.
  let merged: [ItemMerging]
  /// What no release states.
  let ofProject: ItemMerging

  init(
    releases: [Release], layout: ProjectLayout, scoping: ScopingFiles, outline: Outline, language: String?,
    itemDrafts: @Sendable (Release, Outline, String?) -> [ItemDraft]
  ) {
    let taken = Set(releases.flatMap(\.canvases).map(\.source.path))
    let folders = layout.releases.compactMap(\.folder)
    let isFlat = layout.releases.contains { $0.folder == nil && $0.factsFolder != nil }
    let isLoose = { (path: String) in
      !isFlat && !taken.contains(path) && !folders.contains { path.hasPrefix($0) }
    }
    let shared =
      scoping.drafts(outline: outline, language: language, where: isLoose)
      + ProjectStatements.goals(of: (layout.overview.map { [$0] } ?? []) + layout.pages, outline: outline)
    let own = releases.concurrentMap { release in
      let stated = itemDrafts(release, outline, language)
      let paths = Set(release.canvases.map(\.source.path))
      let folder = layout.releases.first { $0.name == release.name }?.folder
      let scoped = scoping.drafts(outline: outline, language: language) { path in
        paths.contains(path) || (GoalFile.isGoals(path) && (folder.map { path.hasPrefix($0) } ?? isFlat))
      }
      let all = releases.count == 1 ? scoped + shared : scoped
      return stated + SummaryOfItems.withoutRepetitions(all, beside: stated)
    }
    let rest = releases.count == 1 ? [] : SummaryOfItems.withoutRepetitions(shared, beside: own.flatMap(\.self))
    var merging = zip(releases, own).map { ItemMerging(release: $0.name, drafts: $1) }
    var free: [ItemDraft] = []
    for draft in rest {
      var isStated = false
      for index in merging.indices where merging[index].states(draft) {
        merging[index].join(draft)
        isStated = true
      }
      if !isStated { free.append(draft) }
    }
    merged = merging
    ofProject = ItemMerging(release: Item.wholeProject, drafts: free)
  }

  /// The goals that documents of the whole project state.
  private static func goals(of documents: [Document], outline: Outline) -> [ItemDraft] {
    let words = outline.goalWords
    return documents.filter { !GoalSections($0.headlines, path: $0.path, words: words).layers.isEmpty }.flatMap {
      document in
      ItemReader(document: document, isPart: false, sections: [], outline: outline).drafts.filter { $0.kind == .goal }
    }
  }
}
