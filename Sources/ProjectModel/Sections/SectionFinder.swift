import Documents
import Findings

/// Finds the sections of scoping templates in the documents of a release.
struct SectionFinder {
  let matcher: SectionMatcher
  /// Ids of sections that others than this one find, alone and with their template in front.
  var others: Set<String> = []

  /// Where in a document sections may stand.
  enum Reach {
    /// Below the headings of its parts.
    case parts
    /// Below any heading: it fills the template.
    case whole
    /// Below headings that are called exactly like a section: it is about something else.
    case elsewhere
  }

  /// The sections of a document that holds `parts`, in document order.
  ///
  /// A document of no part has those alone that its author names by `<!-- scopebook: section … -->`.
  func sections(of document: Document, parts: [Part], reach: Reach = .parts) -> Outcome<[FoundSection]> {
    let headlines = document.headlines
    var search = Search(
      document: document, parts: parts, reach: reach, matcher: matcher, others: others,
      instructions: document.instructions)
    for headline in headlines { search.add(headline) }
    let found = headlines.indices.flatMap { index in
      search.matches[index].map { section(index, $0, headlines, search.matches, document) }
    }
    return Outcome(found, search.findings)
  }

  private func section(
    _ index: Int, _ section: OutlineSection, _ headlines: [Headline], _ matches: [[OutlineSection]],
    _ document: Document
  ) -> FoundSection {
    let headline = headlines[index]
    var own = headline.rest.isEmpty ? [] : [Block(.paragraph(headline.rest), document.blocks[headline.index].span)]
    var end = document.blocks.count
    var start = headline.index + 1
    var innerLevel: Int?
    for next in index + 1..<max(index + 1, headlines.count) {
      let other = headlines[next]
      guard other.level > headline.level else {
        end = other.index
        break
      }
      if let level = innerLevel, other.level <= level {
        innerLevel = nil
        start = other.index
      }
      if innerLevel == nil,
        matches[next].contains(where: { $0.template == section.template && $0.id != section.id })
      {
        own += document.blocks[start..<other.index]
        innerLevel = other.level
      }
    }
    if innerLevel == nil { own += document.blocks[start..<end] }
    return FoundSection(
      template: section.template, id: section.id, path: document.path, headline: headline,
      place: Place(document.path, headline.span), ownContent: own,
      memory: document.memoryOfPiece)
  }
}

/// A walk over the headings of a document that remembers what stands above.
private struct Search {
  let document: Document
  let parts: [Part]
  let reach: SectionFinder.Reach
  let matcher: SectionMatcher
  let others: Set<String>
  let instructions: [Int: Instruction]
  private(set) var matches: [[OutlineSection]] = []
  private(set) var findings: [Finding] = []
  /// The part that a heading above names; the document's parts where none does.
  private var open: [Part]
  private let titleCount: Int
  private var stack: [(level: Int, sections: [OutlineSection])] = []

  init(
    document: Document, parts: [Part], reach: SectionFinder.Reach, matcher: SectionMatcher, others: Set<String>,
    instructions: [Int: Instruction]
  ) {
    self.document = document
    self.reach = reach
    self.others = others
    self.parts = parts
    self.matcher = matcher
    self.instructions = instructions
    open = parts
    titleCount = document.headings.count { $0.level == 1 }
  }

  mutating func add(_ headline: Headline) {
    while let last = stack.last, last.level >= headline.level { stack.removeLast() }
    if parts.count > 1, headline.level <= 2, !headline.isBold, !isDocumentTitle(headline),
      let named = matcher.part(headline.title)
    {
      open = [named]
      stack = []
      matches.append([])
      return
    }
    let found = sections(of: headline)
    stack.append((headline.level, found))
    matches.append(found)
  }

  private mutating func sections(of headline: Headline) -> [OutlineSection] {
    if let instruction = instructions[headline.index - 1], instruction.name == "section" {
      return named(by: instruction, at: headline)
    }
    guard !parts.isEmpty || reach != .parts, !isDocumentTitle(headline) else { return [] }
    let above = stack.flatMap(\.sections)
    // Words in bold name a section where no heading above them has named one, and by its own words alone.
    if headline.isBold, above.contains(where: { !$0.isContainer }) { return [] }
    let ancestors = Set(above.map(\.key))
    let isExact = headline.isBold || reach == .elsewhere
    let found = matcher.matches(headline.title, parts: open, ancestors: ancestors, exactly: isExact)
    if let tied = found.tied, !headline.isBold { report(tied, at: headline) }
    return found.sections
  }

  /// The title of a document ("Product requirements") is no section of it.
  private func isDocumentTitle(_ headline: Headline) -> Bool {
    if reach != .parts { return headline.level == 1 && !headline.isBold && titleCount == 1 }
    return headline.level == 1 && !headline.isBold && (parts.count == 1 || titleCount == 1)
      && matcher.part(headline.title) != nil
  }

  /// What the comment above a heading says that it is; `none` says that it is no section.
  private mutating func named(by instruction: Instruction, at headline: Headline) -> [OutlineSection] {
    let comment = Place(document.path, document.blocks[headline.index - 1].span)
    var named: [OutlineSection] = []
    for id in instruction.arguments where id != "none" {
      let known = matcher.sections.filter { $0.id == id || "\($0.template):\($0.id)" == id }
      named += known
      guard known.isEmpty, reach == .parts, !others.contains(id) else { continue }
      let near = nearestName(to: id, among: matcher.sections.map(\.id) + others.filter { !$0.contains(":") }.sorted())
      findings.append(
        Finding(
          rule: "unknown-section", severity: .warning, at: comment, "no scoping template has a section \"\(id)\"",
          suggestion: near.map { "did you mean \"\($0)\"?" } ?? "the completeness page lists the ids of all sections"))
    }
    if instruction.arguments.isEmpty {
      findings.append(
        Finding(
          rule: "unknown-section", severity: .warning, at: comment, "the comment names no section",
          suggestion: "write its id behind \"section\", such as product.overview.background, or none"))
    }
    return named
  }

  private mutating func report(_ tied: [OutlineSection], at headline: Headline) {
    let ids = tied.map(\.id)
    findings.append(
      Finding(
        rule: "ambiguous-heading", severity: .warning, at: Place(document.path, headline.span),
        "\"\(headline.title)\" can be \(ids.dropLast().joined(separator: ", ")) or \(ids.last ?? "")",
        suggestion: "write <!-- scopebook: section \(ids[0]) --> above it, with the id that you mean"))
  }
}

extension OutlineSection {
  /// What tells it from the sections of all templates.
  var key: String { "\(template) \(id)" }
}
