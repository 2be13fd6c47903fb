import Documents
import Findings
import ProjectModel

/// The old addresses of pages that lead to where the pages are.
struct Redirects: Sendable {
  /// In the order of the settings.
  let pages: [Page]
  let findings: [Finding]

  /// A file at an old address.
  struct Page: Sendable {
    let from: String
    let target: Target
  }

  /// Where an old address leads.
  enum Target: Sendable {
    case page(SitePage, anchor: String?)
    case elsewhere(String)
  }

  /// Those of the settings whose address is free and whose target is there; what is wrong with the others is a finding.
  init(_ settings: [Settings.Redirect], book: AddressBook, pages known: [SitePage], anchors: (SitePage) -> Set<String>?)
  {
    var book = book
    var pages: [Page] = []
    var findings: [Finding] = []
    let byAddress = settings.isEmpty ? [:] : Dictionary(known.map { ($0.address, $0) }) { first, _ in first }
    for redirect in settings {
      guard !book.isTaken(redirect.from) else {
        findings.append(Redirects.taken(redirect))
        continue
      }
      let (address, anchor) = Redirects.parts(of: redirect.to)
      if redirect.to.contains("://") {
        pages.append(Page(from: redirect.from, target: .elsewhere(redirect.to)))
      } else if let page = byAddress[address] {
        if let anchor, anchors(page)?.contains(anchor) == false {
          findings.append(Redirects.deadAnchor(anchor, redirect, near: anchors(page) ?? []))
          pages.append(Page(from: redirect.from, target: .page(page, anchor: nil)))
        } else {
          pages.append(Page(from: redirect.from, target: .page(page, anchor: anchor)))
        }
      } else {
        findings.append(
          Redirects.dead(address, redirect, among: known, isRedirect: settings.contains { $0.from == address }))
        continue
      }
      _ = book.claim(redirect.from, suffix: "")
    }
    self.pages = pages
    self.findings = findings
  }

  /// A folder stands for its index page.
  private static func parts(of target: String) -> (address: String, anchor: String?) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let address = parts[0].hasSuffix("/") ? parts[0] + "index.html" : parts[0]
    return (address.percentDecoded, parts.count > 1 && !parts[1].isEmpty ? parts[1].percentDecoded : nil)
  }

  // MARK: Findings

  private static func taken(_ redirect: Settings.Redirect) -> Finding {
    Finding(
      rule: "broken-redirect", severity: .warning, at: redirect.place,
      "\"\(redirect.from)\" is the address of a page or file of the site",
      suggestion: "delete this line, or write an address that the site has no more")
  }

  private static func dead(
    _ address: String, _ redirect: Settings.Redirect, among pages: [SitePage], isRedirect: Bool
  ) -> Finding {
    let near = nearestName(to: address, among: pages.lazy.filter { !$0.isItem }.map(\.address))
    return Finding(
      rule: "broken-redirect", severity: .warning, at: redirect.targetPlace,
      isRedirect ? "\"\(address)\" is an old address itself" : "the site has no page \"\(address)\"",
      suggestion: isRedirect
        ? "write the page that it leads to"
        : near.map { "did you mean \"\($0)\"?" } ?? "write a page of the site, such as release-1/product.html")
  }

  private static func deadAnchor(_ anchor: String, _ redirect: Settings.Redirect, near anchors: Set<String>) -> Finding
  {
    Finding(
      rule: "broken-redirect", severity: .warning, at: redirect.targetPlace,
      "the page has no heading or item \"#\(anchor)\"",
      suggestion: nearestName(to: anchor, among: anchors.sorted()).map { "did you mean \"#\($0)\"?" }
        ?? "write the page without \"#\(anchor)\"")
  }
}
