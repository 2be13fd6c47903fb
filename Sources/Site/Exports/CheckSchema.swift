import Findings

/// The JSON Schema of `check --format json`, by which other programs and editors know what to expect.
struct CheckSchema: Export {
  let address = "schemas/" + ReportSchema.fileName

  func bytes(of map: SiteMap) -> [UInt8]? { Array(ReportSchema.text.utf8) }
}
