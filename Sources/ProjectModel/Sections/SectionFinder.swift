import Documents
import Findings

/// Finds the sections of scoping templates in the documents of a release.
struct SectionFinder {
  let matcher: SectionMatcher

  /// The sections of a document that holds `parts`, in document order; none for a document of no part.
  func sections(of document: Document, parts: [Part]) -> [FoundSection] {
    guard !parts.isEmpty else { return [] }
    let headings = topLevelHeadings(of: document)
    var part = parts.count == 1 ? parts[0] : nil
    var stack: [(level: Int, sections: [OutlineSection])] = []
    var matches: [[OutlineSection]] = []
    for heading in headings {
      while let last = stack.last, last.level >= heading.heading.level { stack.removeLast() }
      if parts.count > 1, heading.heading.level <= 2, let named = matcher.part(heading.heading.title) {
        part = named
        stack = []
        matches.append([])
        continue
      }
      let ancestors = Set(stack.flatMap(\.sections).map { "\($0.template) \($0.id)" })
      let found =
        isDocumentTitle(heading, parts) ? [] : matcher.matches(heading.heading.title, part: part, ancestors: ancestors)
      stack.append((heading.heading.level, found))
      matches.append(found)
    }
    return headings.indices.flatMap { index in
      matches[index].map { section(index, $0, headings, matches, document) }
    }
  }

  private struct Place {
    let heading: Heading
    let index: Int
    let span: Span
  }

  private func topLevelHeadings(of document: Document) -> [Place] {
    document.blocks.enumerated().compactMap { index, block in
      guard case .heading(let heading) = block.kind else { return nil }
      return Place(heading: heading, index: index, span: block.span)
    }
  }

  /// The title of a document ("Product requirements") is no section of it.
  private func isDocumentTitle(_ place: Place, _ parts: [Part]) -> Bool {
    guard place.heading.level == 1, parts.count == 1 else { return false }
    return matcher.part(place.heading.title) != nil
  }

  private func section(
    _ index: Int, _ section: OutlineSection, _ headings: [Place], _ matches: [[OutlineSection]], _ document: Document
  ) -> FoundSection {
    let place = headings[index]
    let following = headings[(index + 1)...]
    let end = following.first { $0.heading.level <= place.heading.level }?.index ?? document.blocks.count
    let inner = following.enumerated().prefix { $0.element.index < end }
      .filter { offset, _ in
        matches[index + 1 + offset].contains { $0.template == section.template && $0.id != section.id }
      }
      .map(\.element.heading.anchor)
    return FoundSection(
      template: section.template, id: section.id, path: document.path, heading: place.heading,
      place: Findings.Place(document.path, place.span), content: Array(document.blocks[(place.index + 1)..<end]),
      innerAnchors: Set(inner))
  }
}
