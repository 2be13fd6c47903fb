import ProjectModel

/// The pages of a release that stand on the release's own page, one after another.
struct Chapters: Sendable {
  /// The release's own page, which is the first chapter and keeps its anchors.
  let host: SitePage
  /// In reading order, the host first.
  let pages: [SitePage]
  /// What comes before the anchors of each page, by address.
  private let names: [String: String]
  /// Where items are stated on the host, by the addresses of their pages.
  private let items: [String: String]

  init(of host: SitePage, in map: SiteMap) {
    self.host = host
    let release = host.release ?? ""
    pages = [host] + (map.releasePages[release] ?? []).filter { $0.address != host.address && $0.isChapter }
    var names = [host.address: ""]
    var taken: Set<String> = []
    for page in pages.dropFirst() {
      let path = page.address.split(separator: "/").dropFirst().joined(separator: "-")
      var name = path.hasSuffix(".html") ? String(path.dropLast(5)) : path
      while !taken.insert(name).inserted { name += "-" }
      names[page.address] = name
    }
    self.names = names
    var items: [String: String] = [:]
    for page in pages {
      guard let path = page.path, let name = names[page.address] else { continue }
      for item in map.itemsByPath[path] ?? [] where item.release == release && item.extent.path == path {
        guard let address = map.items[item.id]?.address, let span = item.extent.span,
          let anchor = map.itemAnchors[path]?[span.lower] ?? map.heading(above: item.place)?.anchor
        else { continue }
        items[address] = Chapters.anchor(anchor, of: name)
      }
    }
    self.items = items
  }

  /// The anchor on the host of a page, or of an anchor on it; empty for the host's beginning, `nil` for pages elsewhere.
  func anchor(of address: String, _ anchor: String?) -> String? {
    guard let name = names[address] else { return items[address] }
    return anchor.map { $0.isEmpty ? name : Chapters.anchor($0, of: name) } ?? name
  }

  /// What comes before the anchors of a page; empty for the host.
  func name(of page: SitePage) -> String { names[page.address] ?? "" }

  static func anchor(_ anchor: String, of name: String) -> String { name.isEmpty ? anchor : "\(name)--\(anchor)" }
}

extension SitePage {
  /// The file that it shows; `nil` for pages made of several.
  fileprivate var path: String? {
    switch kind {
    case .document(let path), .canvas(let path): path
    default: nil
    }
  }

  /// Whether it is a chapter where a release is one page.
  fileprivate var isChapter: Bool {
    switch kind {
    case .document, .canvas, .traceability, .changes: true
    default: false
    }
  }
}
