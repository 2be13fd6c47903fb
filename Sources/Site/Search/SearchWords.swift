import Foundation

/// The words of a text as search knows them: in small letters and without accents.
///
/// The theme's script takes a query apart in the same way; whoever changes one changes both.
enum SearchWords {
  /// Longer words are left out: nobody types them.
  private static let mostBytes = 64

  /// Calls `body` with each word; where signs join several, as in `FR-12` or `p95.latency`, with the parts and then the whole.
  static func forEach(in text: String, _ body: (String) -> Void) {
    forEachPiece(in: text) { bytes, ends in
      if ends.count > 1 {
        var start = 0
        for end in ends {
          if end - start <= mostBytes { body(String(decoding: bytes[start..<end], as: UTF8.self)) }
          start = end
        }
      }
      if bytes.count <= mostBytes { body(String(decoding: bytes, as: UTF8.self)) }
    }
  }

  /// All words of a text in one, by which a query that is exactly this text finds it; `nil` where it is empty or long.
  static func name(_ text: String) -> String? {
    guard text.utf8.count <= mostBytes * 2 else { return nil }
    var name: [UInt8] = []
    forEachPiece(in: text) { bytes, _ in name += bytes }
    return name.isEmpty || name.count > mostBytes ? nil : String(decoding: name, as: UTF8.self)
  }

  /// Calls `body` with the letters of each word, joined ones together, and where its parts end.
  private static func forEachPiece(in text: String, _ body: ([UInt8], _ ends: [Int]) -> Void) {
    var piece = Piece()
    var text = text
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        let byte = bytes[position]
        if byte < 0x80 {
          position += 1
          switch byte {
          case 0x61...0x7A, 0x30...0x39: piece.append(byte)
          case 0x41...0x5A: piece.append(byte | 0x20)
          // - _ . '
          case 0x2D, 0x5F, 0x2E, 0x27: piece.join(body)
          default: piece.end(body)
          }
        } else {
          let (scalar, length) = scalar(in: bytes, at: position)
          position += length
          if scalar == "’" || scalar == "‑" {
            piece.join(body)
          } else if let folded = SearchLetters.folded(scalar) {
            for byte in folded { piece.append(byte) }
          } else {
            piece.end(body)
          }
        }
      }
    }
    piece.end(body)
  }

  /// The scalar whose first byte, beyond ASCII, is at `position`; the bytes are those of a string and so in order.
  private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in position + 1..<position + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (Unicode.Scalar(value) ?? " ", length)
  }

  /// A word while it is read, with those that a sign joins to it.
  private struct Piece {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var isJoined = false

    mutating func append(_ byte: UInt8) {
      if isJoined {
        ends.append(bytes.count)
        isJoined = false
      }
      bytes.append(byte)
    }

    /// Meets a sign that joins words; two of them end the word.
    mutating func join(_ body: ([UInt8], [Int]) -> Void) {
      if isJoined { end(body) } else { isJoined = !bytes.isEmpty }
    }

    mutating func end(_ body: ([UInt8], [Int]) -> Void) {
      isJoined = false
      guard !bytes.isEmpty else { return }
      ends.append(bytes.count)
      body(bytes, ends)
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
    }
  }
}
