import Documents

extension Item {
  /// The names in its cells of people, as written: contributors or owner, and who drives or approves a decision.
  package var peopleNames: [String] {
    let people = field(.contributors) ?? field(.owner)
    let deciders = ["driver", "approver"].compactMap { field(FieldName(rawValue: $0)) }
    return ([people].compactMap(\.self) + deciders).flatMap { NamedPeople.names(in: $0.text) }
  }
}

/// Names of people as cells list them.
package enum NamedPeople {
  /// The names in a cell, without placeholders: `Ana, Rui and Joana`.
  package static func names(in text: String) -> [String] {
    text.split { ",;/&+\n".contains($0) }.flatMap { part in
      part.blankSeparated.split { TeamWords.isJoint($0.lowercased()) }.map { $0.joined(separator: " ") }
    }.map(\.trimmingBlanks).filter { !Placeholders.isWhole($0) && !Placeholders.isDash($0) }
  }

  /// Whether a text is up to four words that all begin with capitals.
  package static func isPerson(_ name: String) -> Bool {
    let words = name.blankSeparated
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
      && name.allSatisfy { $0.isLetter || " .-'’".contains($0) } && name.count > 2
  }
}
