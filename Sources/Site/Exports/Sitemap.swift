import Findings

/// The pages for search engines; only where the site's address is known.
struct Sitemap: Export {
  let address = "sitemap.xml"

  func bytes(of map: SiteMap) -> [UInt8]? {
    guard let site = map.site else { return nil }
    var xml = HTMLWriter()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in map.pages where page.kind != .notFound {
      xml.element("url") { xml in
        xml.element("loc", text: site.url(page.address))
        if let date = map.lastChange(of: page) { xml.element("lastmod", text: date) }
      }
      xml.raw("\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }
}
