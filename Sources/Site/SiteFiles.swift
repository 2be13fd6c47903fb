import Checks
import Documents
import Findings
import ProjectModel
import Synchronization

/// A whole site as a value: what lies at which address, and how its bytes are made.
///
/// Nothing is made before it is asked for: `write` asks for all, a preview for what somebody looks at.
package struct SiteFiles: Sendable {
  let map: SiteMap
  let renderer: PageRenderer
  /// Makes the pages for what is not there, at any depth.
  private let ofMissing: Deferred<PageRenderer>
  private let files: [String: File]
  /// Of files of the project that pages show, what was read ahead, by path.
  private var held: [String: [UInt8]] = [:]
  /// `nil` for a theme without search.
  private let search: Deferred<[String: [UInt8]]>?

  /// What a file of the site is made from.
  private enum File: Sendable {
    case page(SitePage)
    /// A page once more in Markdown.
    case twin(SitePage)
    /// A file of the project, by its path.
    case attachment(String)
    case asset([UInt8])
    case redirect(Redirects.Page)
    case export(any Export)

    var isPage: Bool {
      switch self {
      case .page, .twin: true
      default: false
      }
    }
  }

  /// Lays out the site of a review. What is found on the way, also in the theme, is a finding.
  ///
  /// `earlier` is the same site as it was before: what is still the same is taken from there.
  package static func laidOut(
    _ review: Review, groundwork: Groundwork? = nil, diagrams: Diagrams = .none, lastChanges: LastChanges = .none,
    options: SiteOptions, knowing earlier: SiteFiles? = nil
  ) -> Outcome<SiteFiles> {
    let map = SiteMap(
      review, groundwork: groundwork, diagrams: diagrams, baseURL: options.baseURL, lastChanges: lastChanges)
    let renderer = PageRenderer.preparing(
      map, theme: options.theme, version: options.version, knowing: earlier?.renderer.layouts)
    let layouts = renderer.value.layouts
    let ofMissing = Deferred {
      let pages = (0...deepestMissing).map { missing(atDepth: $0, of: map) }
      return PageRenderer.preparing(
        map, theme: options.theme, version: options.version, only: pages, knowing: layouts
      ).value
    }
    return Outcome(SiteFiles(renderer.value, ofMissing: ofMissing), map.findings + renderer.findings)
  }

  private init(_ renderer: PageRenderer, ofMissing: Deferred<PageRenderer>) {
    self.renderer = renderer
    self.ofMissing = ofMissing
    let map = renderer.map
    self.map = map
    var files: [String: File] = [:]
    files.reserveCapacity(2 * map.pages.count + 64)
    for page in map.pages {
      files[page.address] = .page(page)
      if page.kind != .notFound { files[MarkdownTwin.address(of: page)] = .twin(page) }
    }
    for attachment in map.attachments { files[attachment.address] = .attachment(attachment.path) }
    for asset in renderer.layouts.assets.files { files[asset.address] = .asset(asset.bytes) }
    for redirect in map.redirects.pages { files[redirect.from] = .redirect(redirect) }
    for export in Exports.files(of: map.review) { files[export.address] = .export(export) }
    self.files = files
    search = renderer.layouts.assets.search.map { _ in
      Deferred { Dictionary(SearchIndex(map).files.map { ($0.address, $0.bytes) }) { first, _ in first } }
    }
  }

  /// How many pages the site has.
  package var pageCount: Int { map.pages.count }

  /// The bytes of the file at an address; `nil` where there is none.
  ///
  /// Throws what the system says when a file that a page shows cannot be read.
  package func bytes(at address: String) throws -> [UInt8]? {
    switch files[address] {
    case .page(let page): renderer.bytes(of: page)
    case .twin(let page): renderer.twin(of: page)
    case .attachment(let path): try held[path] ?? AttachedDrawing.bytes(of: path, in: map.project)
    case .asset(let bytes): bytes
    case .redirect(let redirect): RedirectPage(redirect: redirect, map: map).bytes
    case .export(let export): export.bytes(of: map)
    case nil: address.hasPrefix(SearchIndex.folder) ? search?.value[address] : nil
    }
  }

  /// Every address, in no order; those of the search index make it.
  package var addresses: [String] {
    files.keys.filter { (try? bytes(at: $0)) != nil } + (search?.value.keys.map { $0 } ?? [])
  }

  /// Whether a file may lie at an address. Of the search index, every name is possible until it is made.
  package func mayHold(_ address: String) -> Bool {
    files[address] != nil || search != nil && address.hasPrefix(SearchIndex.folder)
  }

  /// The page at an address; `nil` where there is none.
  package func page(at address: String) -> SitePage? {
    if case .page(let page) = files[address] { page } else { nil }
  }

  /// Where the style sheet lies.
  package var styleAddress: String { renderer.layouts.assets.style.address }

  /// The same site with the files that pages show read ahead, so that nothing is read when somebody asks for them.
  ///
  /// Those that are the same as in `earlier` are taken from there. Throws what the system says when one cannot be read.
  package func readAhead(knowing earlier: SiteFiles? = nil) throws -> SiteFiles {
    var site = self
    let folder = map.project.folder
    for path in map.attachments.map(\.path) {
      if let earlier, let known = earlier.held[path], folder.holdsSame(path, as: earlier.map.project.folder),
        map.project.settings.trustsHTML == earlier.map.project.settings.trustsHTML
      {
        site.held[path] = known
      } else {
        site.held[path] = try AttachedDrawing.bytes(of: path, in: map.project)
      }
    }
    return site
  }

  /// Where a host shows the site, from its top on: `/`, or `/repo/` where it is published so.
  package var root: String { map.site?.path ?? "/" }

  /// What is shown for an address that holds nothing: the site's own page for that, with links that hold from there on.
  package func missingPage(at address: String) -> [UInt8] {
    let depth = address.utf8.count { $0 == UInt8(ascii: "/") }
    return ofMissing.value.bytes(of: SiteFiles.missing(atDepth: depth > SiteFiles.deepestMissing ? 0 : depth, of: map))
  }

  private static let deepestMissing = 6

  private static func missing(atDepth depth: Int, of map: SiteMap) -> SitePage {
    let page = map.pages.last { $0.kind == .notFound }
    return SitePage(
      address: String(repeating: "x/", count: depth) + "404.html", title: page?.title ?? "", kind: .notFound,
      release: nil)
  }

  /// Writes every file; `tell` hears how many pages are written, and of how many, from several threads.
  ///
  /// Throws what `OutputFolder` throws, and what the system says when a file that a page shows cannot be
  /// read.
  func write(to output: OutputFolder, telling tell: @Sendable (Int, Int) -> Void = { _, _ in }) throws {
    try writePages(to: output, telling: tell)
    for address in files.filter({ !$0.value.isPage }).keys.sorted() {
      if let bytes = try bytes(at: address) { try output.write(bytes, to: address) }
    }
    for (address, bytes) in search?.value ?? [:] { try output.write(bytes, to: address) }
  }

  /// Renders and writes page by page on all cores, so that no more than a few pages are in memory.
  private func writePages(to output: OutputFolder, telling tell: @Sendable (Int, Int) -> Void) throws {
    // Asked for here, it is compared on all cores; asked for by a page, the others wait for it.
    _ = map.history
    let failure = Mutex<(any Error)?>(nil)
    let count = Mutex(0)
    _ = map.pages.concurrentMap { page in
      guard failure.withLock({ $0 == nil }) else { return }
      do {
        for file in renderer.files(of: page) { try output.write(file.bytes, to: file.address) }
        let written = count.withLock { count in
          count += 1
          return count
        }
        tell(written, pageCount)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
