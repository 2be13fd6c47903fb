import Findings
import Foundation

/// Lines in bytes, looked up with the C library, which reads many bytes at once.
extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first LF or CR at or behind an offset; the end where none follows.
  func endOfLine(from start: Int) -> Int {
    var start = start
    // A piece at a time: where one of the two is nowhere, no line may be a reason to look at the whole rest for it.
    while start < count {
      let piece = start..<Swift.min(start + 256, count)
      if let lineFeed = offset(of: 0x0A, in: piece) { return offset(of: 0x0D, in: start..<lineFeed) ?? lineFeed }
      if let carriageReturn = offset(of: 0x0D, in: piece) { return carriageReturn }
      start = piece.upperBound
    }
    return count
  }

  /// Whether other bytes stand at an offset.
  func holds(_ other: Slice<Self>, at start: Int) -> Bool {
    guard start <= count - other.count else { return false }
    guard let base = baseAddress, let wanted = Self(rebasing: other).baseAddress else { return true }
    return memcmp(base + start, wanted, other.count) == 0
  }
}
