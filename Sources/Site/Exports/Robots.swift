/// What search engines may read: everything, by the sitemap where there is one.
///
/// They look for it at the top of a host only; a site in a folder is found through the host's own.
struct Robots: Export {
  let address = "robots.txt"

  func bytes(of map: SiteMap) -> [UInt8]? {
    let sitemap = map.site.map { "Sitemap: \($0.url("sitemap.xml"))\n" } ?? ""
    return Array(("User-agent: *\nAllow: /\n" + sitemap).utf8)
  }
}
