import Documents

/// Who works on a release, team by team, and on what: what lists of teams say, and the names that items give.
package struct TeamRoster: Sendable {
  /// People of no team first, then the teams in the order written.
  package let teams: [Team]
  /// Names that items give and no list has, in the order found.
  package let strangers: [Person]
  /// The position of the team that each item names.
  private let teamOfItem: [ItemID: Int]

  /// A team, a department, a role that several people share.
  package struct Team: Sendable {
    /// Empty for people of no team.
    package let name: String
    /// The entry that names it; `nil` where only its people do.
    package internal(set) var item: ItemID?
    /// What stands beside its name.
    package internal(set) var responsibility: String?
    package internal(set) var people: [Person] = []
    /// What names the team and nobody of it.
    package internal(set) var work: [ItemID] = []
  }

  /// Somebody by name.
  package struct Person: Sendable {
    package let name: String
    /// The entry that names them alone; `nil` where another does.
    package let item: ItemID?
    package let role: String?
    /// What they contribute to or own, in the order of kinds and of writing.
    package internal(set) var work: [ItemID] = []
  }

  /// The people of a release.
  package init(of release: String, in index: ItemIndex) {
    let items = index.items(in: release)
    var reader = RosterReader(items.filter { $0.id.kind == .contributor })
    for item in items where item.id.kind != .contributor && item.id.kind != .stakeholder {
      for name in item.peopleNames { reader.add(item.id, to: name) }
    }
    teams = reader.teams
    strangers = reader.strangers
    var teamOfItem: [ItemID: Int] = [:]
    for (position, team) in reader.teams.enumerated() where !team.name.isEmpty {
      for item in team.work + team.people.flatMap(\.work) where teamOfItem[item] == nil { teamOfItem[item] = position }
    }
    self.teamOfItem = teamOfItem
  }

  /// The words of a text with one blank before and behind each.
  private static func spaced(_ text: String) -> String {
    " " + text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// Whether nobody is named at all.
  package var isEmpty: Bool { teams.isEmpty && strangers.isEmpty }

  /// Everybody by name.
  package var people: [Person] { teams.flatMap(\.people) + strangers }

  /// The team that an item names, in its cells of people or in its text; `nil` for none.
  package func team(of item: Item) -> String? {
    if let position = teamOfItem[item.id] { return teams[position].name }
    // With its capitals, since "data" in a sentence is no team.
    let text = Self.spaced(item.text)
    return teams.first { !$0.name.isEmpty && text.contains(Self.spaced($0.name)) }?.name
  }
}
