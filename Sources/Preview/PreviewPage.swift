import Site

/// A page of the site as the preview sends it: as it was built, with what makes it follow the changes.
///
/// The script and the style are files of the preview, since the pages' policy allows nothing inside them.
struct PreviewPage {
  /// The files of the preview itself; no address of a site begins with a dot and holds a slash.
  static let folder = ".preview/"

  let bytes: [UInt8]
  /// A number that changes when the page does, but not when its style sheet alone does: that can be changed in place.
  let print: String

  init(_ page: [UInt8], at address: String, of site: ServedSite) {
    print = PreviewPage.print(page, styleAddress: site.files.styleAddress)
    let tags = """
      <link rel="stylesheet" href="/\(PreviewPage.folder)preview.css">
      <script src="/\(PreviewPage.folder)preview.js" data-page="\(PreviewPage.escaped(address))" \
      data-print="\(print)" defer></script>

      """
    let end = page.firstRange(of: "</head>".utf8)?.lowerBound ?? page.endIndex
    bytes = page[..<end] + Array(tags.utf8) + page[end...]
  }

  static func print(_ page: [UInt8], styleAddress: String) -> String {
    let style = page.firstRange(of: styleAddress.utf8) ?? page.endIndex..<page.endIndex
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [page[..<style.lowerBound], page[style.upperBound...]] {
      for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
