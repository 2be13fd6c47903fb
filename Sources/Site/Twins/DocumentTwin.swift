import Documents
import Findings
import ProjectModel

/// An author's document as it was written, without front matter and comments, its links leading to the site's files.
struct DocumentTwin {
  private let document: Document
  private let viewpoint: Viewpoint
  /// Makes a URL of a page one of its twin.
  private let twin: (String) -> String

  init(_ document: Document, _ viewpoint: Viewpoint, twin: @escaping (String) -> String) {
    self.document = document
    self.viewpoint = viewpoint
    self.twin = twin
  }

  /// A range of the source, and what stands there instead.
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  var bytes: [UInt8] {
    let source = document.source.text
    var bytes: [UInt8] = []
    if !document.headings.contains(where: { $0.level == 1 }) {
      bytes += Array("# \(MarkdownWriter.escaped(viewpoint.page.title))\n\n".utf8)
    }
    var position = textStart
    for edit in edits where edit.range.lowerBound >= position {
      bytes += source[position..<edit.range.lowerBound]
      bytes += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    bytes += source[position...]
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return bytes + [0x0A]
  }

  /// Behind the front matter and the blank lines below it, or the mark of the encoding.
  private var textStart: Int {
    let source = document.source.text
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let yaml = document.frontMatterSpan {
      start = source[yaml.end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
    }
    while start < source.count, source[start] == 0x0A || source[start] == 0x0D { start += 1 }
    return start
  }

  /// In the order of the source; where two overlap, the first counts.
  private var edits: [Edit] {
    let all = document.comments.map { Edit(range: wholeLines($0.range), text: "") } + document.links.compactMap(edit)
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// With the line's end, where nothing else stands on the lines.
  private func wholeLines(_ range: Range<Int>) -> Range<Int> {
    let source = document.source.text
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, source[start - 1] == 0x20 || source[start - 1] == 0x09 { start -= 1 }
    while end < source.count, source[end] == 0x20 || source[end] == 0x09 || source[end] == 0x0D { end += 1 }
    guard end == source.count || source[end] == 0x0A else { return range }
    // Blanks in front of it would end the line, and make a break of it.
    guard start == 0 || source[start - 1] == 0x0A else { return start..<range.upperBound }
    return start..<min(end + 1, source.count)
  }

  private func edit(_ link: Document.Destination) -> Edit? {
    guard let range = range(of: link) else { return nil }
    let resolver = LinkResolver(viewpoint, path: document.path)
    if link.isImage {
      return resolver.imageFile(link.address).map { Edit(range: range, text: $0) }
    }
    switch resolver.target(of: link.address) {
    case .here(let url): return Edit(range: range, text: twin(url))
    case .elsewhere(let url): return url == link.address ? nil : Edit(range: range, text: url)
    case .refused: return Edit(range: range, text: "#")
    case .unpublished, .dead: return nil
    }
  }

  /// Where the address stands as it is; `nil` where it is written in another way, such as with escapes.
  private func range(of link: Document.Destination) -> Range<Int>? {
    let source = document.source.text
    guard link.span.start >= 0, link.span.end <= source.count, !link.address.isEmpty else { return nil }
    let written = source[link.span.range]
    let address = Array(link.address.utf8)
    guard let found = written.firstRange(of: address), written[found.upperBound...].firstRange(of: address) == nil
    else {
      return nil
    }
    return found
  }
}
