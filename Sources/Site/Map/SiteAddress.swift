import ProjectModel

/// Where the site is published.
struct SiteAddress: Sendable {
  /// With a slash at its end: `https://org.github.io/repo/`.
  let base: String
  /// The base from behind the host on: `/repo/`.
  let path: String

  /// `nil` where nobody says where the site is published.
  init?(_ baseURL: String?) {
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return nil }
    let plain = String(baseURL.prefix { $0 != "?" && $0 != "#" })
    base = plain.hasSuffix("/") ? plain : plain + "/"
    let host = base[scheme.upperBound...]
    path = host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
  }

  /// The whole URL of a file of the site; a folder stands for its index page.
  func url(_ address: String, anchor: String? = nil) -> String {
    let isIndex = address == "index.html" || address.hasSuffix("/index.html")
    let short = isIndex ? String(address.dropLast("index.html".utf8.count)) : address
    return base + short.percentEncoded + (anchor.map { "#" + $0.percentEncoded } ?? "")
  }
}
