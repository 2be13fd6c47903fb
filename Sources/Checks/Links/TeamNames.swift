import Documents
import ProjectModel

/// Who is in the teams of a project, as far as its documents name people.
struct TeamNames {
  /// The words of every person, role, team and stakeholder, in lower case.
  private let words: Set<String>
  /// How many people each release lists.
  private let counts: [String: Int]

  init(of project: Project) {
    let people = project.items.filter { $0.id.kind == .contributor || $0.id.kind == .stakeholder }
    words = Set(people.flatMap { person in ([person.text] + person.fields.map(\.text)).flatMap(Self.words) })
    counts = Dictionary(people.lazy.filter { $0.id.kind == .contributor }.map { ($0.release, 1) }, uniquingKeysWith: +)
  }

  /// Whether a release lists a team and its deliverables name people of it; else nobody can be told to be a stranger.
  func areUsed(in release: String, by deliverables: [Item]) -> Bool {
    guard counts[release, default: 0] > 1 else { return false }
    return deliverables.contains { deliverable in
      Self.names(in: deliverable).contains { !words.isDisjoint(with: Self.words($0)) }
    }
  }

  /// The names in a deliverable's cell that are surely people's and that no list has.
  func strangers(in deliverable: Item) -> [String] {
    Self.names(in: deliverable).filter { name in
      let own = Self.words(name)
      return NamedPeople.isPerson(name) && words.isDisjoint(with: own) && !own.contains(where: TeamWords.isCollective)
    }
  }

  private static func names(in deliverable: Item) -> [String] {
    guard let field = deliverable.field(.contributors) ?? deliverable.field(.owner) else { return [] }
    return NamedPeople.names(in: field.text)
  }

  private static func words(_ text: String) -> [String] {
    Words.canonical(text).blankSeparated.map(String.init)
  }
}
