/// The cost of one word that looks like addresses: each is looked up to the word's end, or to the end of its host's name.
struct AddressCost {
  private var length = 0
  /// `://` so far, and those with a `<` behind them, which ends an address only after the whole word was looked at.
  private var schemes = 0
  private var cutSchemes = 0
  private var closersAtEnd = 0
  private var letters = 0
  /// `@` so far: each is looked up in both directions.
  private(set) var ats = 0
  /// Bytes of a host's name, and how often `www.` stands among them.
  private var host = 0
  private var hostBeginnings = 0
  private var hostCost = 0

  mutating func read(_ byte: UInt8, _ next: UInt8) {
    length += 1
    closersAtEnd = byte == UInt8(ascii: ")") ? closersAtEnd + 1 : 0
    letters = byte | 0x20 == UInt8(ascii: "w") ? letters + 1 : 0
    if byte == UInt8(ascii: ":"), next == UInt8(ascii: "/") { schemes += 1 }
    if byte == UInt8(ascii: "<") { cutSchemes = schemes }
    if byte == UInt8(ascii: "@") { ats += 1 }
    if letters >= 3, next == UInt8(ascii: ".") { hostBeginnings += 1 }
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      host += 1
    default:
      hostCost += host * hostBeginnings
      host = 0
      hostBeginnings = 0
    }
  }

  /// Small enough for a sum: no text has more than sixteen million bytes.
  var cost: Int {
    let parentheses = schemes > 0 || hostBeginnings > 0 || hostCost > 0 ? closersAtEnd * length : 0
    return cutSchemes * length + parentheses + hostCost + host * hostBeginnings
  }
}
