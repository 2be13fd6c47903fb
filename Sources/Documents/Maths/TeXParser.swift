/// Reads TeX into the pieces of a formula.
struct TeXParser {
  /// Deeper than any formula, and shallow enough for the stack of a worker thread.
  static let deepest = 60
  /// In bytes; more than a page of TeX.
  static let longest = 20_000

  var scanner: TeXScanner
  /// The alphabet that letters are taken from here.
  var alphabet = MathsAlphabet.usual
  /// Whether sums carry their limits below and above here.
  var isDisplay: Bool
  /// Whether `&` and `\\` part cells here.
  var isInGrid = false
  private var depth = 0

  private init(_ source: String, isDisplay: Bool) {
    scanner = TeXScanner(source)
    self.isDisplay = isDisplay
  }

  static func formula(in source: String, isDisplay: Bool) throws(TeXFault) -> MathsNode {
    guard source.utf8.count <= longest else {
      throw TeXFault(reason: .tooLong, range: 0..<min(40, source.utf8.count))
    }
    var parser = TeXParser(source, isDisplay: isDisplay)
    return try parser.lines()
  }

  /// The whole formula; `\\` outside of an environment sets lines under each other.
  private mutating func lines() throws(TeXFault) -> MathsNode {
    var lines = [try row()]
    while true {
      switch scanner.next() {
      case .end:
        if lines.count > 1, lines.last == .row([]) { lines.removeLast() }
        if lines.count == 1 { return lines[0] }
        return .grid(MathsGrid(rows: lines.map { [$0] }, kind: .equations, alignments: [.center]))
      case .command("\\"), .command("cr"), .command("newline"):
        _ = scanner.option()
        lines.append(try row())
      case .align: throw fault(.alignmentOutside)
      case .close: throw fault(.unopened("}"))
      case .command(let name): throw fault(.unopened("\\" + name))
      default: throw fault(.unclosed("{"))
      }
    }
  }

  func fault(_ reason: TeXFault.Reason) -> TeXFault {
    TeXFault(reason: reason, range: scanner.range)
  }

  mutating func nested<Value>(
    _ body: (inout TeXParser) throws(TeXFault) -> Value
  ) throws(TeXFault) -> Value {
    depth += 1
    guard depth <= Self.deepest else { throw fault(.nestedTooDeep) }
    defer { depth -= 1 }
    return try body(&self)
  }

  // MARK: Rows

  /// Pieces up to what ends a row, which is left for the caller.
  mutating func row() throws(TeXFault) -> MathsNode {
    try nested { (parser) throws(TeXFault) in .row(try parser.pieces()) }
  }

  mutating func pieces() throws(TeXFault) -> [MathsNode] {
    var pieces: [MathsNode] = []
    while !endsRow(scanner.peek()) {
      if let node = try restOfGroup(pieces) { return node }
      guard let piece = try piece() else { continue }
      let scripted = try scripts(on: piece)
      if !merge(scripted, into: &pieces) { pieces.append(scripted) }
    }
    return pieces
  }

  private func endsRow(_ token: TeXScanner.Token) -> Bool {
    switch token {
    case .end, .close, .align: true
    case .command("right"), .command("middle"), .command("end"), .command("cr"), .command("newline"): true
    case .command("\\"): !isEscapeTwice
    default: false
    }
  }

  /// `\\%`, written because Markdown used to take one of the strokes away.
  private var isEscapeTwice: Bool {
    guard !isInGrid else { return false }
    var copy = scanner
    _ = copy.next()
    return copy.nextByte.map { "%$#_{}".utf8.contains($0) } ?? false
  }

  /// What `\displaystyle`, `\bf` or `\over` makes of the pieces before and behind it; `nil` where no such command comes.
  private mutating func restOfGroup(_ before: [MathsNode]) throws(TeXFault) -> [MathsNode]? {
    guard case .command(let name) = scanner.peek() else { return nil }
    let outer = (isDisplay, alphabet)
    defer { (isDisplay, alphabet) = outer }
    switch name {
    case "displaystyle", "textstyle", "scriptstyle":
      _ = scanner.next()
      isDisplay = name == "displaystyle"
      return before + [.sized(try row(), isDisplay: isDisplay)]
    case "over", "choose", "atop":
      _ = scanner.next()
      let fraction = MathsNode.fraction(.row(before), try row(), hasLine: name == "over")
      return name == "choose" ? [.fence("(", [fraction], ")")] : [fraction]
    default:
      guard let switched = TeXCommands.alphabetSwitches[name] else { return nil }
      _ = scanner.next()
      alphabet = switched
      guard case .row(let rest) = try row() else { return before }
      return before + rest
    }
  }

  /// Digits make one number, letters of an alphabet of their own one word.
  private func merge(_ piece: MathsNode, into pieces: inout [MathsNode]) -> Bool {
    switch (pieces.last, piece) {
    case (.number(let a, let first)?, .number(let b, let second)) where first == second:
      pieces[pieces.count - 1] = .number(a + b, first)
    case (.letters(let a, let first)?, .letters(let b, let second)) where first == second && first.joinsLetters:
      pieces[pieces.count - 1] = .letters(a + b, first)
    default: return false
    }
    return true
  }

  // MARK: Scripts

  /// The piece with the scripts, primes and `\limits` that follow it.
  private mutating func scripts(on base: MathsNode) throws(TeXFault) -> MathsNode {
    var lower: MathsNode?
    var upper: MathsNode?
    var primes = 0
    var isStacked = base.takesLimits(inDisplay: isDisplay)
    loop: while true {
      switch scanner.peek() {
      case .lower:
        _ = scanner.next()
        guard lower == nil else { throw fault(.repeatedScript("_")) }
        lower = try script("_")
      case .upper:
        _ = scanner.next()
        guard upper == nil else { throw fault(.repeatedScript("^")) }
        upper = try script("^")
      case .prime:
        _ = scanner.next()
        primes += 1
      case .command("limits"):
        _ = scanner.next()
        isStacked = true
      case .command("nolimits"):
        _ = scanner.next()
        isStacked = false
      default: break loop
      }
    }
    var base = base
    if case .scripts(let inner, nil, nil, _) = base { base = inner }
    if primes > 0 { upper = .row([Self.primes(primes)] + (upper.map { [$0] } ?? [])) }
    if lower == nil, upper == nil { return base }
    return .scripts(base, lower: lower, upper: upper, isStacked: isStacked && primes == 0)
  }

  private mutating func script(_ mark: String) throws(TeXFault) -> MathsNode {
    let outer = isDisplay
    isDisplay = false
    defer { isDisplay = outer }
    return try argument(of: mark)
  }

  private static func primes(_ count: Int) -> MathsNode {
    let texts = ["", "′", "″", "‴", "⁗"]
    let text = count < texts.count ? texts[count] : String(repeating: "′", count: count)
    return .sign(MathsSign(text: text, role: .ordinary))
  }

  // MARK: Arguments

  /// A group in braces, or the next piece alone.
  mutating func argument(of name: String) throws(TeXFault) -> MathsNode {
    let token = scanner.peek()
    if endsRow(token) || token == .lower || token == .upper {
      throw TeXFault(reason: .missingArgument(of: name), range: scanner.range)
    }
    return try nested { (parser) throws(TeXFault) in
      if token == .open {
        _ = parser.scanner.next()
        return try parser.groupBehindBrace()
      }
      // "\frac12" is a half.
      if case .character(let character) = token, character.isNumber {
        _ = parser.scanner.next()
        return .number(String(character), parser.alphabet)
      }
      return try parser.piece() ?? .row([])
    }
  }

  /// An argument in which sums keep their limits beside them.
  mutating func smallArgument(of name: String) throws(TeXFault) -> MathsNode {
    try script(name)
  }

  /// What stands before the brace that closes, which is taken.
  mutating func groupBehindBrace() throws(TeXFault) -> MathsNode {
    let opened = fault(.unclosed("{"))
    let outer = isInGrid
    isInGrid = false
    defer { isInGrid = outer }
    let inside = try pieces()
    switch scanner.next() {
    case .close: return inside.count == 1 ? inside[0] : .row(inside)
    case .align: throw fault(.alignmentOutside)
    case .command(let name) where name != "\\": throw fault(.unopened("\\" + name))
    default: throw opened
    }
  }
}

extension MathsAlphabet {
  /// Whether letters beside each other are a word rather than a product.
  fileprivate var joinsLetters: Bool {
    switch self {
    case .usual, .doubleStruck, .script, .fraktur, .boldItalic: false
    case .upright, .bold, .italic, .sansSerif, .monospaced: true
    }
  }
}

extension MathsNode {
  /// Whether scripts stand below and above.
  fileprivate func takesLimits(inDisplay isDisplay: Bool) -> Bool {
    switch self {
    case .sign(let sign): isDisplay && sign.role == .large && !TeXSymbols.integrals.values.contains(sign.text)
    case .name(let name): isDisplay && TeXParser.namesWithLimits.contains(name)
    case .mark(_, let mark): "⏞⏟⎴⎵".contains(mark.text)
    case .scripts(_, nil, nil, let isStacked): isStacked
    default: false
    }
  }
}

extension TeXParser {
  fileprivate static let namesWithLimits = Set(TeXSymbols.limits.values)
}
