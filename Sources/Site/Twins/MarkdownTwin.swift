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
    address.hasSuffix(".html") ? String(Substring(address.utf8.dropLast(5))) + ".md" : address + ".md"
  }

  /// The page's twin; `body` is what it shows in HTML, from which twins of the tool's own pages are made.
  func bytes(body: [UInt8]) -> [UInt8] {
    if case .document(let path) = viewpoint.page.kind, let document = map.documents[path] {
      return DocumentTwin(document, viewpoint, twin: url).bytes
    }
    return MarkdownWriter.markdown(body, link: url)
  }

  /// A URL from this page to another page, as one to that page's twin; any other URL as it is.
  private func url(_ url: String) -> String {
    let path = url.utf8.prefix { $0 != UInt8(ascii: "#") }
    guard path.suffix(5).elementsEqual(".html".utf8), !path.contains(UInt8(ascii: ":")),
      let address = viewpoint.address(behind: url[path.startIndex..<path.endIndex]), map.pageAddresses.contains(address)
    else { return url }
    return MarkdownTwin.address(ofPage: String(url[..<path.endIndex])) + url[path.endIndex...]
  }
}
