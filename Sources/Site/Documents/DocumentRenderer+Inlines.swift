import Documents
import Findings
import ProjectModel

/// Running text.
extension DocumentRenderer {
  /// Writes running text that is a container of its own for raw tags.
  mutating func text(_ inlines: [Inline]) {
    let outer = inlineTags
    inlineTags = nil
    self.inlines(inlines)
    if var tags = inlineTags { html.withBytes { tags.close(into: &$0) } }
    inlineTags = outer
  }

  private mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines { self.inline(inline) }
  }

  private mutating func inline(_ inline: Inline) {
    if case .markup(let raw) = inline.kind { return tag(raw) }
    if let tags = inlineTags, tags.isDropping { return }
    switch inline.kind {
    case .text(let string): words(string)
    case .code(let string): html.element("code", text: string)
    case .emphasis(let inlines): wrapped("em", inlines)
    case .strong(let inlines): wrapped("strong", inlines)
    case .strikethrough(let inlines): wrapped("del", inlines)
    case .link(let link): self.link(link)
    case .image(let image): self.image(image)
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw("<br>\n")
    case .footnoteReference(let number): footnoteReference(number)
    case .maths(let maths): self.maths(maths)
    case .markup, .comment, .leftover: break
    }
  }

  private mutating func wrapped(_ name: StaticString, _ inlines: [Inline]) {
    html.open(name)
    self.inlines(inlines)
    html.close(name)
  }

  private mutating func tag(_ raw: String) {
    var tags = inlineTags ?? DocumentRenderer.rewriter(links)
    markup(Array(raw.utf8), &tags)
    inlineTags = tags
  }

  // MARK: Mentions

  /// Writes text; what names an item becomes a link to it.
  private mutating func words(_ string: String) {
    guard !isInLink, string.mayNameItems else { return html.text(string) }
    var start = string.utf8.startIndex
    for token in ReferenceScanner.tokens(in: string) {
      guard let id = mentioned(token.text) else { continue }
      let lower = string.utf8.index(string.utf8.startIndex, offsetBy: token.range.lowerBound)
      html.text(String(string[start..<lower]))
      mention(id, words: token.text)
      start = string.utf8.index(string.utf8.startIndex, offsetBy: token.range.upperBound)
    }
    html.text(start == string.startIndex ? string : String(string[start...]))
  }

  private mutating func mention(_ id: ItemID, words: String) {
    guard let plate = viewpoint.map.items[id] else { return html.text(words) }
    html.element(
      "a",
      [
        "class": currentItem?.id == id ? "chip" : "mention", "href": viewpoint.url(plate.address),
        "title": plate.label == plate.text ? nil : plate.text,
      ], text: words)
  }

  /// The item with a written id: of several kinds the one that the current item is linked to.
  private func mentioned(_ key: String) -> ItemID? {
    let index = viewpoint.map.project.index
    let ids = index.ids(withKey: key)
    guard ids.count > 1, let current = currentItem?.id else { return ids.first }
    if ids.contains(current) { return current }
    let linked = index.links(from: current).map(\.to) + index.links(to: current).map(\.from)
    return ids.first(where: linked.contains) ?? ids.first
  }

  // MARK: Links and images

  private mutating func link(_ link: Documents.Link) {
    if link.isTemplateCommand { return inlines(link.inlines) }
    let attributes = AuthorAttributes(link.attributes, of: "a")
    let title = link.title.isEmpty ? attributes["title"] : link.title
    let wasInLink = isInLink
    isInLink = true
    defer { isInLink = wasInLink }
    switch links.target(of: link.destination) {
    case .here(let url):
      html.open(
        "a",
        [
          "href": url, "title": title, "id": attributes["id"], "class": attributes.classes,
          "target": attributes.opensWindow ? "_blank" : nil,
        ])
      inlines(link.inlines)
      html.close("a")
    case .elsewhere(let url):
      html.open(
        "a",
        [
          "href": url, "title": title, "id": attributes["id"], "class": attributes.classes,
          "rel": "noopener noreferrer",
          "target": attributes.opensWindow ? "_blank" : nil,
        ])
      inlines(link.inlines)
      html.close("a")
    case .unpublished(let path):
      html.open("span", ["title": html.words("\(path) is not part of this site")])
      inlines(link.inlines)
      html.close("span")
    case .dead:
      html.open("span", ["class": "dead-link", "title": html.words("This link leads nowhere: \(link.destination)")])
      inlines(link.inlines)
      html.close("span")
    case .refused:
      inlines(link.inlines)
    }
  }

  private mutating func image(_ image: Documents.Link) {
    let attributes = AuthorAttributes(image.attributes, of: "img")
    let words = image.inlines.plainText
    if image.isTemplateCommand { return html.text(words) }
    if isForeign(image.destination) { return imageLink(image.destination, words: words) }
    let isData = image.destination.hasPrefix("data:") || image.destination.hasPrefix("http")
    let cleaned = isData ? HTMLAddress.cleaned(image.destination, schemes: HTMLAddress.schemesOfImages) : nil
    guard let source = cleaned ?? links.imageFile(image.destination) else {
      html.element(
        "span", ["class": "dead-link", "title": html.words("This image is not there: \(image.destination)")],
        text: words.isEmpty ? image.destination : words)
      return
    }
    html.open(
      "img",
      [
        "src": source, "alt": words, "title": image.title.isEmpty ? nil : image.title, "id": attributes["id"],
        "class": attributes.classes, "width": attributes["width"], "height": attributes["height"],
        "align": attributes["align"],
      ])
  }

  /// Whether an image lies on another host and is not to be shown from there.
  func isForeign(_ source: String) -> Bool {
    guard !viewpoint.map.project.settings.trustsImages else { return false }
    let start = source.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("//")
  }

  /// A link in place of an image of another host.
  mutating func imageLink(_ source: String, words: String) {
    let words = words.isEmpty ? source : words
    guard !isInLink, let url = HTMLAddress.cleaned(source, schemes: HTMLAddress.schemesOfSources) else {
      return html.text(words)
    }
    html.element("a", ["class": "remote-image", "href": url, "rel": "noopener noreferrer"], text: words)
  }
}

extension String {
  /// Whether there is a digit, without which no written id is.
  fileprivate var mayNameItems: Bool { utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
}
