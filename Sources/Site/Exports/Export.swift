/// A file of the site that machines read.
protocol Export: Sendable {
  /// Where it lies in the site.
  var address: String { get }

  /// Its bytes; `nil` where this site has none. `baseURL` is the address of the published site, with a slash at its end.
  func bytes(of map: SiteMap, baseURL: String?) -> [UInt8]?
}

/// What every site has for machines.
enum Exports {
  static let all: [any Export] = [CheckSchema(), NoJekyll(), ProjectJSON(), NeedsJSON(), TraceCSV(), Sitemap()]
}
