import Documents

/// Puts together who is in which team, and finds whom a name means.
struct RosterReader {
  private(set) var teams: [TeamRoster.Team] = []
  private(set) var strangers: [TeamRoster.Person] = []
  private var teamPositions: [String: Int] = [:]
  private var personPositions: [String: Position] = [:]
  /// Everybody whose name holds a word.
  private var positionsByWord: [String: [Position]] = [:]
  private var found: [String: Found] = [:]

  private struct Position: Hashable {
    let team: Int
    let person: Int
  }

  /// Whom a name means.
  private enum Found {
    case person(Position)
    case team(Int)
    case stranger(Int)
  }

  /// Reads the entries of a list of people or teams.
  init(_ entries: [Item]) {
    // People of no team come first.
    _ = team("", item: nil, responsibility: nil)
    let parents = Set(entries.compactMap { $0.field(.team)?.text }.map(ItemDraft.canonical))
    for entry in entries { add(entry, isParent: parents.contains(ItemDraft.canonical(entry.text))) }
    let known = Set(teams.dropFirst().flatMap(\.people).map { ItemDraft.canonical($0.name) })
    teams[0].people.removeAll { known.contains(ItemDraft.canonical($0.name)) }
    if teams[0].people.isEmpty { teams.removeFirst() }
    findPositions()
  }

  private mutating func add(_ entry: Item, isParent: Bool) {
    let responsibility = entry.field(FieldName(rawValue: "responsibility"))?.text
    let role = entry.field(FieldName(rawValue: "role"))?.text
    let listed = responsibility.map(RosterReader.people) ?? []
    let isTeam =
      !listed.isEmpty || isParent || entry.field(FieldName(rawValue: "kind"))?.text == "team"
      || !NamedPeople.isPerson(entry.text)
      || entry.text.lowercased().blankSeparated.contains { TeamWords.isCollective(String($0)) }
    if isTeam, entry.field(.team) == nil {
      let position = team(entry.text, item: entry.id, responsibility: responsibility ?? role)
      teams[position].people += listed
    } else {
      let position = team(entry.field(.team)?.text ?? "", item: nil, responsibility: nil)
      teams[position].people.append(
        TeamRoster.Person(name: entry.text, item: entry.id, role: role ?? responsibility))
    }
  }

  /// The position of a team, which is added where it is new.
  private mutating func team(_ name: String, item: ItemID?, responsibility: String?) -> Int {
    let canonical = ItemDraft.canonical(name)
    guard let position = teamPositions[canonical] else {
      teamPositions[canonical] = teams.count
      teams.append(TeamRoster.Team(name: name, item: item, responsibility: responsibility))
      return teams.count - 1
    }
    if teams[position].item == nil, item != nil {
      teams[position].item = item
      teams[position].responsibility = responsibility
    }
    return position
  }

  private mutating func findPositions() {
    teamPositions = [:]
    for (team, entry) in teams.enumerated() {
      if !entry.name.isEmpty { teamPositions[ItemDraft.canonical(entry.name)] = team }
      for (person, somebody) in entry.people.enumerated() {
        let canonical = ItemDraft.canonical(somebody.name)
        let position = Position(team: team, person: person)
        if personPositions[canonical] == nil { personPositions[canonical] = position }
        for word in Set(canonical.blankSeparated.map(String.init)) {
          positionsByWord[word, default: []].append(position)
        }
      }
    }
  }

  // MARK: The people of a team

  /// The people in what stands beside a team: `Ana Reis (product owner) decides, Rui Pires (data engineer)`.
  private static func people(in text: String) -> [TeamRoster.Person] {
    pieces(of: text).flatMap { piece -> [TeamRoster.Person] in
      let open = piece.firstIndex(of: "(") ?? piece.endIndex
      let role = piece[open...].dropFirst().prefix { $0 != ")" }.trimmingBlanks
      return NamedPeople.names(in: String(piece[..<open])).filter(isSomebody).map {
        TeamRoster.Person(name: $0, item: nil, role: role.isEmpty ? nil : role)
      }
    }
  }

  /// A text, parted at commas outside brackets.
  private static func pieces(of text: String) -> [Substring] {
    var pieces: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ",", ";", "&":
        guard depth == 0 else { continue }
        pieces.append(text[start..<index])
        start = text.index(after: index)
      default: continue
      }
    }
    return pieces + [text[start...]]
  }

  /// Two words or more, none of which stands for many people or for a craft.
  private static func isSomebody(_ name: String) -> Bool {
    NamedPeople.isPerson(name) && name.contains(" ")
      && !name.lowercased().blankSeparated.contains { TeamWords.isCollective(String($0)) }
  }

  // MARK: What items say

  /// Adds a piece of work to whoever a name means.
  mutating func add(_ item: ItemID, to name: String) {
    let canonical = ItemDraft.canonical(name)
    guard !canonical.isEmpty else { return }
    let meant = found[canonical] ?? self.meant(by: canonical, as: name)
    found[canonical] = meant
    switch meant {
    case .person(let position): teams[position.team].people[position.person].work.appendOnce(item)
    case .team(let position): teams[position].work.appendOnce(item)
    case .stranger(let position): strangers[position].work.appendOnce(item)
    }
  }

  /// Somebody of that very name, else the only one who bears it in part, else the team whose words it is among.
  private mutating func meant(by canonical: String, as name: String) -> Found {
    if let position = personPositions[canonical] { return .person(position) }
    if let position = teamPositions[canonical] { return .team(position) }
    let words = canonical.blankSeparated.map(String.init)
    let partial = (positionsByWord[words[0]] ?? []).filter { position in
      let other = ItemDraft.canonical(teams[position.team].people[position.person].name)
      return Set(words).isSubset(of: other.blankSeparated.map(String.init))
    }
    if partial.count == 1 { return .person(partial[0]) }
    if let position = teams.firstIndex(where: { Set(words).isSubset(of: RosterReader.words(of: $0)) }) {
      return .team(position)
    }
    strangers.append(TeamRoster.Person(name: name, item: nil, role: nil))
    return .stranger(strangers.count - 1)
  }

  /// Long texts describe a team's work rather than name anybody.
  private static func words(of team: TeamRoster.Team) -> Set<String> {
    let text = team.name + " " + (team.responsibility.map { $0.count <= 120 ? $0 : "" } ?? "")
    return Set(ItemDraft.canonical(text).blankSeparated.map(String.init))
  }
}

extension [ItemID] {
  fileprivate mutating func appendOnce(_ item: ItemID) {
    // The work of one person comes in the order of items.
    if last != item { append(item) }
  }
}
