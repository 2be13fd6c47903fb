/// GitHub's hash for each line of a file, by which code scanning knows an alert again after lines have moved.
///
/// It is a rolling hash over the hundred characters from the line's start on, blanks left out, and says how many lines above
/// have the same. Where a log leaves it out, GitHub's upload action computes it, and complains where one differs from its own.
struct LineHashes {
  /// By line number; only for the lines asked for.
  private(set) var hashes: [Int: String] = [:]

  private static let length = 100
  private static let factor: UInt64 = 37
  private static let highest = (0..<length).reduce(UInt64(1)) { power, _ in power &* factor }
  private static let endOfFile: UInt64 = 0xFFFF

  /// Reads the file once.
  init(of lines: Set<Int>, in file: SourceFile) {
    var state = State(lines: lines)
    for unit in String(decoding: file.text, as: UTF8.self).utf16 { state.read(UInt64(unit)) }
    state.read(Self.endOfFile)
    for _ in 0..<Self.length { state.advance(0) }
    hashes = state.hashes
  }

  private struct State {
    let lines: Set<Int>
    var hashes: [Int: String] = [:]
    private var seen: [UInt64: Int] = [:]
    /// The last hundred characters, and for each the line that begins with it, or 0.
    private var window = [UInt64](repeating: 0, count: LineHashes.length)
    private var beginning = [Int](repeating: 0, count: LineHashes.length)
    private var index = 0
    private var hash: UInt64 = 0
    private var line = 0
    private var isAtLineStart = true
    private var isAfterReturn = false

    init(lines: Set<Int>) { self.lines = lines }

    /// Takes the next character of the file; CRLF and CR count as LF.
    mutating func read(_ unit: UInt64) {
      let isLineFeedOfReturn = isAfterReturn && unit == 0x0A
      isAfterReturn = unit == 0x0D
      if unit == 0x20 || unit == 0x09 || isLineFeedOfReturn { return }
      let unit = unit == 0x0D ? 0x0A : unit
      emit()
      if isAtLineStart {
        line += 1
        beginning[index] = line
      }
      isAtLineStart = unit == 0x0A
      push(unit)
    }

    mutating func advance(_ unit: UInt64) {
      emit()
      push(unit)
    }

    /// The hash of the line that began a hundred characters ago, if one did.
    private mutating func emit() {
      guard beginning[index] > 0 else { return }
      seen[hash, default: 0] += 1
      if lines.contains(beginning[index]) {
        hashes[beginning[index]] = "\(String(hash, radix: 16)):\(seen[hash, default: 1])"
      }
      beginning[index] = 0
    }

    private mutating func push(_ unit: UInt64) {
      hash = LineHashes.factor &* hash &+ unit &- LineHashes.highest &* window[index]
      window[index] = unit
      index = (index + 1) % LineHashes.length
    }
  }
}
