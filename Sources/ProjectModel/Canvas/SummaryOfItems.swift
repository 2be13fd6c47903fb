/// Leaves out what a canvas only says in other words than the documents beside it.
///
/// A canvas sums up. Where documents state objectives of their own, an entry of the canvas without an id is that summary and
/// no further objective; metrics and people are known by their names, and an id always counts.
enum SummaryOfItems {
  static func withoutRepetitions(_ drafts: [ItemDraft], beside stated: [ItemDraft]) -> [ItemDraft] {
    if drafts.isEmpty { return [] }
    let kinds = Set(stated.map(\.kind))
    let texts = Set(stated.map { Text(kind: $0.kind, text: ItemDraft.canonical($0.text)) })
    let people = stated.filter { $0.kind == .contributor }.map {
      Set(ItemDraft.canonical($0.text).blankSeparated)
    }
    return drafts.filter { draft in
      if draft.writtenID != nil || !kinds.contains(draft.kind) { return true }
      let text = ItemDraft.canonical(draft.text)
      switch draft.kind {
      case .metric, .stakeholder: return true
      case .contributor:
        let words = Set(text.blankSeparated)
        return !people.contains { words.isSubset(of: $0) && words != $0 }
      default: return texts.contains(Text(kind: draft.kind, text: text))
      }
    }
  }

  private struct Text: Hashable {
    let kind: ItemKind
    let text: String
  }
}
