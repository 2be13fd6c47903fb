/// Single pieces: characters, symbols and commands.
extension TeXParser {
  /// The next piece without its scripts; `nil` for what shows nothing.
  mutating func piece() throws(TeXFault) -> MathsNode? {
    switch scanner.peek() {
    case .lower, .upper, .prime: return .row([])
    default: break
    }
    switch scanner.next() {
    case .open:
      return try nested { (parser) throws(TeXFault) in
        let outer = parser.alphabet
        defer { parser.alphabet = outer }
        return try parser.groupBehindBrace().asOrdinary
      }
    case .character(let character): return self.character(character)
    case .tie: return .space(6)
    case .command(let name): return try command(name)
    case .close, .align, .end, .lower, .upper, .prime: return nil
    }
  }

  private mutating func character(_ character: Character) -> MathsNode {
    let text = String(character)
    if character.isLetter { return .letters(text, alphabet) }
    if character.isNumber { return number(text) }
    switch character {
    case ".": if scanner.nextByte?.isTeXDigit == true { return number(text) }
    case "-": return sign("−", .binary)
    case "*": return sign("∗", .binary)
    case "+": return sign(text, .binary)
    case "=", "<", ">", ":": return sign(text, .relation)
    case "(", "[": return sign(text, .opening)
    case ")", "]": return sign(text, .closing)
    case ",", ";": return sign(text, .punctuation)
    default: break
    }
    return sign(text, Self.roles[text] ?? .ordinary)
  }

  /// What signs are that authors write as they are: `≥`, `×`, `∑`.
  private static let roles: [String: MathsSign.Role] = {
    var roles: [String: MathsSign.Role] = [:]
    for (table, role) in [
      (TeXSymbols.relations, .relation), (TeXSymbols.binaries, .binary), (TeXSymbols.large, .large),
      (TeXSymbols.integrals, .large), (TeXSymbols.openings, .opening), (TeXSymbols.closings, .closing),
    ] as [([String: String], MathsSign.Role)] {
      for sign in table.values { roles[sign] = role }
    }
    roles["−"] = .binary
    roles["·"] = .binary
    return roles
  }()

  private mutating func number(_ first: String) -> MathsNode {
    var text = first
    while let byte = scanner.nextByte, byte.isTeXDigit || byte == UInt8(ascii: ".") {
      if byte == UInt8(ascii: "."), !followsDigit { break }
      guard case .character(let character) = scanner.next() else { break }
      text.append(character)
    }
    return .number(text, alphabet)
  }

  /// Whether a digit stands behind the next byte.
  private var followsDigit: Bool {
    scanner.position + 1 < scanner.bytes.count && scanner.bytes[scanner.position + 1].isTeXDigit
  }

  func sign(_ text: String, _ role: MathsSign.Role) -> MathsNode {
    .sign(MathsSign(text: text, role: role))
  }

  // MARK: Commands

  private mutating func command(_ name: String) throws(TeXFault) -> MathsNode? {
    if let symbol = symbol(name) { return symbol }
    if let switched = TeXCommands.alphabets[name] {
      let outer = alphabet
      alphabet = switched
      defer { alphabet = outer }
      return try argument(of: "\\" + name)
    }
    if let face = TeXCommands.texts[name] { return try words(name, face) }
    if let mark = TeXCommands.marks[name] { return .mark(try argument(of: "\\" + name), mark) }
    if let size = TeXCommands.sizes[name] { return try sizedDelimiter(name, size) }
    if let arrow = TeXCommands.arrows[name] { return try self.arrow(name, arrow) }
    return try construct(name)
  }

  /// A command that stands for one sign.
  private func symbol(_ name: String) -> MathsNode? {
    if let text = TeXSymbols.letters[name] { return .letters(text, alphabet) }
    if let text = TeXSymbols.upright[name] { return upright(text) }
    if let text = TeXSymbols.relations[name] { return sign(text, .relation) }
    if let text = TeXSymbols.binaries[name] { return sign(text, .binary) }
    if let text = TeXSymbols.large[name] ?? TeXSymbols.integrals[name] { return sign(text, .large) }
    if let text = TeXSymbols.openings[name] { return sign(text, .opening) }
    if let text = TeXSymbols.closings[name] { return sign(text, .closing) }
    if let text = TeXSymbols.bars[name] { return sign(text, .ordinary) }
    if let text = TeXSymbols.functions[name] ?? TeXSymbols.limits[name] { return .name(text) }
    if name == "colon" { return sign(":", .punctuation) }
    return TeXSymbols.spaces[name].map { .space($0) }
  }

  /// Letters take part in bold and other alphabets; other signs are as they are.
  private func upright(_ text: String) -> MathsNode {
    guard text.first?.isLetter == true else { return sign(text, .ordinary) }
    return .letters(text, alphabet == .usual ? .upright : alphabet)
  }

  /// `\text{…}`, with formulas between dollar signs inside.
  private mutating func words(_ name: String, _ face: MathsAlphabet) throws(TeXFault) -> MathsNode {
    guard let range = scanner.group() else {
      throw fault(scanner.nextByte == UInt8(ascii: "{") ? .unclosed("{") : .missingArgument(of: "\\" + name))
    }
    let text = scanner.text(range)
    guard text.contains("$") else { return .words(text.unescapedTeX, face) }
    var nodes: [MathsNode] = []
    for (index, part) in text.replacing("\\$", with: "\u{0}").split(separator: "$", omittingEmptySubsequences: false)
      .enumerated()
    {
      let part = part.replacing("\u{0}", with: "\\$")
      if index.isMultiple(of: 2) {
        if !part.isEmpty { nodes.append(.words(String(part).unescapedTeX, face)) }
      } else {
        do throws(TeXFault) {
          nodes.append(
            try nested { (parser) throws(TeXFault) in try parser.formulaInText(String(part)) })
        } catch {
          throw TeXFault(reason: error.reason, range: range)
        }
      }
    }
    return .row(nodes)
  }

  /// A formula inside words, as deep as the words stand.
  private mutating func formulaInText(_ source: String) throws(TeXFault) -> MathsNode {
    let outer = (scanner, isInGrid)
    defer { (scanner, isInGrid) = outer }
    scanner = TeXScanner(source)
    isInGrid = false
    let row = try row()
    guard scanner.next() == .end else { throw fault(.unclosed("$")) }
    return row
  }

  /// `\xrightarrow[below]{above}`.
  private mutating func arrow(_ name: String, _ text: String) throws(TeXFault) -> MathsNode {
    let below = try option()
    let above = try smallArgument(of: "\\" + name)
    return .scripts(
      .sign(MathsSign(text: text, role: .relation, size: nil)), lower: below, upper: above, isStacked: true)
  }

  /// `[…]` as a formula; `nil` where none comes.
  mutating func option() throws(TeXFault) -> MathsNode? {
    guard let range = scanner.option() else { return nil }
    let text = scanner.text(range)
    do throws(TeXFault) {
      return try nested { (parser) throws(TeXFault) in try parser.formulaInText(text) }
    } catch {
      throw TeXFault(reason: error.reason, range: range)
    }
  }
}

extension MathsNode {
  /// A sign in braces keeps no space around: `0{,}5`.
  fileprivate var asOrdinary: MathsNode {
    guard case .sign(let sign) = self, sign.role != .large else { return self }
    return .sign(MathsSign(text: sign.text, role: .ordinary, size: sign.size))
  }
}

extension String {
  /// Running text in TeX as it reads: escapes undone, ties as blanks.
  fileprivate var unescapedTeX: String {
    guard utf8.contains(where: { "\\~{}-`'".utf8.contains($0) }) else { return self }
    var text = ""
    var isEscaped = false
    for character in self {
      if isEscaped {
        isEscaped = false
        text.append(character == "," || character == ";" || character == "\\" ? " " : character)
      } else if character == "\\" {
        isEscaped = true
      } else if character == "~" {
        text.append("\u{A0}")
      } else if character != "{", character != "}" {
        text.append(character)
      }
    }
    return text.replacing("---", with: "—").replacing("--", with: "–").replacing("``", with: "“")
      .replacing("''", with: "”")
  }
}
