/// How large a site may be that GitHub publishes.
package enum PublishingLimits {
  /// GitHub takes no larger file into a repository: 100 MiB.
  static let fileBytes = 100 << 20
  /// "Published GitHub Pages sites may be no larger than 1 GB."
  static let siteBytes = 1_000_000_000

  /// Throws `PublishingError` where a file or all of them together are too large.
  package static func check(_ files: [TemporarySite.File]) throws(PublishingError) {
    let largest = files.sorted { ($1.size, $0.path) < ($0.size, $1.path) }
    let tooLarge = largest.filter { $0.size > fileBytes }
    guard tooLarge.isEmpty else { throw .largeFiles(tooLarge) }
    var total = 0
    for file in files {
      let (sum, isOver) = total.addingReportingOverflow(file.size)
      total = isOver ? .max : sum
    }
    guard total <= siteBytes else { throw .largeSite(bytes: total, largest: Array(largest.prefix(10))) }
  }

  /// `1.24 GB`, `104.9 MB`, `312 KB`, in powers of ten.
  static func words(_ bytes: Int) -> String {
    let units = [(1_000_000_000, "GB", 100), (1_000_000, "MB", 10), (1_000, "KB", 1)]
    for (unit, name, parts) in units where bytes >= unit {
      let (whole, rest) = bytes.quotientAndRemainder(dividingBy: unit)
      let fraction = rest / (unit / parts)
      let digits = String(parts).count - 1
      let zeros = String(repeating: "0", count: max(0, digits - String(fraction).count))
      return digits == 0 ? "\(whole) \(name)" : "\(whole).\(zeros)\(fraction) \(name)"
    }
    return "\(bytes) bytes"
  }
}
