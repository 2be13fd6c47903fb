import Documents
import ProjectModel

/// Who is in the team of a release, as far as its documents name people.
struct TeamNames {
  /// The words of every person, role, team and stakeholder of the project, in lower case.
  private let words: Set<String>
  /// Whether the release lists a team, and its deliverables name people of it: else nobody can be told to be a stranger.
  private let isUsed: Bool

  init(of release: String, in project: Project, deliverables: [Item]) {
    let people = project.items.filter { $0.id.kind == .contributor || $0.id.kind == .stakeholder }
    words = Set(people.flatMap { person in ([person.text] + person.fields.map(\.text)).flatMap(Self.words) })
    let isListed = people.count { $0.release == release && $0.id.kind == .contributor } > 1
    let known = words
    isUsed =
      isListed
      && deliverables.contains { deliverable in
        Self.names(in: deliverable).contains { !known.isDisjoint(with: Self.words($0)) }
      }
  }

  /// The names in a deliverable's cell that are surely people's and that no list has.
  func strangers(in deliverable: Item) -> [String] {
    guard isUsed else { return [] }
    return Self.names(in: deliverable).filter { name in
      let own = Self.words(name)
      return Self.isPerson(name) && words.isDisjoint(with: own) && !own.contains(where: TeamWords.isCollective)
    }
  }

  private static func names(in deliverable: Item) -> [String] {
    guard let field = deliverable.field(.contributors) ?? deliverable.field(.owner) else { return [] }
    var parts = field.text.split { ",;/&+\n".contains($0) }.map { String($0) }
    parts = parts.flatMap { part in
      part.split(separator: " ").split { TeamWords.isJoint($0.lowercased()) }.map { $0.joined(separator: " ") }
    }
    return parts.map { $0.trimmingBlanks }.filter { !Placeholders.isWhole($0) && !Placeholders.isDash($0) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Up to four words that all begin with capitals.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
      && name.allSatisfy { $0.isLetter || " .-'’".contains($0) } && name.count > 2
  }
}
