import Documents

/// Writes a formula as MathML Core, which browsers lay out by themselves.
struct MathMLWriter {
  private(set) var html: HTMLWriter
  /// Whether the piece stands in a script, where signs keep no space around.
  private var isInScript = false

  /// Writes `formula`, with its TeX for readers that copy or speak it.
  static func write(_ formula: MathsNode, of maths: Maths, to html: inout HTMLWriter) {
    var writer = MathMLWriter(html: html)
    // The caller's writer must not hold the bytes too, or each formula would copy the page.
    html = HTMLWriter()
    writer.html.open("math", ["display": maths.isDisplay ? "block" : nil])
    writer.html.open("semantics")
    writer.group(formula)
    writer.html.element("annotation", ["encoding": "application/x-tex"], text: maths.source.trimmingBlanks)
    writer.html.close("semantics")
    writer.html.close("math")
    html = writer.html
  }

  /// Writes exactly one element.
  private mutating func group(_ node: MathsNode?) {
    guard case .row(let nodes)? = node else {
      if let node { self.node(node) } else { html.raw("<mrow></mrow>") }
      return
    }
    if nodes.count == 1 { return group(nodes[0]) }
    html.open("mrow")
    row(nodes)
    html.close("mrow")
  }

  private mutating func script(_ node: MathsNode?) {
    let outer = isInScript
    isInScript = true
    group(node)
    isInScript = outer
  }

  // MARK: Rows

  private mutating func row(_ nodes: [MathsNode], isContinued: Bool = false) {
    for (index, node) in nodes.enumerated() {
      let before = index > 0 ? nodes[index - 1] : nil
      if let before, !isInScript, needsSpace(before, node) { space(3) }
      if case .sign(let sign) = node {
        let isPrefix = !(before?.isOperand ?? isContinued)
        self.sign(sign, isPrefix: isPrefix, isFirst: index == 0 && !isContinued)
      } else {
        self.node(node)
      }
    }
  }

  /// Whether a function's name stands apart from its neighbour.
  private func needsSpace(_ left: MathsNode, _ right: MathsNode) -> Bool {
    if case .name = left.core {
      if case .sign(let sign) = right.core, [.relation, .binary, .closing, .punctuation].contains(sign.role) {
        return false
      }
      if case .sign(let sign) = right.core, sign.role == .opening { return false }
      return right.needsBlankBehindName
    }
    if case .name = right.core { return left.isOperand }
    return false
  }

  // MARK: Pieces

  private mutating func node(_ node: MathsNode) {
    switch node {
    case .row: group(node)
    case .letters(let text, let alphabet): letters(text, alphabet)
    case .number(let text, let alphabet): html.element("mn", text: alphabet.letters(for: text))
    case .name(let text): html.element("mi", text: text)
    case .sign(let sign): self.sign(sign, isPrefix: true)
    case .words(let text, let alphabet): html.element("mtext", ["class": alphabet.textClass], text: text.keepingBlanks)
    case .space(let width): space(width)
    case .fraction(let upper, let lower, let hasLine):
      html.open("mfrac", ["linethickness": hasLine ? nil : "0"])
      group(upper)
      group(lower)
      html.close("mfrac")
    case .root(let inside, let degree): root(inside, degree)
    case .scripts(let base, let lower, let upper, let isStacked): scripts(base, lower, upper, isStacked)
    case .mark(let base, let mark): self.mark(base, mark)
    case .fence(let open, let nodes, let close): fence(open, nodes, close)
    case .grid(let grid): self.grid(grid)
    case .sized(let node, let isDisplay):
      html.open("mstyle", ["displaystyle": isDisplay ? "true" : "false", "scriptlevel": "0"])
      group(node)
      html.close("mstyle")
    case .boxed(let node):
      html.open("mrow", ["class": "boxed"])
      group(node)
      html.close("mrow")
    case .hidden(let node):
      html.open("mphantom")
      group(node)
      html.close("mphantom")
    }
  }

  private mutating func letters(_ text: String, _ alphabet: MathsAlphabet) {
    let isAlone = text.unicodeScalars.count == 1
    // Browsers slant a letter that stands alone.
    let isUpright = isAlone && (alphabet == .upright || (alphabet == .usual && !text.isSlantedByItself))
    html.element("mi", ["mathvariant": isUpright ? "normal" : nil], text: alphabet.letters(for: text))
  }

  private mutating func space(_ width: Int) {
    let thousandths = width * 1000 / 18
    let sign = thousandths < 0 ? "-" : ""
    let digits = String(abs(thousandths) % 1000)
    let padded = String(repeating: "0", count: 3 - digits.count) + digits
    html.element("mspace", ["width": "\(sign)\(abs(thousandths) / 1000).\(padded)em"]) { _ in }
  }

  private mutating func root(_ inside: MathsNode, _ degree: MathsNode?) {
    guard let degree else {
      html.open("msqrt")
      if case .row(let nodes) = inside { row(nodes) } else { node(inside) }
      html.close("msqrt")
      return
    }
    html.open("mroot")
    group(inside)
    script(degree)
    html.close("mroot")
  }

  private mutating func scripts(_ base: MathsNode, _ lower: MathsNode?, _ upper: MathsNode?, _ isStacked: Bool) {
    let name: StaticString
    switch (lower != nil, upper != nil) {
    case (true, true): name = isStacked ? "munderover" : "msubsup"
    case (true, false): name = isStacked ? "munder" : "msub"
    case (false, true): name = isStacked ? "mover" : "msup"
    case (false, false): return group(base)
    }
    html.open(name)
    if case .sign(let sign) = base { self.sign(sign, isPrefix: true) } else { group(base) }
    if lower != nil { script(lower) }
    if upper != nil { script(upper) }
    html.close(name)
  }

  private mutating func mark(_ base: MathsNode, _ mark: MathsMark) {
    // Few fonts have lines that grow; a border always does.
    if mark.isWide, mark.text == "‾" || mark.text == "_" {
      html.open("mrow", ["class": mark.isBelow ? "underline" : "overline"])
      group(base)
      html.close("mrow")
      return
    }
    if mark.isBelow { html.open("munder", ["accentunder": "true"]) } else { html.open("mover", ["accent": "true"]) }
    group(base)
    html.element("mo", ["stretchy": mark.isWide ? "true" : "false"], text: mark.text)
    html.close(mark.isBelow ? "munder" : "mover")
  }

  private mutating func fence(_ open: String, _ nodes: [MathsNode], _ close: String) {
    html.open("mrow")
    delimiter(open, isOpening: true)
    row(nodes)
    delimiter(close, isOpening: false)
    html.close("mrow")
  }

  private mutating func delimiter(_ text: String, isOpening: Bool) {
    guard !text.isEmpty else { return }
    html.element(
      "mo",
      ["form": isOpening ? "prefix" : "postfix", "fence": "true", "stretchy": "true", "lspace": "0", "rspace": "0"],
      text: text)
  }
}

// MARK: Signs

extension MathMLWriter {
  private mutating func sign(_ sign: MathsSign, isPrefix: Bool, isFirst: Bool = false) {
    if let size = sign.size, size > 0 { return sizedSign(sign, size) }
    switch sign.role {
    case .ordinary where sign.text.isBar: bar(sign.text)
    case .ordinary where "/!".contains(sign.text): html.element("mo", ["lspace": "0", "rspace": "0"], text: sign.text)
    case .ordinary: html.element("mi", ["mathvariant": "normal"], text: sign.text)
    case .opening, .closing:
      html.element("mo", ["form": sign.role == .opening ? "prefix" : "postfix", "stretchy": "false"], text: sign.text)
    case .punctuation:
      let space = isInScript ? "0" : "0.1667em"
      html.element("mo", ["separator": "true", "lspace": "0", "rspace": space], text: sign.text)
    case .large: html.element("mo", ["movablelimits": "false"], text: sign.text)
    case .relation: relation(sign, isFirst: isFirst)
    case .binary:
      let hasSpace = !isPrefix && !isInScript
      if sign.text.utf8.count > 1, sign.text.first?.isLetter == true {
        html.element("mo", ["lspace": "0.2222em", "rspace": "0.2222em"], text: sign.text)
      } else {
        html.element(
          "mo",
          [
            "form": isPrefix ? "prefix" : "infix", "lspace": hasSpace ? "0.2222em" : "0",
            "rspace": hasSpace ? "0.2222em" : "0",
          ],
          text: sign.text)
      }
    }
  }

  private mutating func relation(_ sign: MathsSign, isFirst: Bool) {
    let space = isInScript ? "0" : "0.2778em"
    html.element(
      "mo",
      [
        "form": "infix", "stretchy": sign.size == nil ? "true" : "false", "lspace": isFirst ? "0" : space,
        "rspace": space,
      ],
      text: sign.text == "∣" ? "|" : sign.text)
  }

  private mutating func bar(_ text: String) {
    html.element("mo", ["form": "prefix", "stretchy": "false", "lspace": "0", "rspace": "0"], text: text)
  }

  private mutating func sizedSign(_ sign: MathsSign, _ size: Int) {
    let height = ["", "1.2em", "1.8em", "2.4em", "3em"][min(size, 4)]
    let space = sign.role == .relation ? "0.2778em" : "0"
    html.element(
      "mo",
      [
        "form": sign.role == .closing ? "postfix" : "prefix", "fence": "true", "stretchy": "true", "symmetric": "true",
        "minsize": height, "maxsize": height, "lspace": space, "rspace": space,
      ], text: sign.text)
  }
}

// MARK: Grids

extension MathMLWriter {
  private mutating func grid(_ grid: MathsGrid) {
    let isDisplay = grid.kind == .equations
    html.open(
      "mtable", ["class": grid.className, "displaystyle": isDisplay ? "true" : nil])
    let outer = isInScript
    isInScript = grid.kind == .smallMatrix && isInScript
    let width = grid.rows.map(\.count).max() ?? 0
    for (index, cells) in grid.rows.enumerated() {
      html.open("mtr", ["class": rowClass(index, of: grid)])
      for column in 0..<width { cell(column < cells.count ? cells[column] : nil, column, grid) }
      html.close("mtr")
    }
    isInScript = outer
    html.close("mtable")
  }

  private func rowClass(_ row: Int, of grid: MathsGrid) -> String? {
    let isLast = row == grid.rows.count - 1
    let classes = [
      grid.linesAbove.contains(row) ? "line-above" : nil,
      isLast && grid.linesAbove.contains(row + 1) ? "line-below" : nil,
    ].compactMap(\.self)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private mutating func cell(_ node: MathsNode?, _ column: Int, _ grid: MathsGrid) {
    let alignment = grid.alignments[column % grid.alignments.count]
    let classes = [
      alignment == .center ? nil : "\(alignment)", grid.linesBefore.contains(column) ? "line-before" : nil,
      column + 1 == grid.alignments.count && grid.linesBefore.contains(column + 1) ? "line-behind" : nil,
    ].compactMap(\.self)
    html.open("mtd", ["class": classes.isEmpty ? nil : classes.joined(separator: " ")])
    if case .row(let nodes)? = node {
      // An equation goes on behind its alignment mark: "&= x".
      row(nodes, isContinued: grid.kind == .equations && column > 0)
    } else {
      group(node)
    }
    html.close("mtd")
  }
}

extension MathsGrid {
  fileprivate var className: String {
    switch kind {
    case .matrix: "matrix"
    case .smallMatrix: "small-matrix"
    case .cases: "cases"
    case .equations: "equations"
    }
  }
}

extension MathsAlphabet {
  fileprivate var textClass: String? {
    switch self {
    case .bold: "bold"
    case .italic: "italic"
    case .monospaced: "mono"
    case .sansSerif: "sans"
    default: nil
    }
  }
}

extension String {
  fileprivate var isBar: Bool { self == "|" || self == "‖" || self == "\\" }

  /// Whether TeX slants the letter: Latin and small Greek.
  fileprivate var isSlantedByItself: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return scalar < 0x80 || (0x3B1...0x3F6).contains(scalar) || scalar == 0x2202
  }

  /// Blanks at the ends as such that MathML does not drop.
  fileprivate var keepingBlanks: String {
    var text = self
    if text.first == " " { text = "\u{A0}" + text.dropFirst() }
    if text.last == " " { text = text.dropLast() + "\u{A0}" }
    return text
  }
}
