import Documents
import Findings

/// Says what each document of a release is for: by its front matter, the settings, its name, its headings, in that order.
struct RoleFinder {
  private let prefix: String
  private let layout: LayoutSettings
  private let matcher: SectionMatcher

  init(project: String, layout: LayoutSettings, matcher: SectionMatcher) {
    prefix = project + "/"
    self.layout = layout
    self.matcher = matcher
  }

  /// What the document says of itself or is called; `nil` where only its headings can tell.
  func namedRole(of document: Document) -> DocumentRole? {
    statedRole(of: document) ?? layout.role(of: relative(document.path))
      ?? FileNames.role(relative(document.path)) ?? (document.frontMatter?["model-index"] == nil ? nil : .card)
  }

  func role(of document: Document) -> DocumentRole {
    if let role = namedRole(of: document) { return role }
    let parts = headingParts(of: document)
    if parts.count >= 2 { return .parts(parts) }
    if let role = titleRole(of: document) { return role }
    return majorityPart(of: document).map { .parts([$0]) } ?? .other
  }

  /// A finding for a `part:` of front matter that is no role.
  func finding(in document: Document) -> Finding? {
    guard let entry = document.frontMatter?.entry("part"), !entry.value.isNull, statedRole(of: document) == nil
    else { return nil }
    return RoleFinder.finding(entry.value, in: document.source)
  }

  /// The finding for a value that should be a role, or a list of parts, and is not.
  static func finding(_ value: DataNode, in source: SourceFile) -> Finding {
    let known = DocumentRole.words
    let word = value.text ?? ""
    let near = nearestName(to: word, among: known) ?? FileNameWords(word).role?.parts.first?.rawValue
    return Finding(
      rule: "wrong-type", severity: .error, at: Place(source.path, value.span),
      value.text == nil ? "a part is a word, not \(value.kindName)" : "\"\(word)\" is no part",
      suggestion: near.map { "did you mean \"\($0)\"?" } ?? "write one of \(known.joined(separator: ", "))")
  }

  /// The role that a value states: one word, or a list of parts; `nil` for anything else.
  static func role(_ value: DataNode?) -> DocumentRole? {
    if let word = value?.text { return DocumentRole(word: word.lowercased()) }
    guard let elements = value?.elements else { return nil }
    let parts = elements.compactMap { $0.text.flatMap { Part(rawValue: $0.lowercased()) } }
    guard parts.count == elements.count, !parts.isEmpty else { return nil }
    return .parts(Part.allCases.filter(parts.contains))
  }

  private func statedRole(of document: Document) -> DocumentRole? {
    RoleFinder.role(document.frontMatter?["part"]) ?? (document.frontMatter?["canvas"] == nil ? nil : .canvas)
  }

  private func relative(_ path: String) -> String {
    path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  // MARK: Headings

  /// The parts that headings of the first two levels name, in the order of parts.
  func headingParts(of document: Document) -> [Part] {
    let named = Set(document.headings.lazy.filter { $0.level <= 2 }.compactMap { matcher.part($0.title) })
    return Part.allCases.filter(named.contains)
  }

  /// What the title says, as a file's name would: `# Product requirements document: churn`.
  private func titleRole(of document: Document) -> DocumentRole? {
    guard let title = document.headings.first(where: { $0.level == 1 })?.title else { return nil }
    return matcher.partCalled(title).map { .parts([$0]) } ?? FileNameWords(title).phraseRole
  }

  /// The part whose sections at least three headings and half of all headings name, and twice as many as any other part's.
  private func majorityPart(of document: Document) -> Part? {
    let headings = document.headings.filter { (2...3).contains($0.level) }
    guard headings.count >= 3 else { return nil }
    var counts: [Part: Int] = [:]
    for heading in headings {
      for part in matcher.partsOfSections(heading.title) { counts[part, default: 0] += 1 }
    }
    let ranked = Part.allCases.map { ($0, counts[$0] ?? 0) }.sorted { $0.1 > $1.1 }
    guard ranked[0].1 >= 3, ranked[0].1 * 2 >= headings.count, ranked[0].1 >= ranked[1].1 * 2 else { return nil }
    return ranked[0].0
  }
}
