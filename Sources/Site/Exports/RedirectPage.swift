/// A file at an old address that leads to where the page is. Away from the site, it asks before it leads there.
struct RedirectPage {
  let redirect: Redirects.Page
  let map: SiteMap

  var bytes: [UInt8] {
    let root = String(repeating: "../", count: redirect.from.utf8.count { $0 == UInt8(ascii: "/") })
    switch redirect.target {
    case .page(let page, let anchor):
      let url = root + page.address.percentEncoded + (anchor.map { "#" + $0.percentEncoded } ?? "")
      return bytes(
        url, canonical: map.site?.url(page.address) ?? url, words: map.fullTitle(of: page), isRefreshed: true)
    case .elsewhere(let url): return bytes(url, canonical: url, words: url, isRefreshed: false)
    }
  }

  private func bytes(_ url: String, canonical: String, words: String, isRefreshed: Bool) -> [UInt8] {
    var html = HTMLWriter(map.words)
    html.raw("<!doctype html>\n")
    html.open("html", ["lang": map.words.language])
    html.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; base-uri 'none'\">\n")
    if isRefreshed { html.open("meta", ["http-equiv": "refresh", "content": "0; url=\(url)"]) }
    html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n")
    html.element("title", text: "\(map.words("This page has moved")) · \(map.project.title)")
    html.raw("\n<link rel=\"icon\" href=\"data:,\">\n")
    html.open("link", ["rel": "canonical", "href": canonical])
    html.raw("\n</head>\n<body>\n<main>\n")
    html.element("h1", say: "This page has moved")
    html.element("p") { html in
      html.say("It is \(.element) now.") { $0.element("a", ["href": url], text: words) }
    }
    html.raw("\n</main>\n</body>\n</html>\n")
    return html.bytes
  }
}
