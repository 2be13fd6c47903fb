/// Tells prose between two dollar signs from a formula: `$5 or 10 USD$`, `$HOME/bin:$`.
struct MathsWords {
  private let content: [UInt8]
  /// The byte behind the mark that closes.
  private let follower: UInt8

  init(_ content: [UInt8], follower: UInt8) {
    self.content = content
    self.follower = follower
  }

  /// Whether nobody meant a formula.
  var isProse: Bool {
    if isPlaceholder || content.starts(with: "</".utf8) { return true }
    if content.contains(where: { #"\_^{}=<>"#.utf8.contains($0) }) { return false }
    return holdsWordsAndBlanks || isAmountAlone
  }

  /// `${NAME}/${…` and `$(command) $(…` of a shell.
  private var isPlaceholder: Bool {
    follower == UInt8(ascii: "{") || (follower == UInt8(ascii: "(") && content.first == UInt8(ascii: "("))
  }

  /// Words of two letters or more beside each other, without a command among them.
  private var holdsWordsAndBlanks: Bool {
    var letters = 0
    var hasWord = false
    for byte in content {
      letters = byte.isTeXLetter || byte >= 0x80 ? letters + 1 : 0
      if letters > 1, byte < 0x80 { hasWord = true }
    }
    return hasWord && content.contains { $0 <= 0x20 }
  }

  /// Signs without a letter or a digit: `$, $`.
  private var isAmountAlone: Bool {
    !content.contains { $0.isTeXLetter || $0.isTeXDigit || $0 >= 0x80 }
  }
}
