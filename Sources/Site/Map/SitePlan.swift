import Checks
import Documents
import Findings
import ProjectModel

/// The pages of a site while their addresses are given out: the tool's own first, so that they are where readers expect them.
struct SitePlan {
  private let project: Project
  private let templates: [ScopingTemplate]
  private(set) var book = AddressBook()
  private(set) var pages: [SitePage] = []
  private(set) var pagesByPath: [String: SitePage] = [:]
  /// The posters of canvases by path; a canvas in Markdown has a document's page too.
  private(set) var posters: [String: SitePage] = [:]
  private(set) var items: [ItemID: SiteMap.ItemPlate] = [:]
  private(set) var attachments: [SiteMap.Attachment] = []
  private(set) var findings: [Finding] = []

  private let words: InterfaceWords
  let goalsPage: SitePage
  let teamPage: SitePage
  let completenessPage: SitePage
  let findingsPage: SitePage
  let referencePage: SitePage
  private var rulePages: [SitePage] = []
  private(set) var templatePages: [SitePage] = []

  init(_ project: Project, templates: [ScopingTemplate], words: InterfaceWords) {
    self.project = project
    self.templates = templates
    self.words = words
    goalsPage = SitePage(address: "goals.html", title: words("Goals"), kind: .goals, release: nil)
    teamPage = SitePage(address: "team.html", title: words("Team"), kind: .team, release: nil)
    completenessPage = SitePage(
      address: "completeness.html", title: words("Completeness"), kind: .completeness, release: nil)
    findingsPage = SitePage(address: "findings.html", title: words("Findings"), kind: .findings, release: nil)
    referencePage = SitePage(
      address: "reference.html", title: words("Rules and templates"), kind: .reference, release: nil)
    addPages()
    addAttachments()
  }

  private mutating func addPages() {
    reserve()
    pages.append(SitePage(address: "index.html", title: words("Home"), kind: .home, release: nil))
    if let overview = project.overview {
      let title = overview.title.flatMap { $0 == project.title ? nil : $0 }
      addDocument(overview, title: title ?? words("Overview"), release: nil)
    }
    for canvas in project.canvases { claimCanvas(canvas, release: nil) }
    for page in project.pages { addDocument(page, title: page.title, release: nil) }
    for canvas in project.canvases {
      if let page = posters[canvas.source.path] { pages.append(page) }
    }
    for release in project.releases { add(release) }
    addItems()
    pages += [goalsPage, teamPage, completenessPage, findingsPage]
    pages += [referencePage] + rulePages + templatePages
    pages.append(SitePage(address: "404.html", title: words("Not found"), kind: .notFound, release: nil))
  }

  /// Takes the addresses of the tool's own pages before authors' pages get theirs.
  private mutating func reserve() {
    let own = ["index.html", "goals.html", "team.html", "completeness.html", "findings.html", "404.html"]
    let badges = Exports.badges(of: project)
    for address in own + (Exports.all + badges).map(\.address) { _ = book.claim(address, suffix: "") }
    _ = book.claim(referencePage.address, suffix: "")
    rulePages = Rules.described.map { rule in
      let address = book.claim("rules/\(rule.id).html", suffix: "-rule")
      return SitePage(address: address, title: rule.id, kind: .rule(rule.id), release: nil)
    }
    templatePages = templates.map { template in
      let address = book.claim("templates/\(AddressBook.fileName(of: template.id)).html", suffix: "-template")
      let title = template.title.text(in: words.language)
      return SitePage(address: address, title: title, kind: .template(template.id), release: nil)
    }
    for release in project.releases {
      for name in ["index", "trace", "changes"] { _ = book.claim("\(release.name)/\(name).html", suffix: "") }
    }
  }

  // MARK: Releases

  private mutating func add(_ release: Release) {
    pages.append(
      SitePage(address: "\(release.name)/index.html", title: release.title, kind: .release, release: release.name))
    for canvas in release.canvases { claimCanvas(canvas, release: release.name) }
    for document in release.documents { addDocument(document.document, title: document.title, release: release) }
    for canvas in release.canvases {
      if let page = posters[canvas.source.path] { pages.append(page) }
    }
    pages.append(
      SitePage(
        address: "\(release.name)/trace.html", title: words("Traceability"), kind: .traceability, release: release.name)
    )
    pages.append(
      SitePage(address: "\(release.name)/changes.html", title: words("Changes"), kind: .changes, release: release.name))
  }

  private mutating func addDocument(_ document: Document, title: String?, release: Release?) {
    let place = SitePlan.withoutEnding(SitePlan.place(of: document.path, in: release, of: project)) + ".html"
    let wanted = besideOwnPages(place)
    let address = book.claim(wanted, suffix: "-page")
    let page = SitePage(
      address: address, title: title ?? document.fileTitle, kind: .document(path: document.path), release: release?.name
    )
    pages.append(page)
    pagesByPath[document.path] = page
    // A canvas in Markdown makes way for its own poster.
    guard address != wanted, posters[document.path]?.address != wanted else { return }
    findings.append(
      Finding(
        rule: "page-collision", severity: .warning, at: Place(document.path),
        "the page of \"\(document.path)\" would be \(wanted), which another page is",
        suggestion: "rename the file; until then its page is \(address)"))
  }

  /// Where a document goes whose name is that of a page of ours that it is likely to have: `index.md` is an overview, and
  /// `goals.md` and `team.md` say what our pages are made from.
  private func besideOwnPages(_ address: String) -> String {
    switch address {
    case "goals.html", "team.html": return SitePlan.withoutEnding(address) + "-page.html"
    case "index.html": return "overview.html"
    default:
      guard address.hasSuffix("/index.html") else { return address }
      let folder = address.dropLast("/index.html".count)
      return project.releases.contains { $0.name == folder } ? folder + "/overview.html" : address
    }
  }

  // MARK: Canvases

  private mutating func claimCanvas(_ canvas: Canvas, release: String?) {
    let address = book.claim((release.map { "\($0)/" } ?? "") + "canvas.html", suffix: "-page")
    let page = SitePage(
      address: address, title: words("Canvas"), kind: .canvas(path: canvas.source.path), release: release)
    posters[canvas.source.path] = page
    if !canvas.isDocument { pagesByPath[canvas.source.path] = page }
  }

  // MARK: Items

  private mutating func addItems() {
    for id in project.index.allIDs {
      guard let item = project.index.item(id) else { continue }
      let address = book.claim("items/\(id.kind.rawValue)/\(AddressBook.fileName(of: id.key)).html", suffix: "-item")
      let text = item.shortText
      let title = item.isIDWritten ? item.id.key : text
      items[id] = SiteMap.ItemPlate(address: address, label: title, text: text)
      pages.append(
        SitePage(address: address, title: title, kind: .item(id), release: item.release.isEmpty ? nil : item.release))
    }
  }

  /// Gives the files that pages show or link to their addresses, after all pages have theirs.
  private mutating func addAttachments() {
    attachments = SitePlan.linkedFiles(of: project).map { path in
      let address = book.claim(SitePlan.relative(path, to: project.folder.project), suffix: "-file")
      return SiteMap.Attachment(path: path, address: address)
    }
  }

  // MARK: Paths

  /// A document's path in the site: below its release's name, or below the top.
  private static func place(of path: String, in release: Release?, of project: Project) -> String {
    guard let release else { return relative(path, to: project.folder.project) }
    let inFolder = relative(path, to: release.place.path)
    let rest = inFolder == path ? relative(path, to: project.folder.project) : inFolder
    return release.name + "/" + (rest == path ? String(path.split(separator: "/").last ?? "") : rest)
  }

  /// The path from a folder on; the whole path where it lies elsewhere.
  static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func withoutEnding(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex else { return path }
    return String(path[..<dot])
  }
}

extension SitePlan {
  /// The files of the project folder, other than pages, that a document or canvas shows or links to, and those with
  /// measured values, in path order.
  static func linkedFiles(of project: Project) -> [String] {
    let files = Set(project.folder.paths)
    let pages = Set(project.documents.map(\.path) + project.allCanvases.map(\.source.path))
    var found: Set<String> = []
    func add(_ file: String) {
      guard files.contains(file), !pages.contains(file), !SourceFolder.isMarkdown(file) else { return }
      // Opened by itself, such a file could run what it brings along.
      if Attachments.mayRunScripts(file), !project.settings.trustsHTML { return }
      found.insert(file)
    }
    for document in project.documents {
      for file in linkedFiles(of: document) { add(file) }
    }
    for canvas in project.allCanvases where !canvas.isDocument {
      for entry in canvas.entries {
        entry.blocks.forEachInline { inline in
          switch inline.kind {
          case .link(let link), .image(let link):
            if case .file(let file, _) = LinkAddress(link.destination, in: canvas.source.path) { add(file) }
          default: break
          }
        }
      }
    }
    // Whoever reads a measured value may want to see where it comes from.
    for place in project.items.flatMap(\.measurements).map(\.place) where files.contains(place.path) {
      if !SourceFolder.isMarkdown(place.path), !pages.contains(place.path) { found.insert(place.path) }
    }
    return found.sorted()
  }
}

extension SitePlan {
  /// The files other than Markdown that a document points at, each once.
  private static func linkedFiles(of document: Document) -> Set<String> {
    document.remembering(SitePlan.self) {
      var found: Set<String> = []
      for case .file(let file, _) in document.linkAddresses where !SourceFolder.isMarkdown(file) { found.insert(file) }
      return found
    }
  }
}

/// Files that are copied as they are.
enum Attachments {
  /// Whether a browser that opens the file by itself would run scripts in it; drawings are cleaned.
  static func mayRunScripts(_ path: String) -> Bool {
    let ending = path.lowercased().split(separator: ".").last ?? ""
    return [
      "html", "htm", "xhtml", "xht", "xml", "xsl", "xslt", "rdf", "rss", "atom", "svgz", "shtml", "mht", "mhtml", "js",
      "mjs",
    ].contains(ending)
  }
}

extension Project {
  /// Those of the project first, then release by release.
  var allCanvases: [Canvas] { canvases + releases.flatMap(\.canvases) }
}
