import Checks
import ProjectModel

/// All items of a kind as a table for spreadsheets; only where there are any.
struct ItemsCSV: Export {
  let kind: ItemKind

  init(_ kind: ItemKind) {
    self.kind = kind
  }

  var address: String { kind.plural + ".csv" }

  func bytes(of map: SiteMap) -> [UInt8]? {
    CSVItems(kind, of: map.project).string.map { Array($0.utf8) }
  }
}
