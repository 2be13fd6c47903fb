import Documents
import Findings

/// Turns what items' cells say about other items into links, and keeps what it cannot find.
struct ReferenceResolver {
  private let byKey: [String: [ItemID]]
  private let shapes: Set<String>
  private let prefixes: Set<String>
  private let byText: [ItemKind: [String: ItemID]]
  private let people: [(words: Set<String>, id: ItemID, release: String)]
  private(set) var links: [ItemLink] = []
  private(set) var dangling: [DanglingReference] = []
  private var seen: Set<Seen> = []

  private struct Seen: Hashable {
    let from: ItemID
    let to: ItemID
    let type: LinkType
    let release: String
  }

  init(items: [Item]) {
    var keys: [String: Set<ItemID>] = [:]
    var texts: [ItemKind: [String: ItemID]] = [:]
    var shapes: Set<String> = []
    for item in items {
      keys[item.id.key, default: []].insert(item.id)
      if item.isIDWritten { shapes.insert(ReferenceScanner.shape(of: item.id.key)) }
      let text = ItemDraft.canonical(item.text)
      if item.text != item.id.key, texts[item.id.kind]?[text] == nil {
        texts[item.id.kind, default: [:]][text] = item.id
      }
    }
    byKey = keys.mapValues { $0.sorted() }
    byText = texts
    self.shapes = shapes
    prefixes = Set(items.lazy.filter(\.isIDWritten).map { ReferenceScanner.prefix(of: $0.id.key) })
    people = items.filter { $0.id.kind == .contributor || $0.id.kind == .stakeholder }.map { person in
      // Long texts describe a person's work rather than name anybody.
      let texts = person.fields.filter {
        $0.text.count <= 120 && ["responsibility", "role"].contains($0.name.rawValue)
      }
      let words = ([person.text] + texts.map(\.text)).flatMap { ItemDraft.canonical($0).blankSeparated }
      return (Set(words.map(String.init)), person.id, person.release)
    }
  }

  // MARK: Looking up

  /// The item with an id, of one of the kinds where there is one, else of any.
  func item(_ key: String, kinds: [ItemKind] = []) -> ItemID? {
    guard let ids = byKey[key] else { return nil }
    for kind in kinds {
      if let found = ids.first(where: { $0.kind == kind }) { return found }
    }
    return ids.first
  }

  /// The item with a text, as `ItemDraft.canonical` makes it.
  private func item(named canonical: String, kinds: [ItemKind]) -> ItemID? {
    kinds.lazy.compactMap { byText[$0]?[canonical] }.first
  }

  /// Whether a token in running text can only be an id: some stated id is of its shape or has its letters in front, and no
  /// known word is. One letter is too little, as in `A4`.
  func isMistakenID(_ token: String) -> Bool {
    guard byKey[token] == nil, !NotIDs.contains(token) else { return false }
    if shapes.contains(ReferenceScanner.shape(of: token)) { return true }
    let prefix = ReferenceScanner.prefix(of: token)
    return prefix.count > 1 && prefixes.contains(prefix)
  }

  /// Whether a word is a stated id but for its small letters.
  func isSmallID(_ word: String) -> Bool { byKey[word] == nil && byKey[word.uppercased()] != nil }

  // MARK: Fields

  /// What the fields of one kind of item refer to.
  private struct Column {
    let name: FieldName
    let kinds: [ItemKind]
    let type: LinkType
    /// Whether the other item is the one that does it: an objective's metric measures it.
    let isBackward: Bool
  }

  private static func columns(of kind: ItemKind) -> [Column] {
    switch kind {
    case .deliverable:
      [
        Column(name: .fulfils, kinds: [.requirement, .objective], type: .fulfils, isBackward: false),
        Column(
          name: .dependencies, kinds: [.deliverable, .milestone, .requirement], type: .dependsOn, isBackward: false),
      ]
    case .metric:
      [
        Column(
          name: .measures, kinds: [.requirement, .objective, .constraint, .goal], type: .measures, isBackward: false)
      ]
    case .requirement:
      [
        Column(name: FieldName(rawValue: "fulfilled-by"), kinds: [.deliverable], type: .fulfils, isBackward: true),
        Column(name: .metric, kinds: [.metric], type: .measures, isBackward: true),
        Column(name: .supports, kinds: [.objective, .goal], type: .supports, isBackward: false),
        Column(name: .dependencies, kinds: [.requirement, .deliverable], type: .dependsOn, isBackward: false),
      ]
    case .objective, .goal:
      [
        Column(name: .metric, kinds: [.metric], type: .measures, isBackward: true),
        Column(name: .supports, kinds: [.goal, .objective], type: .supports, isBackward: false),
      ]
    case .milestone:
      [Column(name: .dependencies, kinds: [.deliverable, .milestone], type: .dependsOn, isBackward: false)]
    default: []
    }
  }

  /// The fields in which ids are references, so that their mentions are no links of their own.
  static func isReferenceField(_ name: FieldName, of kind: ItemKind) -> Bool {
    columns(of: kind).contains { $0.name == name }
  }

  mutating func resolveFields(of item: Item) {
    for column in Self.columns(of: item.id.kind) {
      for field in item.fields where field.name == column.name && !field.text.isEmpty {
        if Placeholders.isWhole(field.text) || Placeholders.isDash(field.text) { continue }
        resolve(field, column, of: item)
      }
    }
    if let field = item.field(.contributors) ?? (item.id.kind == .deliverable ? item.field(.owner) : nil) {
      resolvePeople(field, of: item)
    }
  }

  private mutating func resolve(_ field: Field, _ column: Column, of item: Item) {
    let tokens = ReferenceScanner.tokens(in: field.text)
    for token in tokens {
      for (key, isBetween) in token.between.map({ ($0, true) }) + [(token.text, false)] {
        let place = self.place(of: token.range, in: field)
        if let found = self.item(key, kinds: column.kinds) {
          add(item, found, column, place)
        } else if !NotIDs.contains(key),
          isBetween || column.type != .dependsOn || shapes.contains(ReferenceScanner.shape(of: key))
        {
          dangling.append(
            DanglingReference(
              text: key, place: place, release: item.release, kinds: column.kinds, context: .column(field.head)))
        }
      }
    }
    resolveOddIDs(field, column, of: item, besides: Set(tokens.map(\.text)))
    guard hasWords(field.text, outside: tokens) else { return }
    // Names instead of ids: the whole cell, or each of a list.
    var isFound = !tokens.isEmpty
    for name in [field.text] + field.text.split(whereSeparator: { ";,\n".contains($0) }).map(String.init) {
      let canonical = ItemDraft.canonical(name)
      guard !canonical.isEmpty else { continue }
      if let found = self.item(named: canonical, kinds: column.kinds), found != item.id {
        add(item, found, column, field.place)
        isFound = true
      }
    }
    // What a goal supports is another goal; a text that is none was meant to be one.
    if !isFound, item.id.kind == .goal, column.type == .supports {
      dangling.append(
        DanglingReference(
          text: field.text, place: field.place, release: item.release, kinds: column.kinds, context: .column(field.head)
        ))
    }
  }

  /// Ids of a form of the author's own (`req_7`, `R/9`), which only stand for an item where they are written just so; and
  /// ids in the wrong case, which stand for none.
  private mutating func resolveOddIDs(_ field: Field, _ column: Column, of item: Item, besides known: Set<String>) {
    for part in field.text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      let word = String(part)
      guard !known.contains(word), !ReferenceScanner.isID(word) else { continue }
      if let found = self.item(word, kinds: column.kinds), found != item.id {
        add(item, found, column, field.place)
      } else if byKey[word.uppercased()] != nil, ReferenceScanner.isID(word.uppercased()) {
        let range =
          field.text.utf8.distance(
            from: field.text.startIndex, to: part.startIndex)..<field.text.utf8
          .distance(from: field.text.startIndex, to: part.endIndex)
        dangling.append(
          DanglingReference(
            text: word, place: place(of: range, in: field), release: item.release, kinds: column.kinds,
            context: .column(field.head)))
      }
    }
  }

  /// Whether letters stand in a text beside the ids.
  private func hasWords(_ text: String, outside tokens: [ReferenceScanner.Token]) -> Bool {
    text.utf8.enumerated().contains { offset, byte in
      (byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)) && !tokens.contains { $0.range.contains(offset) }
    }
  }

  /// The place of a range of the field's UTF-8 bytes; the whole field where markup stands in it.
  private func place(of range: Range<Int>, in field: Field) -> Place {
    guard let span = field.place.span, span.end - span.start == field.text.utf8.count else { return field.place }
    return Place(field.place.path, Span(range).shifted(by: span.start))
  }

  private mutating func add(_ item: Item, _ other: ItemID, _ column: Column, _ place: Place) {
    if column.isBackward {
      add(from: other, to: item.id, column.type, item.release, place)
    } else {
      add(from: item.id, to: other, column.type, item.release, place)
    }
  }

  mutating func add(from: ItemID, to: ItemID, _ type: LinkType, _ release: String, _ place: Place) {
    guard seen.insert(Seen(from: from, to: to, type: type, release: release)).inserted else { return }
    links.append(ItemLink(from: from, to: to, type: type, release: release, place: place))
  }

  /// Each name of a contributors cell, found by its words among the people of the same release.
  private mutating func resolvePeople(_ field: Field, of item: Item) {
    for name in field.text.split(whereSeparator: { ",;/&\n".contains($0) }) {
      let words = Set(ItemDraft.canonical(String(name)).blankSeparated.map(String.init))
      guard !words.isEmpty else { continue }
      if let person = people.first(where: { $0.release == item.release && words.isSubset(of: $0.words) }) {
        add(from: person.id, to: item.id, .contributes, item.release, field.place)
      }
    }
  }

  // MARK: The row above

  /// Links a deliverable to the requirement whose row stands above its table.
  mutating func resolveRowAbove(_ row: ItemDraft.RowAbove, of item: Item) {
    let found =
      row.writtenID.flatMap { self.item($0, kinds: [row.kind]) } ?? byText[row.kind]?[ItemDraft.canonical(row.text)]
    if let found { add(from: item.id, to: found, .fulfils, item.release, row.place) }
  }

  // MARK: Mentions

  /// A mention inside an item's own row or entry: a link of the type that the two kinds suggest.
  mutating func addMention(of other: ItemID, in item: ItemID, release: String, place: Place) {
    switch (item.kind, other.kind) {
    case (.metric, .objective), (.metric, .requirement), (.metric, .constraint), (.metric, .goal):
      add(from: item, to: other, .measures, release, place)
    case (.objective, .metric), (.requirement, .metric), (.constraint, .metric), (.goal, .metric):
      add(from: other, to: item, .measures, release, place)
    case (.requirement, .objective), (.objective, .goal), (.requirement, .goal), (.goal, .goal), (.goal, .objective):
      add(from: item, to: other, .supports, release, place)
    default:
      let isLinked = LinkType.allCases.contains {
        seen.contains(Seen(from: item, to: other, type: $0, release: release))
          || seen.contains(Seen(from: other, to: item, type: $0, release: release))
      }
      if !isLinked { add(from: item, to: other, .mentions, release, place) }
    }
  }

  mutating func addDangling(_ reference: DanglingReference) { dangling.append(reference) }
}
