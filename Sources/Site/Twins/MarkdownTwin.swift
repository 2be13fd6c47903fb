import Documents
import Findings
import ProjectModel

/// A page once more as Markdown, beside it, for programs that read text.
struct MarkdownTwin {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  /// `release-1/product.md` for `release-1/product.html`.
  static func address(of page: SitePage) -> String { address(ofPage: page.address) }

  private static func address(ofPage address: String) -> String {
    address.hasSuffix(".html") ? String(address.dropLast(".html".utf8.count)) + ".md" : address + ".md"
  }

  /// The page's twin; `body` is what it shows in HTML, from which twins of the tool's own pages are made.
  func bytes(body: [UInt8]) -> [UInt8] {
    if case .document(let path) = viewpoint.page.kind, let document = map.documents[path] {
      return DocumentTwin(document, viewpoint, twin: url).bytes
    }
    return Array(MarkdownWriter.markdown(body, link: url).utf8)
  }

  /// A URL from this page to another page, as one to that page's twin; any other URL as it is.
  private func url(_ url: String) -> String {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasSuffix(".html"), !path.contains(":"),
      let address = address(of: String(path).percentDecoded), map.pageAddresses.contains(address)
    else { return url }
    return MarkdownTwin.address(ofPage: String(path)) + (parts.count > 1 ? "#" + parts[1] : "")
  }

  /// What a relative path leads to; `nil` for what lies outside the site.
  private func address(of path: String) -> String? {
    var folders = viewpoint.page.address.split(separator: "/").dropLast()
    for part in path.split(separator: "/") {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else if part != "." {
        folders.append(part)
      }
    }
    return folders.joined(separator: "/")
  }
}
