/// Which release each file belongs to.
struct ReleasePaths {
  private let releaseOfPath: [String: String]

  init(_ releases: [Report.Release]) {
    let pairs = releases.flatMap { release in release.paths.map { ($0, release.name) } }
    releaseOfPath = Dictionary(pairs) { first, _ in first }
  }

  /// The release of a finding's file: by itself, else by the nearest folder above; `nil` for none.
  func release(of finding: Finding) -> String? {
    var rest = Substring(finding.place.path)
    while true {
      if let name = releaseOfPath[String(rest)] { return name }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
  }
}
