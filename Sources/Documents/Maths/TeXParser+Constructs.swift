/// Commands with arguments of their own.
extension TeXParser {
  mutating func construct(_ name: String) throws(TeXFault) -> MathsNode? {
    switch name {
    case "frac", "cfrac": return try fraction(name)
    case "dfrac", "tfrac": return .sized(try fraction(name), isDisplay: name == "dfrac")
    case "binom": return .fence("(", [try fraction(name, hasLine: false)], ")")
    case "dbinom", "tbinom":
      return .sized(.fence("(", [try fraction(name, hasLine: false)], ")"), isDisplay: name == "dbinom")
    case "sqrt":
      let degree = try option()
      return .root(try argument(of: "\\sqrt"), degree: degree)
    case "operatorname", "mathop": return try namedOperator(name)
    case "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathpunct", "mathinner", "smash":
      return try argument(of: "\\" + name).with(role: Self.roles[name])
    case "left": return try fence()
    case "begin": return try environment()
    case "substack": return try substack()
    case "overset", "stackrel", "underset": return try stack(name)
    case "not": return try negation()
    case "boxed", "fbox": return .boxed(try argument(of: "\\" + name))
    case "phantom", "hphantom", "vphantom": return .hidden(try argument(of: "\\" + name))
    case "pmod", "mod": return try modulo(name)
    case "\\": return escapeTwice()
    default: return try unshown(name)
    }
  }

  private static let roles: [String: MathsSign.Role] = [
    "mathbin": .binary, "mathrel": .relation, "mathord": .ordinary, "mathopen": .opening, "mathclose": .closing,
    "mathpunct": .punctuation,
  ]

  /// Commands for print or colour, which show nothing of their own.
  private mutating func unshown(_ name: String) throws(TeXFault) -> MathsNode? {
    switch name {
    case "nonumber", "notag", "hline", "tiny", "small", "normalsize", "large", "protect", "strut", "/", "allowbreak",
      "nobreak", "centering", "null", "unicode":
      return nil
    case "label", "color", "definecolor", "hspace", "hskip", "mskip", "kern", "mkern", "vspace":
      if scanner.group() == nil { skipLength() }
      return nil
    case "textcolor", "colorbox":
      _ = scanner.group()
      return try argument(of: "\\" + name)
    case "tag":
      _ = scanner.take("*")
      guard let range = scanner.group() else { throw fault(.missingArgument(of: "\\tag")) }
      return .row([.space(36), .words("(\(scanner.text(range)))", .upright)])
    default: throw fault(.unknownCommand(name))
    }
  }

  /// `\kern2pt`
  private mutating func skipLength() {
    var copy = scanner
    while case .character(let character) = copy.next(),
      character.isLetter || character.isNumber || "-.".contains(character)
    {
      scanner = copy
    }
  }

  private mutating func fraction(_ name: String, hasLine: Bool = true) throws(TeXFault) -> MathsNode {
    let upper = try smallArgument(of: "\\" + name)
    return .fraction(upper, try smallArgument(of: "\\" + name), hasLine: hasLine)
  }

  /// `\operatorname{name}`, starred where limits stand below.
  private mutating func namedOperator(_ name: String) throws(TeXFault) -> MathsNode {
    let isStarred = scanner.take("*")
    let outer = alphabet
    alphabet = .upright
    defer { alphabet = outer }
    let inside = try argument(of: "\\" + name)
    let base = inside.plainWords.map { MathsNode.name($0) } ?? inside
    let isLimit = isStarred || name == "mathop"
    // A base of its own says that scripts go below and above.
    return isLimit && isDisplay ? .scripts(base, lower: nil, upper: nil, isStacked: true) : base
  }

  private mutating func stack(_ name: String) throws(TeXFault) -> MathsNode {
    let mark = try smallArgument(of: "\\" + name)
    let base = try argument(of: "\\" + name)
    let isBelow = name == "underset"
    return .scripts(base, lower: isBelow ? mark : nil, upper: isBelow ? nil : mark, isStacked: true)
  }

  /// `\not` strikes the next sign through.
  private mutating func negation() throws(TeXFault) -> MathsNode {
    let argument = try argument(of: "\\not")
    switch argument {
    case .sign(let sign):
      return .sign(MathsSign(text: (sign.text + "\u{338}").composed, role: sign.role))
    case .letters(let text, let alphabet): return .letters(text + "\u{338}", alphabet)
    default: return argument
    }
  }

  private mutating func modulo(_ name: String) throws(TeXFault) -> MathsNode {
    let argument = try argument(of: "\\" + name)
    let words = MathsNode.words("mod ", .upright)
    return name == "pmod"
      ? .row([.space(8), sign("(", .opening), words, argument, sign(")", .closing)])
      : .row([.space(8), words, argument])
  }

  /// The sign behind `\\`, where the first stroke was meant for Markdown.
  private mutating func escapeTwice() -> MathsNode? {
    guard let byte = scanner.nextByte else { return nil }
    let text = String(Unicode.Scalar(byte))
    scanner.skipByte()
    switch text {
    case "{": return sign(text, .opening)
    case "}": return sign(text, .closing)
    default: return sign(text, .ordinary)
    }
  }

  // MARK: Delimiters

  /// A delimiter's sign; `""` for `.`.
  private mutating func delimiter(of name: String) throws(TeXFault) -> String {
    switch scanner.next() {
    case .character("."): return ""
    case .character("<"): return "⟨"
    case .character(">"): return "⟩"
    case .character(let character) where "()[]|/⟨⟩⌊⌋⌈⌉‖".contains(character): return String(character)
    case .command(let command):
      if let text = TeXSymbols.openings[command] ?? TeXSymbols.closings[command] ?? TeXSymbols.bars[command] {
        return text
      }
      if command.hasSuffix("arrow"), let text = TeXSymbols.relations[command] { return text }
      throw fault(.unknownCommand(command))
    default: throw fault(.missingArgument(of: "\\" + name))
    }
  }

  mutating func sizedDelimiter(_ name: String, _ size: Int) throws(TeXFault) -> MathsNode? {
    let text = try delimiter(of: name)
    let role: MathsSign.Role =
      switch name.last {
      case "l": .opening
      case "r": .closing
      case "m": .relation
      default:
        TeXSymbols.openings.values.contains(text) || "([".contains(text)
          ? .opening : TeXSymbols.closings.values.contains(text) || ")]".contains(text) ? .closing : .ordinary
      }
    return text.isEmpty ? nil : .sign(MathsSign(text: text, role: role, size: size))
  }

  /// `\left( … \middle| … \right)`
  private mutating func fence() throws(TeXFault) -> MathsNode {
    let opened = fault(.unclosed("\\left"))
    let open = try delimiter(of: "left")
    let outer = (isInGrid, alphabet)
    isInGrid = false
    defer { (isInGrid, alphabet) = outer }
    var inside: [MathsNode] = []
    while true {
      inside += try nested { (parser) throws(TeXFault) in try parser.pieces() }
      switch scanner.next() {
      case .command("right"): return .fence(open, inside, try delimiter(of: "right"))
      case .command("middle"):
        inside.append(.sign(MathsSign(text: try delimiter(of: "middle"), role: .relation, size: nil)))
      default: throw opened
      }
    }
  }
}

extension MathsNode {
  /// Letters, digits and words as one name; `nil` where there is anything else.
  fileprivate var plainWords: String? {
    switch self {
    case .letters(let text, _), .number(let text, _), .words(let text, _), .name(let text): return text
    case .space(let width): return width > 0 ? "\u{A0}" : ""
    case .sign(let sign): return sign.text == "−" ? "-" : sign.text == "∗" ? "*" : nil
    case .row(let nodes):
      var text = ""
      for node in nodes {
        guard let words = node.plainWords else { return nil }
        text += words
      }
      return text.isEmpty ? nil : text
    default: return nil
    }
  }

  fileprivate func with(role: MathsSign.Role?) -> MathsNode {
    guard case .sign(let sign) = self, let role else { return self }
    return .sign(MathsSign(text: sign.text, role: role, size: sign.size))
  }
}
