/// The pages for search engines; only where the site's address is known.
struct Sitemap: Export {
  let address = "sitemap.xml"

  func bytes(of map: SiteMap, baseURL: String?) -> [UInt8]? {
    guard let baseURL else { return nil }
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    var xml = HTMLWriter()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in map.pages where page.kind != .notFound {
      xml.element("url") { $0.element("loc", text: base + page.address.percentEncoded) }
      xml.raw("\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }
}
