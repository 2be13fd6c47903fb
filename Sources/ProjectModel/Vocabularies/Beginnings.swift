/// How the words of a list begin: a quick way to tell that a text is none of them, before it is normalised.
struct Beginnings {
  private var signatures: Set<UInt32> = []
  /// Which letters of ASCII a word begins with.
  private var firsts = [Bool](repeating: false, count: 128)
  /// Whether a list holds a word that begins with anything but ASCII.
  private var hasOthers = false

  init(_ words: Set<String>) {
    for word in words {
      if let first = Beginnings.signature(of: word, length: 1) { firsts[Int(first)] = true }
      guard let signature = Beginnings.signature(of: word, length: 3) else {
        hasOthers = true
        continue
      }
      signatures.insert(signature)
    }
  }

  /// Whether `text` may begin with one of the words; true more often than it does.
  func mayBegin(_ text: String) -> Bool {
    var signature: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return hasOthers }
      guard byte != UInt8(ascii: "*"), byte != UInt8(ascii: "`"), byte > 0x20 else { continue }
      signature = signature << 8 | UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      count += 1
      if count == 1, !firsts[Int(signature)] { return false }
      if signatures.contains(signature) { return true }
      if count == 3 { return false }
    }
    return count == 0 && signatures.contains(0)
  }

  /// The first letters in lower case, without blanks and emphasis before and between them; `nil` where one is not ASCII.
  private static func signature(of text: String, length: Int) -> UInt32? {
    var signature: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      guard byte != UInt8(ascii: "*"), byte != UInt8(ascii: "`"), byte > 0x20 else { continue }
      signature = signature << 8 | UInt32(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      count += 1
      if count == length { break }
    }
    return signature
  }
}
