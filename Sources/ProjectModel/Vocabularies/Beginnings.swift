import Documents

/// How the words of a list begin: a quick way to tell that a text is none of them, before it is normalised.
struct Beginnings {
  /// The words' first three letters as one number; of shorter words, all of them.
  private var signatures: Set<UInt32> = []
  /// Which letters of ASCII a word begins with.
  private var firsts = [Bool](repeating: false, count: 1 << 7)
  /// A bit for every two letters of ASCII that a word begins with, or the one that it is.
  private var pairs = [UInt64](repeating: 0, count: 1 << 9)
  /// Whether a list holds a word that begins with anything but ASCII.
  private var hasOthers = false

  init(_ words: Set<String>) {
    for word in words {
      if let first = Beginnings.signature(of: word, length: 1) { firsts[Int(first)] = true }
      if let pair = Beginnings.signature(of: word, length: 2) { pairs[Int(pair >> 6)] |= 1 << UInt64(pair & 63) }
      guard let signature = Beginnings.signature(of: word, length: 3) else {
        hasOthers = true
        continue
      }
      signatures.insert(signature)
    }
  }

  /// Whether `text` may begin with one of the words; true more often than it does.
  func mayBegin(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var signature: UInt32 = 0
      var count = 0
      for byte in bytes where Beginnings.isLetter(byte) {
        guard byte < 0x80 else { return hasOthers }
        signature = signature << 8 | UInt32(byte.lowercasedASCII)
        count += 1
        switch count {
        case 1:
          if !firsts[Int(signature)] { return false }
          // A word of one letter.
          if isPair(signature) { return true }
        case 2:
          if !isPair(signature) { return false }
          if signatures.contains(signature) { return true }
        default: return signatures.contains(signature)
        }
      }
      return count == 0 && signatures.contains(0)
    }
  }

  private func isPair(_ signature: UInt32) -> Bool { pairs[Int(signature >> 6)] >> UInt64(signature & 63) & 1 == 1 }

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
    text.utf8.lazy.filter(isLetter).map(\.lowercasedASCII)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "`")
  }
}
