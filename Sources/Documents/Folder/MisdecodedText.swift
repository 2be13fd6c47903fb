/// UTF-8 that a program once took for Windows-1252 or Windows-1251, and saved as what it saw: `â€™` for `’`.
struct MisdecodedText {
  /// Where the first such sequence stands, in bytes.
  let first: Range<Int>
  let written: String
  let meant: String
  /// How many there are in the text.
  let count: Int

  /// `nil` for a text like any other. Sequences that people may also write, such as `Ã”` in `“AMANHÃ”`, do not count alone.
  init?(in text: [UInt8]) {
    var first: (range: Range<Int>, meant: String)?
    var count = 0
    text.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        guard text[offset] == 0xC3 || text[offset] == 0xD0, let found = Sequence(in: text, at: offset) else {
          offset += 1
          continue
        }
        if found.isCertain, first == nil { first = (found.range, found.meant) }
        count += 1
        offset = found.range.upperBound
      }
    }
    guard let first else { return nil }
    self.first = first.range
    written = String(decoding: text[first.range], as: UTF8.self)
    meant = first.meant
    self.count = count
  }
}

extension MisdecodedText {
  /// One sequence, or a word of Cyrillic pairs.
  private struct Sequence {
    let range: Range<Int>
    let meant: String
    let isCertain: Bool

    init?(in text: UnsafeBufferPointer<UInt8>, at start: Int) {
      guard let page = CodePage(leadAt: start, in: text), let single = page.character(in: text, at: start) else {
        return nil
      }
      guard single.meant.value >= 0x400, single.meant.value < 0x530 else {
        range = start..<single.end
        meant = String(single.meant)
        isCertain = page.isCertain(in: text, at: start)
        return
      }
      // `Рё` begins words, and `Ñ` ends some: a letter of Cyrillic counts in a row of them.
      var word = String.UnicodeScalarView([single.meant])
      var end = single.end
      while let next = page.character(in: text, at: end), next.meant.value >= 0x400, next.meant.value < 0x530 {
        word.append(next.meant)
        end = next.end
      }
      guard word.count >= 3 else { return nil }
      range = start..<end
      meant = String(word)
      isCertain = true
    }
  }

  /// What a byte of UTF-8 looks like in an encoding of one byte a character.
  private enum CodePage {
    case windows1252, windows1251

    /// The page in which what stands here is the first byte of a character.
    init?(leadAt offset: Int, in text: UnsafeBufferPointer<UInt8>) {
      guard offset + 1 < text.count else { return nil }
      switch (text[offset], text[offset + 1]) {
      // Â, Ã, â, ð, Ð, Ñ
      case (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0xA2), (0xC3, 0xB0), (0xC3, 0x90), (0xC3, 0x91): self = .windows1252
      // в, Р, С
      case (0xD0, 0xB2), (0xD0, 0xA0), (0xD0, 0xA1): self = .windows1251
      default: return nil
      }
    }

    /// The character that is meant by what stands at `start`, and where that ends.
    func character(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (meant: Unicode.Scalar, end: Int)? {
      guard start + 1 < text.count, CodePage(leadAt: start, in: text) == self else { return nil }
      let lead = self == .windows1252 ? 0xC0 | (text[start + 1] & 0x3F) : CodePage.cyrillicLead(text[start + 1])
      var bytes = [lead]
      var end = start + 2
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
      while bytes.count < length {
        guard let next = scalar(in: text, at: end), let byte = byte(of: next.value) else { return nil }
        bytes.append(byte)
        end = next.end
      }
      guard let string = String(validating: bytes, as: UTF8.self), let meant = string.unicodeScalars.first,
        meant.value >= 0xA0
      else { return nil }
      return (meant, end)
    }

    private static func cyrillicLead(_ byte: UInt8) -> UInt8 {
      switch byte {
      case 0xB2: 0xE2
      case 0xA0: 0xD0
      default: 0xD1
      }
    }

    /// Whether nobody writes this: no quotation mark, dash or blank that may end a word in capitals.
    func isCertain(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
      guard let next = scalar(in: text, at: start + 2) else { return false }
      let isLetterOfItsOwn = text[start + 1] == 0x83 || text[start + 1] == 0xA2
      return !isLetterOfItsOwn
        || ![0x2018, 0x2019, 0x201C, 0x201D, 0x2013, 0x2014, 0x2026, 0xAB, 0xBB, 0xA0].contains(next.value)
    }

    private func scalar(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, end: Int)? {
      guard start < text.count else { return nil }
      let length = text[start] >= 0xE0 ? 3 : text[start] >= 0xC2 ? 2 : 0
      guard length > 0, text[start] < 0xF0, start + length <= text.count else { return nil }
      var value = UInt32(text[start] & (length == 3 ? 0x0F : 0x1F))
      for offset in start + 1..<start + length { value = value << 6 | UInt32(text[offset] & 0x3F) }
      return (value, start + length)
    }

    /// The byte from 0x80 to 0xBF that is this character; `nil` for any other.
    private func byte(of scalar: UInt32) -> UInt8? {
      if self == .windows1252, (0x80...0xBF).contains(scalar) { return UInt8(scalar) }
      let table = self == .windows1252 ? CodePage.windows1252From80 : CodePage.windows1251From80
      guard scalar > 0, let index = table.firstIndex(of: scalar) else { return nil }
      return UInt8(0x80 + index)
    }

    /// Unicode's best-fit table for 0x80 to 0x9F; 0 where the page has no character.
    private static let windows1252From80: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
      0x0178,
    ]

    /// The same for 0x80 to 0xBF.
    private static let windows1251From80: [UInt32] = [
      0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C,
      0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x0459, 0x203A, 0x045A,
      0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7, 0x0401, 0x00A9, 0x0404,
      0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451,
      0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
    ]
  }
}
