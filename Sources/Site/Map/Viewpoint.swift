import Documents
import Findings
import ProjectModel

/// Where one page stands in the site: turns addresses into relative URLs.
struct Viewpoint: Sendable {
  let map: SiteMap
  let page: SitePage
  /// The folders that the page lies in, each with the way there, the nearest first; at last the site's own, which is "".
  private let folders: [(name: String, way: String)]

  /// The page that this one is on as a chapter, with the others; `nil` where it stands by itself.
  private let chapters: Chapters?

  /// `isShared` is for what stands on every page of a kind that lies as deep: there, all ways lead through the site's folder.
  init(_ map: SiteMap, page: SitePage, in chapters: Chapters? = nil, isShared: Bool = false) {
    self.map = map
    self.page = page
    self.chapters = chapters
    let host = chapters?.host ?? page
    let root = map.root(of: host)
    folders = isShared ? [("", root)] : Viewpoint.folders(around: host, root: root)
  }

  private static func folders(around page: SitePage, root: String) -> [(name: String, way: String)] {
    // The page for missing addresses is shown at any of them, and knows only the way from the host on.
    guard page.kind != .notFound else { return [("", root)] }
    let names = page.address.split(separator: "/").dropLast()
    return (0...names.count).map { up in
      (names.dropLast(up).map { $0 + "/" }.joined(), String(repeating: "../", count: up))
    }
  }

  /// The way to a file of the site, the shortest there is.
  private func way(to address: String) -> String {
    for folder in folders where address.utf8.starts(with: folder.name.utf8) {
      return folder.way + String(Substring(address.utf8.dropFirst(folder.name.utf8.count))).percentEncoded
    }
    return address.percentEncoded
  }

  /// What says the words of the interface.
  var words: InterfaceWords { map.words }

  func url(_ address: String, anchor: String? = nil) -> String {
    if let chapters, let anchor = chapters.anchor(of: address, anchor) {
      let url = way(to: chapters.host.address)
      return anchor.isEmpty ? url : url + "#" + anchor.percentEncoded
    }
    let url = way(to: address)
    guard let anchor, !anchor.isEmpty else { return url }
    return url + "#" + anchor.percentEncoded
  }

  /// The address of the file that a relative URL of this page leads to, if it is the shortest there is; `nil` for what lies
  /// outside the site.
  func address(behind url: Substring) -> String? {
    var rest = url.utf8
    var up = 0
    while rest.starts(with: "../".utf8) {
      rest = rest.dropFirst(3)
      up += 1
    }
    guard folders.indices.contains(up) else { return nil }
    return folders[up].name + String(Substring(rest)).percentDecoded
  }

  /// The page of an item; `nil` for an unknown one.
  func url(of item: ItemID) -> String? {
    map.items[item].map { url($0.address) }
  }

  /// A release's own page.
  func url(ofRelease name: String) -> String { url("\(name)/index.html") }

  func url(ofRule id: String) -> String { url("rules/\(id).html") }

  /// The page of a scoping template, at one of its sections where one is named; `nil` where the template is unknown.
  func url(ofTemplate id: String, section: String? = nil) -> String? {
    map.templatePages[id].map { url($0.address, anchor: section) }
  }

  /// The nearest that can be linked to a place: an item's row, the heading above, the canvas block, a copied file, or the
  /// line in the repository; `nil` where there is none.
  func url(of place: Place) -> String? {
    if let page = map.pagesByPath[place.path] {
      return url(page.address, anchor: anchor(of: place))
    }
    if let address = map.attachmentAddresses[place.path] { return url(address) }
    return repositoryURL(of: place)
  }

  private func anchor(of place: Place) -> String? {
    if let span = place.span, let anchor = map.itemAnchors[place.path]?[span.lower] { return anchor }
    return map.heading(above: place)?.anchor
  }

  /// Where an item is stated: its row or heading on its document's page.
  func url(ofStatement item: Item) -> String? {
    guard let page = map.pagesByPath[item.extent.path] else { return repositoryURL(of: item.place) }
    let anchor = item.extent.span.flatMap { map.itemAnchors[item.extent.path]?[$0.lower] }
    return url(page.address, anchor: anchor ?? map.heading(above: item.place)?.anchor)
  }

  /// The line in the repository; `nil` where the settings name none.
  func repositoryURL(of place: Place) -> String? {
    map.repository?.source(of: place.path, line: line(of: place))
  }

  /// The line of a place, from 1; `nil` for whole files.
  func line(of place: Place) -> Int? {
    guard let span = place.span, let source = map.project.folder.texts[place.path] else { return nil }
    return source.lineNumber(at: span.start)
  }

  /// `release-1/product.md:31`: below the project folder, with the line where it is known.
  func words(for place: Place) -> String {
    let path = SitePlan.relative(place.path, to: map.project.folder.project)
    return line(of: place).map { "\(path):\($0)" } ?? path
  }
}
