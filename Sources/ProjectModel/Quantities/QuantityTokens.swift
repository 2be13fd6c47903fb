/// Cuts text into the tokens of the grammar of targets.
///
/// Names such as `F1`, `p95`, `top-5` and `precision@10`, dates, versions and ordinals are words, so that no number is found in
/// them. Marks of emphasis, code and TeX are left out.
struct QuantityTokens {
  private let text: String
  private let characters: [Character]
  private var tokens: [QuantityToken] = []
  private var index = 0
  private var offset = 0
  private var isGlued = false
  private var isInMaths = false

  /// The tokens of a text, in order.
  static func tokens(in text: String) -> [QuantityToken] {
    var reader = QuantityTokens(text)
    reader.read()
    return reader.tokens
  }

  private init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  private mutating func read() {
    while index < characters.count {
      let character = characters[index]
      if character.isASCIIDigit || startsFraction {
        readNumber()
      } else if character.isLetter {
        readWord()
      } else if character.isWhitespace {
        skip()
      } else if character == "*" || character == "`" || character == "_" {
        advance(1)
      } else if character == "\\" {
        readTeX()
      } else if character == "$" {
        readDollar()
      } else if "#§№".contains(character), at(1)?.isASCIIDigit == true {
        emit(
          .word(String(character)), count: 1 + characters[(index + 1)...].prefix { $0.isASCIIDigit || $0 == "." }.count)
      } else if let (sign, count) = comparison {
        emit(.sign(sign), count: count)
      } else {
        emit(.sign(String(character)), count: 1)
      }
    }
  }

  // MARK: Moving on

  private func at(_ distance: Int) -> Character? {
    characters.indices.contains(index + distance) ? characters[index + distance] : nil
  }

  private mutating func advance(_ count: Int) {
    for character in characters[index..<index + count] { offset += character.utf8.count }
    index += count
  }

  private mutating func skip(_ count: Int = 1) {
    advance(count)
    isGlued = false
  }

  private mutating func emit(_ kind: QuantityToken.Kind, count: Int) {
    let start = offset
    advance(count)
    tokens.append(QuantityToken(kind: kind, range: start..<offset, isGlued: isGlued))
    isGlued = true
  }

  // MARK: Numbers

  /// `.85`, with nothing before that it could belong to.
  private var startsFraction: Bool {
    characters[index] == "." && at(1)?.isASCIIDigit == true && !(at(-1).map { $0.isLetter || $0.isNumber } ?? false)
  }

  private mutating func readNumber() {
    let run = characters[index...]
    if let count = Self.dateLength(run) { return emit(.word("date"), count: count) }
    let length = max(1, WrittenNumber.length(at: run))
    let ordinal = run.dropFirst(length).prefix { $0.isLetter || $0 == "º" || $0 == "ª" }
    if ["st", "nd", "rd", "th", "º", "ª"].contains(String(ordinal)) {
      return emit(.word("\(String(run.prefix(length)))th"), count: length + ordinal.count)
    }
    guard let number = WrittenNumber(String(run.prefix(length))) else {
      return emit(.word(String(run.prefix(length))), count: length)
    }
    emit(.number(number), count: length)
  }

  /// The length of a date or a time of day: `2024-01-01`, `05/02/2026`, `12.02.2026`, `10:30`.
  private static func dateLength(_ run: ArraySlice<Character>) -> Int? {
    var lengths: [Int] = []
    var mark: Character?
    var index = run.startIndex
    while true {
      let digits = run[index...].prefix { $0.isASCIIDigit }.count
      guard digits > 0 else { return nil }
      lengths.append(digits)
      index += digits
      guard index + 1 < run.endIndex, "-/.:".contains(run[index]), mark == nil || mark == run[index],
        run[index + 1].isASCIIDigit, lengths.count < 3
      else { break }
      mark = run[index]
      index += 1
    }
    let isDate = lengths == [4, 2, 2] || (lengths.dropLast() == [2, 2] || lengths.dropLast() == [1, 1])
    let isYearLast = lengths.count == 3 && [2, 4].contains(lengths[2]) && mark != ":"
    switch mark {
    case ":": return lengths.count >= 2 && lengths.allSatisfy { $0 <= 2 } ? index - run.startIndex : nil
    case "-", "/", ".": return isDate && (lengths[0] == 4 || isYearLast) ? index - run.startIndex : nil
    default: return nil
    }
  }

  // MARK: Words

  private mutating func readWord() {
    var end = index
    while end < characters.count, let next = wordEnd(after: end) { end = next }
    // Abbreviations of two letters keep their points: p.p., п.п.
    let isDotted = end == index + 1 && Self.isDotted(characters[index...])
    if isDotted { end = index + 4 }
    let length = characters[index..<end].reduce(0) { $0 + $1.utf8.count }
    let text = text.utf8Slice(offset..<offset + length)
    let isBehindNumber = isGlued && tokens.last?.number != nil
    let isSingle = end == index + 1 && isBehindNumber
    emit(.word(isSingle ? text : text.lowercased()), count: end - index)
    if !isSingle, text.hasSuffix("R") || text.hasSuffix("US"), at(0) == "$", end - index <= 2 { joinDollar() }
  }

  private mutating func joinDollar() {
    guard let word = tokens.popLast() else { return }
    advance(1)
    tokens.append(
      QuantityToken(
        kind: .word("\(word.word ?? "")$"), range: word.range.lowerBound..<offset, isGlued: word.isGlued))
  }

  /// Where a word goes on behind `end`: letters, digits, and marks between them.
  private func wordEnd(after end: Int) -> Int? {
    let character = characters[end]
    if character.isLetter || character.isNumber || character == "_" { return end + 1 }
    guard end + 1 < characters.count, end > index else { return nil }
    let next = characters[end + 1]
    switch character {
    case "'", "’": return next.isLetter ? end + 2 : nil
    case "-", "@": return next.isLetter || next.isASCIIDigit ? end + 2 : nil
    case ".": return next.isASCIIDigit && characters[end - 1].isASCIIDigit ? end + 2 : nil
    default: return nil
    }
  }

  private static func isDotted(_ run: ArraySlice<Character>) -> Bool {
    let letters = Array(run.prefix(4)).map { $0.lowercased() }
    return letters == ["p", ".", "p", "."] || letters == ["п", ".", "п", "."]
  }

  // MARK: Signs

  private static let entities = ["&gt;": ">", "&lt;": "<", "&ge;": "≥", "&le;": "≤", "&plusmn;": "±", "&nbsp;": " "]
  private static let signs: [(String, String)] = [
    ("&gt;=", "≥"), ("&lt;=", "≤"), ("-->", "→"), ("+/-", "±"), (">=", "≥"), ("=>", "≥"), ("<=", "≤"), ("=<", "≤"),
    ("->", "→"), ("+-", "±"), ("⩾", "≥"), ("≧", "≥"), ("⩽", "≤"), ("≦", "≤"), ("~", "≈"), ("∼", "≈"), ("≃", "≈"),
    ("−", "-"), ("‑", "-"), ("―", "—"),
  ]

  private static let beginnings = Set("&" + signs.compactMap { $0.0.first })

  private var comparison: (String, Int)? {
    guard Self.beginnings.contains(characters[index]) else { return nil }
    let rest = String(characters[index...].prefix(8))
    for (written, sign) in Self.signs where rest.hasPrefix(written) { return (sign, written.count) }
    guard rest.first == "&", let end = rest.firstIndex(of: ";") else { return nil }
    let entity = String(rest[...end])
    return Self.entities[entity].map { ($0, entity.count) }
  }

  private static let commands = [
    "geq": "≥", "geqslant": "≥", "ge": "≥", "leq": "≤", "leqslant": "≤", "le": "≤", "gt": ">", "lt": "<", "approx": "≈",
    "sim": "≈", "pm": "±", "times": "×",
  ]

  /// TeX's commands for signs; others are left out, and what they enclose is read as text.
  private mutating func readTeX() {
    let name = String(characters[(index + 1)...].prefix { $0.isLetter && $0.isASCII })
    if let sign = Self.commands[name] { return emit(.sign(sign), count: 1 + name.count) }
    if name.isEmpty {
      let isBlank = at(1).map { ",;:! ".contains($0) } ?? true
      return isBlank ? skip(min(2, characters.count - index)) : advance(1)
    }
    skip(1 + name.count)
  }

  /// A dollar before a number is money, unless a second one makes both marks of maths.
  private mutating func readDollar() {
    let rest = characters[(index + 1)...]
    if isInMaths {
      isInMaths = false
      return advance(1)
    }
    let isNumber = rest.drop { $0 == " " }.first?.isASCIIDigit == true
    if opensMaths {
      isInMaths = true
      return advance(1)
    }
    if isNumber || (isGlued && tokens.last?.number != nil) { return emit(.sign("$"), count: 1) }
    skip()
  }

  /// As in GitHub's Markdown: no blank behind the first mark, none before the second, and no digit behind that.
  private var opensMaths: Bool {
    let rest = characters[(index + 1)...].prefix(120)
    guard rest.first?.isWhitespace == false, let end = rest.firstIndex(of: "$"), end > rest.startIndex else {
      return false
    }
    let isMoney = characters[end - 1].isLetter && rest.first?.isASCIIDigit == true
    return !characters[end - 1].isWhitespace && !isMoney
      && !(end + 1 < characters.count && characters[end + 1].isASCIIDigit)
  }
}
