/// How the words of a list begin: a quick way to tell that a text is none of them, before it is normalised.
struct Beginnings {
  private var signatures: Set<UInt32> = []
  /// Whether a list holds a word that begins with anything but ASCII.
  private var hasOthers = false

  init(_ words: Set<String>) {
    for word in words {
      guard let signature = Beginnings.signature(of: word, length: 3) else {
        hasOthers = true
        continue
      }
      signatures.insert(signature)
    }
  }

  /// Whether `text` may begin with one of the words; true more often than it does.
  func mayBegin(_ text: String) -> Bool {
    for length in 1...3 {
      guard let signature = Beginnings.signature(of: text, length: length) else { return hasOthers }
      if signatures.contains(signature) { return true }
    }
    return false
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
