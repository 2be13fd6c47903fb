import Checks

/// Items and links for spreadsheets: what `scopebook trace --format csv` prints.
struct TraceCSV: Export {
  let address = "trace.csv"

  func bytes(of map: SiteMap) -> [UInt8]? { Array(CSVTrace(project: map.project).string.utf8) }
}
