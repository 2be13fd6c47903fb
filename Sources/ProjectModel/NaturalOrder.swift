import Documents

/// The order in which people count: `release-2` before `release-10`, `v1.9` before `v1.10`.
package enum NaturalOrder {
  /// Compares runs of digits as numbers and everything else by bytes, ASCII without case; equal ones by their bytes.
  package static func isAscending(_ a: String, _ b: String) -> Bool {
    var a = a
    var b = b
    return a.withUTF8 { left in
      b.withUTF8 { right in isAscending(left, right) }
    }
  }

  private static func isAscending(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let first = number(a, &i)
        let second = number(b, &j)
        if first.count != second.count { return first.count < second.count }
        if let difference = zip(first, second).first(where: { $0 != $1 }) { return difference.0 < difference.1 }
      } else {
        let first = a[i].lowercasedASCII
        let second = b[j].lowercasedASCII
        if first != second { return first < second }
        i += 1
        j += 1
      }
    }
    if a.count - i != b.count - j { return a.count - i < b.count - j }
    return a.lexicographicallyPrecedes(b)
  }

  /// The digits from `index` on, without zeros in front.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    while index < bytes.count, bytes[index] == 0x30 { index += 1 }
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
