import Checks
import Documents
import Findings
import ProjectModel

/// Every page of the site and where everything is on it; made once, before any page is written.
///
/// A class, because every page and piece of a page holds it: as a value, it would be dozens of references to count.
package final class SiteMap: Sendable {
  let review: Review
  let diagrams: Diagrams
  /// Where the site is published; `nil` where nobody says.
  let site: SiteAddress?
  let repository: RepositoryLinks?
  let lastChanges: LastChanges
  let languages: SiteLanguages
  /// The interface in the project's language.
  let words: InterfaceWords
  /// Home first, then release by release, items, the project's own pages.
  package let pages: [SitePage]
  /// Files that pages show or link to, in path order.
  let attachments: [Attachment]
  /// What was found while the pages were laid out.
  package let findings: [Finding]
  /// Documents and canvas files by path.
  let pagesByPath: [String: SitePage]
  private let places: FilePlaces
  /// The posters of all canvases by path.
  let posters: [String: SitePage]
  let items: [ItemID: ItemPlate]
  /// The pages of each release, in reading order.
  let releasePages: [String: [SitePage]]
  let attachmentAddresses: [String: String]
  let releaseReviews: [String: ReleaseReview]
  private let groupedFindings: Deferred<GroupedFindings>
  private let comparison: Deferred<ReleaseHistory>
  private let knownAddresses: Deferred<Set<String>>
  let goalsPage: SitePage
  let teamPage: SitePage
  let completenessPage: SitePage
  let findingsPage: SitePage
  let referencePage: SitePage
  /// The pages of scoping templates, by id.
  let templatePages: [String: SitePage]
  let redirects: Redirects
  /// Whether the site tells of its releases in a feed.
  let hasFeed: Bool

  /// Lays out the site of a review.
  ///
  /// `baseURL` is where it is published, where somebody says so; `groundwork` is what was made of the same project before.
  init(
    _ review: Review, groundwork: Groundwork? = nil, diagrams: Diagrams = .none, baseURL: String? = nil,
    lastChanges: LastChanges = .none
  ) {
    let groundwork = groundwork ?? Groundwork(review.project, templates: review.templates)
    let (plan, places) = (groundwork.plan, groundwork.places)
    let project = review.project
    self.review = review
    self.diagrams = diagrams
    self.lastChanges = lastChanges
    self.places = places
    site = SiteAddress(baseURL)
    languages = groundwork.languages
    repository = RepositoryLinks(project.settings, project.folder)
    words = groundwork.words
    pages = plan.pages
    pagesByPath = plan.pagesByPath
    posters = plan.posters
    items = plan.items
    goalsPage = plan.goalsPage
    teamPage = plan.teamPage
    completenessPage = plan.completenessPage
    findingsPage = plan.findingsPage
    referencePage = plan.referencePage
    templatePages = Dictionary(zip(review.templates.map(\.id), plan.templatePages)) { first, _ in first }
    releasePages = Dictionary(grouping: plan.pages.filter { $0.release != nil && !$0.isItem }) { $0.release ?? "" }
    attachments = plan.attachments
    attachmentAddresses = Dictionary(attachments.map { ($0.path, $0.address) }) { first, _ in first }
    let reviews = Dictionary(review.releases.map { ($0.release, $0) }) { first, _ in first }
    releaseReviews = reviews
    groupedFindings = Deferred { GroupedFindings(review, places) }
    comparison = Deferred { ReleaseHistory(of: review) }
    knownAddresses = Deferred { Set(plan.pages.map(\.address)) }
    redirects = Redirects(
      project.settings.redirects, book: plan.book, pages: plan.pages,
      anchors: SiteMap.anchors(of: places.documents, places.itemAnchors))
    findings = plan.findings + redirects.findings
    hasFeed = site != nil && project.releases.contains { Feed.tells(of: $0, in: reviews[$0.name]?.phase ?? $0.phase) }
  }

  var project: Project { review.project }

  var documents: [String: Document] { places.documents }
  /// By path, the anchors of items by the first byte of their rows, entries or headings.
  var itemAnchors: [String: [Int32: String]] { places.itemAnchors }
  var headings: [String: [HeadingPlace]] { places.headings }
  /// The items that a file states, its other places included.
  var itemsByPath: [String: [Item]] { places.itemsByPath }
  var releaseOfPath: [String: String] { places.releaseOfPath }
  /// The project folder's files.
  var files: Set<String> { places.files }

  var findingsOfRelease: [String: [Finding]] { groupedFindings.value.byRelease }
  var waivedOfRelease: [String: [Report.Waived]] { groupedFindings.value.waivedByRelease }
  var findingsOfItem: [ItemID: [Finding]] { groupedFindings.value.byItem }
  /// The anchor of each finding on the page of findings: it stays the same while others come and go.
  var findingAnchors: [Finding: String] { groupedFindings.value.anchors }
  /// How many findings each rule has.
  var findingCounts: [String: Int] { groupedFindings.value.counts }

  /// The addresses of all pages.
  var pageAddresses: Set<String> { knownAddresses.value }

  /// What became of every item from release to release; compared when it is first asked for.
  var history: ReleaseHistory { comparison.value }

  /// The language that the project is written in.
  var language: String { languages.project }

  /// A file that is copied as it is.
  struct Attachment: Sendable {
    let path: String
    let address: String
  }

  /// What other pages say about an item: where its page is, and a line about it.
  struct ItemPlate: Sendable {
    let address: String
    let label: String
    let text: String
  }

  /// Where a heading stands in its file.
  struct HeadingPlace: Sendable {
    let offset: Int
    let title: String
    let anchor: String
  }
}

extension SiteMap {
  /// The page at an address; `nil` where there is none.
  package func page(at address: String) -> SitePage? {
    pages.first { $0.address == address }
  }

  /// The name of the release that a file belongs to: by itself, else by the nearest folder above; `nil` for none.
  func release(ofPath path: String) -> String? { SiteMap.release(ofPath: path, in: releaseOfPath) }

  static func release(ofPath path: String, in releaseOfPath: [String: String]) -> String? {
    var rest = Substring(path)
    while true {
      if let name = releaseOfPath[String(rest)] { return name }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
  }

  /// The release that pages of the whole project show beside them: the last under way, else the last.
  var leadingRelease: Release? {
    project.releases.last { phase(of: $0) == .review } ?? project.releases.last
  }

  /// The phase that a release is held to.
  func phase(of release: Release) -> Phase { releaseReviews[release.name]?.phase ?? release.phase }

  /// The heading above a place of a document; `nil` before the first and for other files.
  func heading(above place: Place) -> HeadingPlace? {
    guard let headings = headings[place.path], let start = place.span?.start else { return nil }
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].offset <= start { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : headings[low - 1]
  }

  /// The page of the same kind in another release, else that release's own page.
  func counterpart(of page: SitePage, in release: Release) -> String {
    let own = "\(release.name)/index.html"
    switch page.kind {
    case .document(let path):
      guard let name = page.release,
        let parts = project.release(name)?.documents.first(where: { $0.path == path })?.parts,
        let part = parts.first, let other = release.document(of: part)
      else { return own }
      return pagesByPath[other.path]?.address ?? own
    case .canvas: return release.canvases.first.flatMap { posters[$0.source.path]?.address } ?? own
    case .traceability: return "\(release.name)/trace.html"
    case .changes: return "\(release.name)/changes.html"
    default: return own
    }
  }
}
