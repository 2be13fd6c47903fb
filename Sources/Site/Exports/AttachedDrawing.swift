import Documents
import ProjectModel

/// Writes an author's drawing anew from a list of what may be in it: a reader may open it by itself, where no policy keeps
/// its scripts from running.
///
/// Elements that are not in the list are left out with all that they hold, attributes alone. What it writes is XML with
/// every sign escaped, so that nothing depends on how a browser reads the original.
struct AttachedDrawing {
  private let bytes: [UInt8]
  private var svg = HTMLWriter()
  private var open: [String] = []
  /// How many elements are open that are left out.
  private var dropped = 0
  private var isInStyle = false

  /// A file of the project as a site may hold it: as it is, but drawings cleaned, unless the settings trust the authors.
  ///
  /// Throws what the system says when the file cannot be read.
  static func bytes(of path: String, in project: Project) throws -> [UInt8] {
    let bytes = try project.folder.bytes(of: path)
    guard path.lowercased().hasSuffix(".svg"), !project.settings.trustsHTML else { return bytes }
    return cleaned(bytes) ?? Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n".utf8)
  }

  /// The drawing; `nil` where the bytes hold none.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
    var cleaner = AttachedDrawing(bytes: bytes)
    for token in HTMLTokenizer(bytes) { cleaner.read(token) }
    while let name = cleaner.open.popLast() { cleaner.end(written: name) }
    return cleaner.svg.bytes.isEmpty ? nil : cleaner.svg.bytes
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func read(_ token: HTMLToken) {
    switch token {
    case .startTag(let tag): start(tag)
    case .endTag(let name, _): end(name)
    case .text(let range): if dropped == 0, !open.isEmpty { text(range) }
    case .other(let range): other(range)
    case .comment: break
    }
  }

  private mutating func start(_ tag: HTMLTag) {
    isInStyle = false
    guard dropped == 0, let name = SVGWords.elements[tag.name], name == "svg" || !open.isEmpty
    else {
      if !tag.isSelfClosing { dropped += 1 }
      return
    }
    write("<" + name)
    if open.isEmpty {
      write(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
    }
    for attribute in tag.attributes {
      guard let key = SVGWords.attributes[attribute.name], SVGWords.isHarmless(attribute.value, of: key, on: name)
      else {
        continue
      }
      write(" \(key)=\"")
      svg.withBytes { $0.appendEscaped(attributeValue: attribute.value.xmlCharacters) }
      write("\"")
    }
    write(tag.isSelfClosing ? "/>" : ">")
    guard !tag.isSelfClosing else { return }
    open.append(tag.name)
    isInStyle = name == "style"
  }

  private mutating func end(_ name: String) {
    isInStyle = false
    guard dropped == 0 else {
      dropped -= 1
      return
    }
    // An end that belongs to no start is left out; one that skips others ends those too.
    guard let index = open.lastIndex(of: name) else { return }
    while open.count > index { if let last = open.popLast() { end(written: last) } }
  }

  private mutating func end(written name: String) { write("</\(SVGWords.elements[name] ?? name)>") }

  private mutating func text(_ range: Range<Int>) {
    svg.text(CharacterReferences.decoded(bytes[range]).xmlCharacters)
  }

  /// What a style sheet says, and titles, which the tokenizer does not take for text.
  private mutating func other(_ range: Range<Int>) {
    guard dropped == 0, let last = open.last else { return }
    let words = String(decoding: bytes[range], as: UTF8.self)
    if isInStyle {
      let sheet = words.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
      if SVGWords.isHarmless(sheet: sheet) { svg.text(sheet.xmlCharacters) }
    } else if last == "title" {
      text(range)
    }
  }

  private mutating func write(_ markup: String) { svg.withBytes { $0 += Array(markup.utf8) } }
}

/// What an author's drawing may hold.
private enum SVGWords {
  /// By the name in small letters, as the tokenizer gives it.
  static let elements = byLowercase(
    """
    svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style switch a image
    linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer
    feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
    feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
    feTile feTurbulence
    """)

  static let attributes = byLowercase(
    """
    id class x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points pathLength transform viewBox preserveAspectRatio
    version href xlink:href role aria-label aria-hidden aria-labelledby xml:space lang
    style fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-dasharray stroke-dashoffset color opacity display visibility overflow clip-path clip-rule mask filter
    marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient paint-order
    shape-rendering text-rendering image-rendering color-interpolation color-interpolation-filters mix-blend-mode isolation
    vector-effect font-family font-size font-style font-weight font-stretch font-variant letter-spacing word-spacing
    text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
    dx dy rotate textLength lengthAdjust startOffset method spacing
    gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity patternUnits patternContentUnits
    patternTransform clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits
    in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix
    divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
    scale xChannelSelector yChannelSelector azimuth elevation flood-color flood-opacity stdDeviation radius
    baseFrequency numOctaves seed stitchTiles lighting-color pointsAtX pointsAtY pointsAtZ z limitingConeAngle
    """)

  private static func byLowercase(_ words: String) -> [String: String] {
    Dictionary(words.split(whereSeparator: \.isWhitespace).map { ($0.lowercased(), String($0)) }) { first, _ in first }
  }

  static func isHarmless(_ value: String, of attribute: String, on element: String) -> Bool {
    guard attribute == "href" || attribute == "xlink:href" else { return isHarmless(sheet: value) }
    switch element {
    case "a": return HTMLAddress.cleaned(value, schemes: HTMLAddress.schemesOfLinks) != nil
    case "image": return value.hasPrefix("data:") && HTMLAddress.cleaned(value, schemes: ["data"]) != nil
    default: return value.hasPrefix("#")
    }
  }

  /// Whether a style asks for nothing elsewhere: no import, no address but one in the drawing.
  static func isHarmless(sheet: String) -> Bool {
    let plain = sheet.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard !plain.contains("\\"), !plain.contains("@import"), !plain.contains("expression(") else {
      return false
    }
    return plain.ranges(of: "url(").allSatisfy { plain[$0.upperBound...].hasPrefix("#") }
      && !plain.contains("image-set(") && !plain.contains("javascript:")
  }
}
