import Documents
import Findings

/// Of what kind the items below each heading of a document are.
struct HeadlineKinds {
  /// By the position of the heading's block: the kind that its section holds, `nil` for a section without items.
  private let sections: [Int: ItemKind?]
  /// Whether the title of the document names a whole part, not what each of its sections lists.
  private let isTitleLeftOut: Bool
  private let goals: GoalSections
  let goalWords: GoalWords

  init(
    document: Document, _ headlines: [Headline], isPart: Bool, sections found: [FoundSection], outline: Outline
  ) {
    var sections: [Int: ItemKind?] = [:]
    for section in found where section.path == document.path {
      let kind = outline.itemKind(of: section)
      // What a document of something else is called does not end its lists.
      if kind == nil, outline.wholes.contains(where: { $0.template == section.template }) { continue }
      if let known = sections[section.headline.index], known != nil || kind == nil { continue }
      sections[section.headline.index] = .some(kind)
    }
    self.sections = sections
    goalWords = outline.goalWords
    goals = GoalSections(headlines, path: document.path, words: goalWords)
    isTitleLeftOut = isPart && document.headings.contains { $0.level == 2 }
  }

  enum Meaning: Equatable {
    case kind(ItemKind)
    /// A section of a template that holds no items.
    case none
    /// The heading says nothing about kinds.
    case unknown
  }

  /// The layer of the goals below a heading; `nil` where it names none.
  func layer(of headline: Headline) -> GoalLayer? {
    goals.layers[headline.index].map { $0 } ?? goalWords.layer(titledWords: headline.words)
  }

  func meaning(of headline: Headline) -> Meaning {
    if goals.layers[headline.index] != nil { return .kind(.goal) }
    let isTitle = isTitleLeftOut && headline.level == 1 && !headline.isBold
    let named = isTitle ? nil : KindWords.kind(ofWords: headline.words)
    switch sections[headline.index] {
    case .some(.some(.decision)) where KindWords.isOneDecision(words: headline.words): return .none
    case .some(.some(let kind)):
      // "Success metrics" fills the section of objectives with metrics, "Stakeholders" that of the team with stakeholders.
      let isRead: Bool =
        switch (kind, named) {
        case (.objective, .metric), (.contributor, .stakeholder), (.requirement, .constraint),
          (.constraint, .requirement):
          true
        default: false
        }
      return .kind(isRead ? named ?? kind : kind)
    case .some(.none): return named.map(Meaning.kind) ?? .none
    case nil: return named.map(Meaning.kind) ?? .unknown
    }
  }
}

/// What the headings above a block say about the items in it.
struct HeadlineContext {
  private let kinds: HeadlineKinds
  private var stack: [Level] = []

  private struct Level {
    let level: Int
    let kind: ItemKind?
    let priority: StatedPriority?
    /// Of the heading, cleaned.
    let words: String
    /// Whether the kind comes from a heading further above.
    var isInherited = false
    var layer: GoalLayer?
    /// Whether it is a line in bold that says nothing known, as "Trade-offs:" among metrics.
    var isAside = false
  }

  /// `base` is the kind of what stands above the first heading, `nil` for none.
  init(_ kinds: HeadlineKinds, base: ItemKind? = nil) {
    self.kinds = kinds
    if let base { stack = [Level(level: 0, kind: base, priority: nil, words: "")] }
  }

  var kind: ItemKind? { stack.last?.kind }
  /// From a heading such as "Must have"; `nil` where none says one.
  var priority: StatedPriority? { stack.last?.priority }
  /// Of the goals below; `nil` where no heading says one.
  var layer: GoalLayer? { stack.last?.layer }

  /// Whether entries below need a target to be metrics: the last heading is a line in bold that says nothing known.
  var isAside: Bool { stack.last?.isAside ?? false }

  /// Whether the kind comes from a heading further above than the last.
  var isInherited: Bool { stack.last?.isInherited ?? false }
  /// The kind of rows with ids of their own below headings such as "Model evaluation"; `nil` elsewhere.
  var numberedKind: ItemKind? { stack.last.flatMap { KindWords.numberedKind(ofWords: $0.words) } }
  /// Whether a heading above says that what follows was measured.
  var isResults: Bool { stack.contains { KindWords.isResults(words: $0.words) } }

  /// Forgets the kind until the next heading that says one.
  mutating func leave() {
    stack = stack.map { Level(level: $0.level, kind: nil, priority: nil, words: $0.words) }
  }

  /// How a heading came to its kind.
  enum Entry { case stated, inherited }

  mutating func enter(_ headline: Headline) -> Entry {
    while let last = stack.last, last.level >= headline.level { stack.removeLast() }
    let above = stack.last
    let priority = PriorityHeading.priority(headline)
    switch kinds.meaning(of: headline) {
    case .kind(let kind):
      let layer = kind == .goal ? kinds.layer(of: headline) ?? above?.layer : nil
      stack.append(
        Level(level: headline.level, kind: kind, priority: priority, words: headline.words, layer: layer))
      return .stated
    case .none:
      stack.append(Level(level: headline.level, kind: nil, priority: nil, words: headline.words))
      return .stated
    case .unknown:
      // The title of a document says what it is about, not what each of its sections lists.
      let isBelowTitle = above?.level == 1 && headline.level == 2 && !KindWords.isQualifier(words: headline.words)
      let isMixed = above.map { $0.kind != nil && KindWords.isMixed(words: $0.words) } ?? false
      let kind = (isBelowTitle || isMixed) && priority == nil ? nil : above?.kind
      stack.append(
        Level(
          level: headline.level, kind: kind, priority: priority ?? above?.priority, words: headline.words,
          isInherited: priority == nil, layer: above?.layer,
          isAside: headline.isBold && headline.rest.isEmpty && !KindWords.isQualifier(words: headline.words)))
      return .inherited
    }
  }

  /// The same where entries are remarks.
  var withoutKind: HeadlineContext {
    var copy = self
    copy.stack = []
    return copy
  }
}

/// A heading that sorts what is below it by priority: `### Must have`.
enum PriorityHeading {
  static func priority(_ headline: Headline) -> StatedPriority? {
    priority(headline.words, at: Place("", headline.span))
  }

  private static let longest = 24

  /// The same for words that are cleaned already, of a heading or an entry.
  static func priority(_ words: String, at place: Place) -> StatedPriority? {
    guard words.utf8.count <= longest || (words.utf8.count <= 4 * longest && words.count <= longest) else { return nil }
    return PriorityWords.priority(ofHeading: words, at: place)
  }
}

extension Outline {
  /// The kind of the items that a section holds; `nil` where it holds none.
  fileprivate func itemKind(of section: FoundSection) -> ItemKind? {
    let known =
      canvases.first { $0.template == section.template }?.blocks
      ?? wholes.first { $0.template == section.template }?.sections ?? sections
    return known.first { $0.template == section.template && $0.id == section.id }?.itemKind
  }
}
