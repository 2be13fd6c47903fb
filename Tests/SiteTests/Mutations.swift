/// Changes texts at random, always the same for the same seed: SplitMix64 tells what and where.
struct Mutations {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// What has a meaning in some dialect.
  private static let tokens = [
    "\n", "\n\n", "\r\n", "\r", "\t", "    ", "  ", "|", "| - |\n", "\\|", "```\n", "~~~", "`", "``", "$", "$$\n",
    "\\frac{",
    "\\begin{cases}", "{", "}", "{{ a }}", "{% b %}", "{: .c #d }", "!!! note \"", "??? tip\n", "???+ x\n    ", "> ",
    "> [!NOTE]\n",
    "- ", "- [ ] ", "1. ", "# ", "###### ", "===\n", "---\n", "<!--", "-->", "<details>", "</table>", "<table><tr><td>",
    "<td",
    "<a href=\"", "&amp;", "&#0;", "&", "[^1]", "[^1]: ", "[", "](", "]", "![", "<http://a.b>", "www.a.b", "a@b.c", "*",
    "**", "_",
    "~~", "R1", "R1–R9", "FR-2, D3", "≥ 0,9", "1.234", "50 % ± 5 %", "99999999999999999999", "-1e400", "by 2026-02-30",
    "TBD", "…",
    "é", "漢", "👩‍👩‍👧", "e\u{301}", "\u{FEFF}", "\u{202E}", "\u{0}", "â€™", "a: &b [*b]", "key: ", "\"", "'", ":", ",",
    "NaN", "\\u12", "|-",
    "<!-- scopebook: accept x until=2026-01-01 -->", "<!-- scopebook: section a -->",
  ].map { Array($0.utf8) }

  /// A text with one to four changes.
  mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...next(4) { change(&text) }
    return text
  }

  private mutating func change(_ text: inout [UInt8]) {
    switch next(9) {
    case 0: if !text.isEmpty { text[next(text.count)] = UInt8(truncatingIfNeeded: random()) }
    case 1: text.removeSubrange(range(in: text, atMost: 40))
    case 2: text.insert(contentsOf: text[range(in: text, atMost: 200)], at: next(text.count + 1))
    case 3: text.removeLast(next(text.count + 1))
    case 4: changeLines(of: &text)
    case 5: repeatToken(in: &text)
    default: text.insert(contentsOf: token(), at: next(text.count + 1))
    }
  }

  private mutating func changeLines(of text: inout [UInt8]) {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = next(lines.count)
    let second = next(lines.count)
    switch next(4) {
    case 0: lines.swapAt(first, second)
    case 1: lines.remove(at: first)
    case 2: lines.insert(lines[first], at: second)
    default: lines[first] = ArraySlice(token() + lines[first])
    }
    text = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func repeatToken(in text: inout [UInt8]) {
    let token = token()
    let place = next(text.count + 1)
    text.insert(contentsOf: Array(repeatElement(token, count: next(60)).joined()), at: place)
  }

  private mutating func token() -> [UInt8] { Self.tokens[next(Self.tokens.count)] }

  private mutating func range(in text: [UInt8], atMost length: Int) -> Range<Int> {
    let start = next(text.count + 1)
    return start..<min(text.count, start + next(length))
  }

  /// A number from 0 to below `bound`.
  mutating func next(_ bound: Int) -> Int { Int(random() % UInt64(bound)) }

  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
