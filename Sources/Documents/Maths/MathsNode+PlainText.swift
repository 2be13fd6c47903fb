import Foundation

extension MathsNode {
  /// The formula in one line of plain characters: `(a + b)/c`, `x_i²`.
  var plainText: String {
    var text = ""
    append(to: &text)
    return text.collapsingBlanks
  }

  private func append(to text: inout String) {
    switch self {
    case .row(let nodes): MathsNode.append(nodes, to: &text)
    case .letters(let letters, let alphabet):
      text += alphabet == .doubleStruck ? alphabet.letters(for: letters) : letters
    case .number(let number, _): text += number
    case .name(let name):
      if let last = text.last, last.isLetter || last.isNumber { text += " " }
      text += name.replacing("\u{A0}", with: " ")
    case .sign(let sign): text += sign.text
    case .words(let words, _): text += words.replacing("\u{A0}", with: " ")
    case .space(let width): if width > 0 { text += " " }
    case .fraction(let upper, let lower, let hasLine):
      text += upper.operand + (hasLine ? "/" : " over ") + lower.operand
    case .root(let inside, let degree):
      text += (degree.map { $0.plainText.raised ?? $0.operand } ?? "") + "√" + inside.operand
    case .scripts(let base, let lower, let upper, _): MathsNode.append(base, lower, upper, to: &text)
    case .mark(let base, let mark): text += base.plainText.marked(with: mark)
    case .fence(let open, let nodes, let close):
      var inside = ""
      MathsNode.append(nodes, to: &inside)
      text += open + inside.collapsingBlanks + close
    case .grid(let grid): text += grid.plainText
    case .sized(let node, _), .boxed(let node): node.append(to: &text)
    case .hidden: break
    }
  }

  private static func append(_ nodes: [MathsNode], to text: inout String) {
    for (index, node) in nodes.enumerated() {
      guard case .sign(let sign) = node else {
        // "log x", but "log(x)"
        if index > 0, nodes[index - 1].isOperator, node.needsBlankBehindName { text += " " }
        node.append(to: &text)
        continue
      }
      switch sign.role {
      case .relation: text += " \(sign.text) "
      case .binary where index > 0 && nodes[index - 1].isOperand: text += " \(sign.text) "
      case .punctuation:
        // "0,60" is one number to many authors.
        let isInNumber =
          sign.text == "," && index > 0 && nodes[index - 1].isNumber && nodes[(index + 1)...].first?.isNumber == true
        text += isInNumber ? sign.text : sign.text + " "
      default: text += sign.text
      }
    }
  }

  private static func append(_ base: MathsNode, _ lower: MathsNode?, _ upper: MathsNode?, to text: inout String) {
    base.append(to: &text)
    if let lower {
      let words = lower.operand
      text += "_" + words
    }
    if let upper {
      let words = upper.plainText
      if let raised = words.raised { text += raised } else { text += "^" + upper.operand }
    }
  }

  /// The plain text, in brackets where it is more than one piece.
  private var operand: String {
    let text = plainText
    return text.contains(where: { $0 == " " || $0 == "/" || $0 == "," || $0 == "=" }) && !isFenced ? "(\(text))" : text
  }

  /// Whether it is a function's name or a sum with its limits.
  private var isOperator: Bool {
    switch self {
    case .name: true
    case .scripts(.sign(let sign), _, _, _): sign.role == .large
    case .scripts(let base, _, _, _): base.isOperator
    default: false
    }
  }

  private var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  private var isFenced: Bool {
    if case .fence(let open, _, let close) = self { !open.isEmpty && !close.isEmpty } else { false }
  }

  /// The piece that scripts stand on.
  package var core: MathsNode {
    if case .scripts(let base, _, _, _) = self { base.core } else { self }
  }

  /// Whether a sign behind it stands between two operands.
  package var isOperand: Bool {
    switch self {
    case .sign(let sign): sign.role == .closing || sign.role == .ordinary
    case .space, .name: false
    case .scripts(let base, _, _, _): base.isOperand
    case .row(let nodes): nodes.last?.isOperand ?? true
    default: true
    }
  }

  /// Whether something stands between it and the name of a function before it.
  package var needsBlankBehindName: Bool {
    switch core {
    case .sign(let sign): sign.role == .large || (sign.role == .ordinary && sign.text != "|")
    case .space: false
    case .row(let nodes): nodes.first?.needsBlankBehindName ?? false
    case .fence(let open, _, _): open.isEmpty
    default: true
    }
  }
}

extension MathsGrid {
  fileprivate var plainText: String {
    rows.map { row in row.map(\.plainText).joined(separator: kind == .equations ? " " : ", ") }
      .joined(separator: "; ")
  }
}

extension String {
  /// Digits, signs and primes as Unicode raises them; `nil` where there is anything else.
  fileprivate var raised: String? {
    let signs: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻",
      "+": "⁺", "′": "′", "″": "″", "‴": "‴", "⊤": "ᵀ", "°": "°",
    ]
    var text = ""
    for character in self {
      guard let raised = signs[character] else { return nil }
      text.append(raised)
    }
    return text.isEmpty ? nil : text
  }

  /// A letter with its accent; longer pieces as they are.
  fileprivate func marked(with mark: MathsMark) -> String {
    guard let combining = mark.combining, count == 1 else { return self }
    return (self + String(Character(combining))).composed
  }

  /// Letters and the marks on them as one character where Unicode has it.
  var composed: String { precomposedStringWithCanonicalMapping }
}
