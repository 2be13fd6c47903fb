extension Item {
  /// Who is named as contributor, owner or team, each once.
  package var owners: [String] {
    var seen: Set<String> = []
    let texts = [FieldName.contributors, .owner, .team].compactMap { field($0)?.text }
    let names = texts.flatMap { $0.split { ",;/&+\n".contains($0) } }.map { String($0).trimmingBlanks }
    return names.filter { name in
      !name.isEmpty && !Placeholders.isWhole(name) && !Placeholders.isDash(name)
        && seen.insert(name.lowercased()).inserted
    }
  }
}
