/// What an item is known by: its kind, and the id that the author wrote or one made from its text.
///
/// `R1` may be a risk and a requirement; the same kind and id in two releases is one item carried on.
package struct ItemID: Hashable, Sendable {
  package let kind: ItemKind
  /// As written (`FR-12`), or made (`classify-incoming-content-3f2a`).
  package let key: String

  package init(_ kind: ItemKind, _ key: String) {
    self.kind = kind
    self.key = key
  }
}

extension ItemID: Comparable {
  /// By kind in the order of `ItemKind`, then naturally: `R2` before `R10`.
  package static func < (a: ItemID, b: ItemID) -> Bool {
    if a.kind != b.kind { return a.kind.order < b.kind.order }
    return NaturalOrder.isAscending(a.key, b.key)
  }
}

extension ItemKind {
  fileprivate var order: Int { ItemKind.allCases.firstIndex(of: self) ?? 0 }
}
