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
    for letter in Beginnings.letters(of: text) {
      guard letter < 0x80 else { return hasOthers }
      signature = signature << 8 | UInt32(letter)
      count += 1
      if count == 1, !firsts[Int(signature)] { return false }
      if signatures.contains(signature) { return true }
      if count == 3 { return false }
    }
    return count == 0 && signatures.contains(0)
  }

  /// The first letters as one number; `nil` where one is not ASCII.
  private static func signature(of text: String, length: Int) -> UInt32? {
    var signature: UInt32 = 0
    for letter in letters(of: text).prefix(length) {
      guard letter < 0x80 else { return nil }
      signature = signature << 8 | UInt32(letter)
    }
    return signature
  }

  /// The bytes of a text in lower case, without blanks and emphasis before and between them.
  private static func letters(of text: String) -> some Sequence<UInt8> {
    text.utf8.lazy.filter { $0 > 0x20 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
