/// What two states of a repository are to be compared, as git writes it.
package struct RevisionRange: Equatable, Sendable {
  /// The earlier revision.
  package let old: String
  /// The later one; `nil` for the files as they lie in the folder.
  package let new: String?
  /// Whether the earlier one is the common ancestor of both: `main...HEAD`.
  package let isFromCommonAncestor: Bool

  /// `A..B` and `A...B`, where a missing side is `HEAD`; a name alone is compared with the files in the folder.
  ///
  /// Throws `RevisionError.badName` where a side cannot be a revision's name.
  package init(_ text: String) throws {
    guard let dots = text.range(of: "..") else {
      (old, new, isFromCommonAncestor) = (try RevisionRange.name(text), nil, false)
      return
    }
    let isTriple = text[dots.upperBound...].hasPrefix(".")
    let rest = text[dots.upperBound...].dropFirst(isTriple ? 1 : 0)
    guard text.count > (isTriple ? 3 : 2) else { throw RevisionError.badName(text) }
    old = try RevisionRange.name(String(text[..<dots.lowerBound]), orHead: true)
    new = try RevisionRange.name(String(rest), orHead: true)
    isFromCommonAncestor = isTriple
  }

  /// Names that begin with a dash would be options, and control characters stand in none.
  private static func name(_ name: String, orHead: Bool = false) throws -> String {
    if name.isEmpty, orHead { return "HEAD" }
    let isUsable =
      !name.isEmpty && !name.hasPrefix("-") && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard isUsable, name.utf8.count <= 1_000 else { throw RevisionError.badName(name) }
    return name
  }
}
