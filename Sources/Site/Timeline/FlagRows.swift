/// Labels that stand right of a pole, like flags: how high each must fly so that no flag covers another or a pole.
enum FlagRows {
  /// A label: where its pole stands, and how wide it is.
  struct Flag {
    let x: Double
    let width: Double
  }

  /// The row of each flag, from 0 at the foot; `flags` are in the order of their poles.
  ///
  /// From the right: each flies above all whose poles stand under it.
  static func rows(of flags: [Flag]) -> [Int] {
    var rows = [Int](repeating: 0, count: flags.count)
    for index in flags.indices.reversed() {
      var row = 0
      for other in flags.indices.dropFirst(index + 1) {
        guard flags[other].x <= flags[index].x + flags[index].width else { break }
        row = max(row, rows[other] + 1)
      }
      rows[index] = row
    }
    return rows
  }
}
