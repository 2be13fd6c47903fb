import Documents

/// Writes the SVG that Graphviz makes anew, from a list of what may be in it.
///
/// What is not in the list is left out with all that it holds. Names, titles and fonts are left out too: those of Graphviz
/// mean nothing on the page.
struct SVGRewriter {
  private let bytes: [UInt8]
  var pieces: [DrawnDiagram.Piece] = []
  /// The markup after the last piece.
  var markup: [UInt8] = []
  /// The elements that are open, the innermost last.
  private var open: [(element: Element, name: String)] = []
  /// Whether the elements are not each other's.
  private var isBroken = false
  /// How many elements are open that are left out.
  private var dropped = 0
  private var viewBox: [Double]?
  private var isComplete = false
  private var isInTitle = false
  private var scale = 1.0
  private var smallestFont = Double.infinity
  /// The parts of the drawing that are open: a node's, a link's, a cluster's.
  var part = SVGPart(.none)
  private var parts: [SVGPart] = []
  var gradients: [String: SVGColor] = [:]
  var currentGradient: String?
  private var nodes: [(name: String, words: String)] = []
  private var edges: [(name: String, words: String)] = []

  private enum Element {
    case root
    case written(StaticString)
    case text(StaticString)
    case part, link
  }

  /// The drawing in the bytes; `nil` where they hold no whole one.
  static func diagram(_ bytes: [UInt8]) -> DrawnDiagram? {
    var rewriter = SVGRewriter(bytes: bytes)
    for token in HTMLTokenizer(bytes) {
      rewriter.read(token)
      if rewriter.isBroken { return nil }
      if rewriter.isComplete { return rewriter.diagram }
    }
    return nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read(_ token: HTMLToken) {
    switch token {
    case .startTag(let tag): start(tag)
    case .endTag(let name, _): end(name)
    case .text(let range): if dropped == 0 { text(CharacterReferences.decoded(bytes[range])) }
    // A title's content, which the tokenizer does not take for text.
    case .other(let range):
      if isInTitle { part.name = CharacterReferences.decoded(bytes[range]) }
    case .comment: break
    }
  }

  // MARK: Elements

  private mutating func start(_ tag: HTMLTag) {
    isInTitle = false
    guard dropped == 0 else {
      if !tag.isSelfClosing { dropped += 1 }
      return
    }
    if tag.name == "svg", open.isEmpty, viewBox == nil {
      viewBox = tag.value(of: "viewbox").flatMap(SVGRewriter.numbers)
      return open.append((.root, tag.name))
    }
    guard !open.isEmpty else { return }
    switch tag.name {
    case "g": startPart(tag)
    case "a": startLink(tag)
    case "text", "tspan": startText(tag)
    case "defs": startElement("defs", tag) { _, _ in }
    case "lineargradient": startElement("linearGradient", tag) { $0.gradient($1) }
    case "radialgradient": startElement("radialGradient", tag) { $0.gradient($1) }
    case "stop": startElement("stop", tag) { $0.stop($1) }
    case "path", "polygon", "polyline", "ellipse", "circle", "rect", "line":
      shape(tag)
      if !tag.isSelfClosing { dropped += 1 }
    default:
      isInTitle = tag.name == "title"
      if !tag.isSelfClosing { dropped += 1 }
    }
  }

  private mutating func end(_ name: String) {
    isInTitle = false
    if dropped > 0 {
      dropped -= 1
      return
    }
    guard let last = open.popLast(), last.name == name else {
      isBroken = true
      return
    }
    switch last.element {
    case .root: isComplete = true
    case .written(let name), .text(let name): write("</", name, ">")
    case .link:
      finishMarkup()
      pieces.append(.linkEnd)
    case .part:
      write("</g>")
      endPart()
    }
  }

  private mutating func startElement(
    _ name: StaticString, _ tag: HTMLTag, attributes: (inout SVGRewriter, HTMLTag) -> Void
  ) {
    write("<", name)
    attributes(&self, tag)
    write(tag.isSelfClosing ? "/>" : ">")
    if !tag.isSelfClosing { open.append((.written(name), tag.name)) }
  }

  // MARK: Parts

  private mutating func startPart(_ tag: HTMLTag) {
    guard !tag.isSelfClosing else { return }
    let classes = (tag.value(of: "class") ?? "").split(separator: " ").map(String.init)
    parts.append(part)
    var inner = SVGPart(SVGPart.Kind(rawValue: classes.first ?? "") ?? .none)
    if inner.kind == .none {
      inner = part
    } else {
      inner.look = classes.dropFirst().lazy.compactMap { SVGPart.Look(rawValue: $0) }.first
    }
    part = inner
    write("<g")
    if inner.kind != .none, parts.last?.kind != inner.kind { attribute("class", inner.kind.rawValue) }
    if let transform = tag.value(of: "transform"), SVGRewriter.isTransform(transform) {
      attribute("transform", transform)
      if inner.kind == .graph { scale = SVGRewriter.scale(of: transform) }
    }
    write(">")
    open.append((.part, tag.name))
  }

  private mutating func endPart() {
    let ended = part
    part = parts.popLast() ?? SVGPart(.none)
    if part.kind == ended.kind {
      part = ended
      return
    }
    switch ended.kind {
    case .node: nodes.append((ended.name, ended.words))
    case .edge: edges.append((ended.name, ended.words))
    case .cluster, .graph, .none: break
    }
  }

  private mutating func startLink(_ tag: HTMLTag) {
    let address = tag.value(of: "xlink:href") ?? tag.value(of: "href")
    guard !tag.isSelfClosing else { return }
    guard let address, let cleaned = HTMLAddress.cleaned(address, schemes: HTMLAddress.schemesOfSources),
      !open.contains(where: { $0.name == "a" })
    else {
      write("<g>")
      return open.append((.written("g"), tag.name))
    }
    finishMarkup()
    pieces.append(.link(cleaned))
    open.append((.link, tag.name))
  }

  // MARK: Text

  private mutating func startText(_ tag: HTMLTag) {
    let isLine = tag.name == "text"
    if isLine, let size = tag.value(of: "font-size").flatMap({ Double($0) }), size.isFinite, size > 0 {
      smallestFont = min(smallestFont, size)
    }
    let name: StaticString = isLine ? "text" : "tspan"
    write("<", name)
    textAttributes(tag)
    write(tag.isSelfClosing ? "/>" : ">")
    if !tag.isSelfClosing { open.append((.text(name), tag.name)) }
    if isLine, !part.words.isEmpty { part.words += " " }
  }

  private mutating func text(_ text: String) {
    guard case .text? = open.last?.element else { return }
    markup.appendEscaped(text: text)
    part.words = (part.words + text).collapsingBlanks
  }

  // MARK: Writing

  mutating func write(_ strings: StaticString...) {
    for string in strings { string.withUTF8Buffer { markup.append(contentsOf: $0) } }
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    write(" ", name, "=\"")
    markup.appendEscaped(attributeValue: value)
    write("\"")
  }

  mutating func finishMarkup() {
    if !markup.isEmpty { pieces.append(.markup(markup)) }
    markup = []
  }

  // MARK: The whole

  private var diagram: DrawnDiagram? {
    guard let viewBox, viewBox.count == 4, viewBox.allSatisfy(\.isFinite), viewBox[2] > 0, viewBox[3] > 0 else {
      return nil
    }
    var pieces = pieces
    if !markup.isEmpty { pieces.append(.markup(markup)) }
    // Words stay readable in a drawing that was asked to be small, and a large one stays on the page.
    let font = smallestFont * scale
    let enlarged = font < 11 ? min(11 / font, 3) : 1
    let size = min(enlarged, 20_000 / viewBox[2], 20_000 / viewBox[3])
    let names = Dictionary(nodes.map { ($0.name, $0.words.isEmpty ? $0.name : $0.words) }) { first, _ in first }
    return DrawnDiagram(
      pieces: pieces, viewBox: viewBox.map { String($0) }.joined(separator: " "),
      width: max(1, Int((viewBox[2] * size).rounded(.up))), height: max(1, Int((viewBox[3] * size).rounded(.up))),
      nodes: nodes.map(\.words).filter { !$0.isEmpty },
      edges: edges.compactMap { edge in
        let ends = edge.name.replacing("--", with: "->").split(separator: "->").map {
          names[String($0)] ?? names[String($0.prefix { $0 != ":" })] ?? ""
        }
        guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
        return DrawnDiagram.Edge(from: ends[0], to: ends[1], words: edge.words)
      })
  }
}
