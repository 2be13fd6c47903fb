import Foundation

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range, looked up with the C library, which reads many bytes at once.
  @inlinable package func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, let base = baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
