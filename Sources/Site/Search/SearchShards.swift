/// Entries in their order, cut into pieces that a script each holds.
struct SearchShards: Sendable {
  /// Per script its entries.
  let shards: [ArraySlice<[UInt8]>]

  /// Cuts before the entry that would make a piece longer than `mostBytes`.
  init(_ entries: [[UInt8]], mostBytes: Int) {
    var shards: [ArraySlice<[UInt8]>] = []
    var start = 0
    var size = 0
    for (index, entry) in entries.enumerated() {
      if size > 0, size + entry.count > mostBytes {
        shards.append(entries[start..<index])
        start = index
        size = 0
      }
      size += entry.count + 1
    }
    if start < entries.count { shards.append(entries[start...]) }
    self.shards = shards
  }

  /// Where each piece begins, as a number of an entry.
  var starts: [Int] { shards.map(\.startIndex) }
}
