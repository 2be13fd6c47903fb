import Documents
import Findings

/// The text of a YAML value, and where in the file each byte of it was written.
///
/// Block scalars lose their indentation, folded and quoted ones their line ends and escapes: the text is laid along the file
/// byte by byte, and what the file has besides is passed over.
struct WrittenText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where runs of bytes that follow each other in the file begin.
  private var runs: [(text: Int32, file: Int32)] = []
  private var fileEnd = 0

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What the file has besides the text is never longer at one place: escapes, line ends with indentation.
  private static let longestGap = 256

  /// Adds a scalar's text, which begins in the file at or behind `start`.
  mutating func append(_ string: String, in source: SourceFile, from start: Int) {
    var position = min(max(start, 0), source.text.count)
    for byte in string.utf8 {
      if let found = Self.next(byte, in: source.text, from: position) {
        add(byte, at: found)
        position = found + 1
      } else {
        // What the file writes otherwise, such as an escape, stands for the byte before which it is missed.
        add(byte, at: min(position, max(0, source.text.count - 1)))
      }
    }
    fileEnd = max(fileEnd, min(position, source.text.count))
  }

  /// Adds bytes that the file does not have, such as the mark of a list's entry.
  mutating func append(inserted string: String, at position: Int) {
    for byte in string.utf8 { add(byte, at: position) }
  }

  private mutating func add(_ byte: UInt8, at position: Int) {
    if let last = runs.last, Int(last.file) + bytes.count - Int(last.text) == position {
      bytes.append(byte)
      return
    }
    runs.append((Int32(clamping: bytes.count), Int32(clamping: position)))
    bytes.append(byte)
  }

  private static func next(_ byte: UInt8, in file: [UInt8], from start: Int) -> Int? {
    let end = min(file.count, start + longestGap)
    guard start < end else { return nil }
    // A line end may be a blank of a folded text, and a line end stands before indentation.
    if byte <= 0x20 { return file[start] <= 0x20 ? (file[start..<end].firstIndex(of: byte) ?? start) : nil }
    return file[start..<end].firstIndex(of: byte)
  }

  /// The place in the file of a range of the text.
  func span(_ range: Range<Int>) -> Span {
    let lower = offset(range.lowerBound)
    return Span(lower, range.isEmpty ? lower : max(lower, offset(range.upperBound - 1) + 1))
  }

  private func offset(_ position: Int) -> Int {
    var low = 0
    var high = runs.count
    guard high > 0 else { return fileEnd }
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= position { low = middle } else { high = middle }
    }
    return Int(runs[low].file) + max(0, position - Int(runs[low].text))
  }
}
