import Findings

/// An item as somebody names it on a command line: `R1`, `requirement:R1`, `risk/R1`, or its text.
package enum ItemName {
  /// The item that a name stands for.
  ///
  /// Throws `ItemNameError` where it stands for none, or for several.
  package static func id(_ name: String, in index: ItemIndex) throws -> ItemID {
    let (kind, key) = parts(name)
    let exact = ids(key, kind, in: index)
    if exact.count == 1 { return exact[0] }
    if exact.count > 1 { throw ItemNameError.ambiguous(name, found: exact) }
    let canonical = ItemDraft.canonical(key)
    let near = index.allIDs.filter { id in
      (kind == nil || id.kind == kind)
        && (id.key.lowercased() == key.lowercased()
          || (!canonical.isEmpty && index.item(id).map { ItemDraft.canonical($0.text) } == canonical))
    }
    if near.count == 1 { return near[0] }
    if near.count > 1 { throw ItemNameError.ambiguous(name, found: near) }
    let known = index.allIDs.filter { kind == nil || $0.kind == kind }
    let written = known.filter { index.item($0)?.isIDWritten == true }
    throw ItemNameError.unknown(name, nearest: nearestName(to: key, among: written.map(\.key)), kind: kind)
  }

  private static func ids(_ key: String, _ kind: ItemKind?, in index: ItemIndex) -> [ItemID] {
    index.ids(withKey: key).filter { kind == nil || $0.kind == kind }
  }

  /// The kind in front, where there is one, and the rest.
  private static func parts(_ name: String) -> (kind: ItemKind?, key: String) {
    guard let mark = name.firstIndex(where: { $0 == ":" || $0 == "/" }),
      let kind = ItemKind(rawValue: name[..<mark].lowercased())
    else { return (nil, name) }
    return (kind, String(name[name.index(after: mark)...]))
  }
}

/// A name that stands for no item, or for several.
package enum ItemNameError: Error, Equatable {
  /// The nearest written id, and the kind that was asked for.
  case unknown(String, nearest: String?, kind: ItemKind?)
  case ambiguous(String, found: [ItemID])
}

extension ItemNameError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let name, let nearest, let kind):
      let what = kind.map { "no \($0.rawValue)" } ?? "no item"
      let key = kind == nil ? name : name.drop { $0 != ":" && $0 != "/" }.dropFirst().description
      return "\(what) has the id \(key)"
        + (nearest.map { "; did you mean \($0)?" } ?? "; \"scopebook trace\" lists them")
    case .ambiguous(let name, let found):
      let kinds = found.prefix(4).map {
        "\("aeiou".contains($0.kind.rawValue.prefix(1)) ? "an" : "a") \($0.kind.rawValue)"
      }
      let choices = found.prefix(4).map { "\($0.kind.rawValue):\($0.key)" }
      return "\(name) is \(kinds.joined(separator: " and ")); say \(choices.joined(separator: " or "))"
    }
  }
}
