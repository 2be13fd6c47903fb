import Documents
import Findings

/// Connects the items of all releases: fields, rows above, and mentions in every text.
struct Linking {
  private(set) var items: [Item]
  private(set) var links: [ItemLink] = []
  private(set) var mentions: [Mention] = []
  private(set) var dangling: [DanglingReference] = []

  init(items: [Item], drafts: [ItemDraft], releases: [Release], set: DocumentSet, canvases: [Canvas]) {
    self.items = items
    var resolver = ReferenceResolver(items: items)
    for (item, draft) in zip(items, drafts) {
      resolver.resolveFields(of: item)
      if let row = draft.rowAbove { resolver.resolveRowAbove(row, of: item) }
      if item.origin == .reference {
        resolver.addDangling(
          DanglingReference(
            text: item.text, place: item.textPlace, release: item.release, kinds: [item.id.kind], context: .rowAbove))
      }
    }
    findMentions(&resolver, releases: releases, set: set)
    findMentions(&resolver, canvases: canvases, releases: releases)
    links = resolver.links
    dangling = resolver.dangling
    addTargetsOfOthers()
  }

  // MARK: Mentions

  private mutating func findMentions(_ resolver: inout ReferenceResolver, releases: [Release], set: DocumentSet) {
    var releaseByPath: [String: String] = [:]
    for release in releases {
      for document in release.documents { releaseByPath[document.path] = release.name }
    }
    let rows = RowsByPath(items)
    let found = set.documents.concurrentMap { document in
      document.remembering(MentionFinder.self) { MentionFinder.tokens(in: document) }
    }
    for (document, tokens) in zip(set.documents, found) {
      add(tokens, in: document.path, release: releaseByPath[document.path], rows, &resolver)
    }
  }

  /// The items of each file, in the order of their rows.
  private struct RowsByPath {
    let indices: [String: [Int]]

    init(_ items: [Item]) {
      indices = Dictionary(grouping: items.indices, by: { items[$0].extent.path }).mapValues { indices in
        indices.sorted { (items[$0].extent.span?.start ?? 0) < (items[$1].extent.span?.start ?? 0) }
      }
    }
  }

  /// Adds what stands in one file, in its order.
  private mutating func add(
    _ tokens: [MentionFinder.Found], in path: String, release: String?, _ rows: RowsByPath,
    _ resolver: inout ReferenceResolver
  ) {
    let rows = rows.indices[path] ?? []
    var row = 0
    for found in tokens {
      while row < rows.count, (items[rows[row]].extent.span?.end ?? 0) <= found.span.start { row += 1 }
      let inside =
        row < rows.count && (items[rows[row]].extent.span?.start ?? 0) <= found.span.start ? items[rows[row]] : nil
      add(found, inside: inside, path: path, release: release, &resolver)
    }
  }

  private mutating func add(
    _ found: MentionFinder.Found, inside item: Item?, path: String, release: String?,
    _ resolver: inout ReferenceResolver
  ) {
    let place = Place(path, found.span)
    if found.isSmall {
      guard resolver.isSmallID(found.token.text), item.map({ !isInReferenceField(found.span, of: $0) }) ?? true else {
        return
      }
      resolver.addDangling(
        DanglingReference(text: found.token.text, place: place, release: release ?? "", kinds: [], context: .prose))
      return
    }
    if let item {
      // Its own id, and cells that were read as references already.
      if found.span.start == item.place.span?.start || isInReferenceField(found.span, of: item) { return }
      if let other = resolver.item(found.token.text) {
        if other != item.id { resolver.addMention(of: other, in: item.id, release: item.release, place: place) }
        return
      }
    }
    for key in found.token.between + [found.token.text] {
      if let other = resolver.item(key) {
        mentions.append(Mention(item: other, release: release, place: place, heading: found.heading))
      } else if resolver.isMistakenID(key) {
        resolver.addDangling(
          DanglingReference(text: key, place: place, release: release ?? "", kinds: [], context: .prose))
      }
    }
  }

  private func isInReferenceField(_ span: Span, of item: Item) -> Bool {
    item.fields.contains { field in
      guard let place = field.place.span else { return false }
      return place.start <= span.start && span.end <= place.end
        && ReferenceResolver.isReferenceField(field.name, of: item.id.kind)
    }
  }

  /// Mentions in canvas files; those of canvases in Markdown are found where all documents are read.
  private mutating func findMentions(_ resolver: inout ReferenceResolver, canvases: [Canvas], releases: [Release]) {
    let rows = RowsByPath(items)
    for canvas in canvases where !canvas.isDocument {
      let release = releases.first { $0.canvases.contains { $0.source.path == canvas.source.path } }?.name
      let tokens = canvas.entries.flatMap { entry -> [MentionFinder.Found] in
        guard let written = entry.written else { return [] }
        let heading = Mention.Heading(title: entry.keys.last ?? "", anchor: entry.keys.joined(separator: "-"))
        return MentionFinder.tokens(in: entry.document).map {
          MentionFinder.Found(token: $0.token, span: written.span($0.span.range), heading: heading)
        }
      }
      add(tokens, in: canvas.source.path, release: release, rows, &resolver)
    }
  }

  // MARK: Targets

  /// Adds to each metric what other items promise of it.
  private mutating func addTargetsOfOthers() {
    let promised = PromisedTargets(items: items, links: links)
    links += promised.links
    guard !promised.targets.isEmpty else { return }
    items = items.map { item in
      guard item.id.kind == .metric,
        let targets = promised.targets[PromisedTargets.Statement(item: item.id, release: item.release)]
      else { return item }
      return item.adding(targets: targets)
    }
  }
}

extension Item {
  fileprivate func adding(targets more: [Target]) -> Item {
    Item(
      id: id, isIDWritten: isIDWritten, release: release, text: text, place: place, textPlace: textPlace,
      extent: extent,
      origin: origin, fields: fields, status: status, priority: priority, owedIn: owedIn, targets: targets + more,
      measurements: measurements, otherPlaces: otherPlaces, candidates: candidates)
  }
}
