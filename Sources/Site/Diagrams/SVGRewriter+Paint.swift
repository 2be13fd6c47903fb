import Documents

/// Shapes and their colours.
///
/// Black, white and none become the theme's: classes in place of colours. What the author chose stays, as far as it can be
/// read in both schemes.
extension SVGRewriter {
  /// The pages' grounds in the two schemes, which chosen colours must stand out from.
  private static let lightPage = SVGColor.white
  private static let darkPage = SVGColor(number: 0x14161A)

  mutating func shape(_ tag: HTMLTag) {
    let box = SVGRewriter.box(of: tag)
    // The sheet that everything is drawn on.
    if part.kind == .graph, tag.name == "polygon", !part.hasShape {
      part.hasShape = true
      return
    }
    let isFirst = !part.hasShape
    part.hasShape = true
    if tag.name == "polygon", isFirst, let box, let look = part.kind == .cluster ? .round : part.look {
      if part.look == .group { part.titleStart = box.left + 10 }
      return write(look, box, tag)
    }
    for (name, attribute, isAllowed) in SVGRewriter.geometry where name == tag.name {
      guard let value = tag.value(of: "\(attribute)") else { continue }
      // A shape of which a number is wrong is none.
      guard isAllowed(value) else { return }
    }
    let name = SVGRewriter.names[tag.name] ?? "path"
    write("<", name)
    for (name, attribute, _) in SVGRewriter.geometry where name == tag.name {
      if let value = tag.value(of: "\(attribute)") { self.attribute(attribute, value) }
    }
    paint(tag, box, isFirst: isFirst)
    write("/>")
  }

  private static let names: [String: StaticString] = [
    "path": "path", "polygon": "polygon", "polyline": "polyline", "ellipse": "ellipse", "circle": "circle",
    "rect": "rect", "line": "line",
  ]

  /// What says where a shape is, by element.
  private static let geometry: [(element: String, attribute: StaticString, isAllowed: @Sendable (String) -> Bool)] = [
    ("path", "d", isPath), ("polygon", "points", isNumbers), ("polyline", "points", isNumbers),
    ("ellipse", "cx", isNumber), ("ellipse", "cy", isNumber), ("ellipse", "rx", isNumber), ("ellipse", "ry", isNumber),
    ("circle", "cx", isNumber), ("circle", "cy", isNumber), ("circle", "r", isNumber),
    ("rect", "x", isNumber), ("rect", "y", isNumber), ("rect", "width", isNumber), ("rect", "height", isNumber),
    ("rect", "rx", isNumber), ("line", "x1", isNumber), ("line", "y1", isNumber), ("line", "x2", isNumber),
    ("line", "y2", isNumber),
  ]

  /// Draws a box of Graphviz as the page has it: with round corners, double sides, a notch.
  private mutating func write(_ look: SVGPart.Look, _ box: SVGBox, _ tag: HTMLTag) {
    let (width, height) = (box.right - box.left, box.bottom - box.top)
    if look == .flag {
      let middle = (box.top + box.bottom) / 2
      let points = [
        (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom),
        (box.left + 12, middle),
      ]
      write("<polygon")
      attribute("points", points.map { "\($0.0.written),\($0.1.written)" }.joined(separator: " "))
    } else {
      let corner =
        switch look {
        case .round: part.kind == .cluster ? 6.0 : 10.0
        case .stadium: height / 2
        default: 3.0
        }
      write("<rect")
      attribute("x", box.left.written)
      attribute("y", box.top.written)
      attribute("width", width.written)
      attribute("height", height.written)
      attribute("rx", min(corner, height / 2, width / 2).written)
    }
    paint(tag, box, isFirst: true)
    write("/>")
    guard look == .subroutine else { return }
    write("<path")
    let sides = [box.left + 8, box.right - 8].map { "M\($0.written),\(box.top.written)V\(box.bottom.written)" }
    attribute("d", sides.joined())
    paint(tag, nil, isFirst: false)
    write("/>")
  }

  // MARK: Colours

  private mutating func paint(_ tag: HTMLTag, _ box: SVGBox?, isFirst: Bool) {
    var classes: [String] = []
    let stroke = tag.value(of: "stroke")
    fill(tag.value(of: "fill"), box, isFirst: isFirst, isDrawn: stroke != "transparent", &classes)
    switch stroke {
    case nil, "none", "transparent": break
    case "black": classes.append("outline")
    case let stroke?:
      if let color = SVGColor(stroke) {
        if color == .black { classes.append("outline") } else { attribute("stroke", SVGRewriter.onPage(color, by: 3)) }
      }
    }
    for name: StaticString in ["stroke-width", "stroke-dasharray", "fill-opacity", "stroke-opacity"] {
      if let value = tag.value(of: "\(name)"), SVGRewriter.isNumbers(value) { attribute(name, value) }
    }
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
  }

  private mutating func fill(
    _ fill: String?, _ box: SVGBox?, isFirst: Bool, isDrawn: Bool, _ classes: inout [String]
  ) {
    if let fill, fill.hasPrefix("url(#"), fill.hasSuffix(")"),
      let first = gradients[String(fill.dropFirst(5).dropLast())]
    {
      write(" fill=\"url(#")
      finishMarkup()
      pieces.append(.prefix)
      markup.append(contentsOf: String(fill.dropFirst(5).dropLast()).utf8)
      write(")\"")
      if let box { part.fill(box, with: .color(first)) }
      return
    }
    guard let color = fill.flatMap({ SVGColor($0) }), color != .white else {
      let isGround = isFirst && isDrawn && (part.kind == .node || part.kind == .cluster)
      if isGround || fill == "white" { classes.append("ground") }
      if fill == "white", let box { part.fill(box, with: .theme) }
      return
    }
    switch (part.kind, color) {
    case (.edge, .black), (.node, .black):
      classes.append("ink")
      if let box { part.fill(box, with: .ink) }
    case (.edge, _): attribute("fill", SVGRewriter.onPage(color, by: 3))
    case (.cluster, _):
      classes.append("tint")
      attribute("fill", color.hex)
    default:
      attribute("fill", color.hex)
      if let box { part.fill(box, with: .color(color)) }
    }
  }

  /// A colour that stands out from the page in either scheme.
  private static func onPage(_ color: SVGColor, by contrast: Double) -> String {
    let (light, dark) = (
      color.standingOut(from: lightPage, by: contrast), color.standingOut(from: darkPage, by: contrast)
    )
    return light == dark ? light.hex : "light-dark(\(light.hex), \(dark.hex))"
  }

  // MARK: Text

  mutating func textAttributes(_ tag: HTMLTag) {
    if let start = part.titleStart { attribute("x", start.written) }
    for (name, isAllowed) in SVGRewriter.textAttributes {
      if part.titleStart != nil, ["x", "text-anchor"].contains("\(name)") { continue }
      if let value = tag.value(of: "\(name)"), isAllowed(value) { attribute(name, value) }
    }
    guard tag.name == "text" || tag.value(of: "fill") != nil else { return }
    var classes: [String] = []
    let family = tag.value(of: "font-family")?.lowercased() ?? ""
    if ["courier", "mono", "consol"].contains(where: family.contains) { classes.append("mono") }
    let x = tag.value(of: "x").flatMap { Double($0) } ?? 0
    let y = tag.value(of: "y").flatMap { Double($0) } ?? 0
    // The line of the letters lies below their middle.
    let ground = part.ground(x: x, y: y - 4)
    let color = tag.value(of: "fill").flatMap { SVGColor($0) } ?? .black
    switch ground {
    case .theme where color == .black: classes.append("words")
    case .theme: attribute("fill", SVGRewriter.onPage(color, by: 4.5))
    case .ink: classes.append("on-ink")
    case .color(let behind):
      if color != .black, color.contrast(with: behind) >= 4.5 {
        attribute("fill", color.hex)
      } else {
        classes.append(behind.contrast(with: .black) >= behind.contrast(with: .white) ? "on-light" : "on-dark")
      }
    }
    if !classes.isEmpty { attribute("class", classes.joined(separator: " ")) }
  }

  private static let textAttributes: [(name: StaticString, isAllowed: @Sendable (String) -> Bool)] = [
    ("x", isNumber), ("y", isNumber), ("dx", isNumber), ("dy", isNumber), ("font-size", isNumber),
    ("text-anchor", { ["start", "middle", "end"].contains($0) }), ("font-weight", { $0 == "bold" }),
    ("font-style", { $0 == "italic" }),
    ("text-decoration", { ["underline", "line-through", "overline"].contains($0) }),
    ("baseline-shift", { ["super", "sub"].contains($0) }),
  ]

  // MARK: Gradients

  mutating func gradient(_ tag: HTMLTag) {
    currentGradient = tag.value(of: "id").flatMap { SVGRewriter.isName($0) ? $0 : nil }
    guard let id = currentGradient else { return }
    gradients[id] = gradients[id] ?? .white
    write(" id=\"")
    finishMarkup()
    pieces.append(.prefix)
    markup.append(contentsOf: id.utf8)
    write("\" gradientUnits=\"userSpaceOnUse\"")
    for name: StaticString in ["x1", "y1", "x2", "y2", "cx", "cy", "r", "fx", "fy"] {
      if let value = tag.value(of: "\(name)"), value.utf8.allSatisfy(\.isNumberByte) { attribute(name, value) }
    }
  }

  /// Graphviz writes the colour of a stop as a style, which pages do not allow.
  mutating func stop(_ tag: HTMLTag) {
    if let offset = tag.value(of: "offset"), SVGRewriter.isNumber(offset) { attribute("offset", offset) }
    for declaration in (tag.value(of: "style") ?? "").split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { String($0) }
      guard parts.count == 2 else { continue }
      if parts[0] == "stop-color", let color = SVGColor(parts[1]) {
        attribute("stop-color", color.hex)
        if let id = currentGradient, gradients[id] == .white { gradients[id] = color }
      } else if parts[0] == "stop-opacity", SVGRewriter.isNumber(parts[1]) {
        attribute("stop-opacity", parts[1])
      }
    }
  }
}
