import Documents

/// The size of a flowchart's node, in pixels.
struct NodeSize {
  let width: Double
  let height: Double

  /// The size of a font in a node, and the height of a line of it.
  static let font = 14.0
  private static let line = 18.0

  /// Large enough for the lines in the shape.
  init(_ lines: [String], in shape: Flowchart.Shape) {
    let text = max(8, (lines.map(TextWidth.ems).max() ?? 0) * NodeSize.font)
    let height = Double(lines.count) * NodeSize.line
    switch shape {
    case .box, .round: self.init(text + 28, height + 18)
    case .words: self.init(text + 8, height + 6)
    case .stadium: self.init(text + height / 2 + 30, height + 18)
    case .subroutine: self.init(text + 44, height + 18)
    case .flag: self.init(text + 44, height + 18)
    case .document: self.init(text + 36, height + 20)
    case .cylinder: self.init(text + 32, height + 32)
    case .circle, .doubleCircle:
      let diameter = max(36, (text * text + height * height).squareRoot() + 12)
      self.init(diameter, diameter)
    case .ellipse: self.init(text * 1.42 + 8, height * 1.42 + 8)
    case .diamond:
      // The words touch the sides where width and height of the two add up to one.
      let full = height * 2 + 30
      self.init(text / (1 - height / full) + 12, full)
    case .hexagon: self.init(text + height + 24, height + 18)
    case .leanRight, .leanLeft, .trapezoid, .invertedTrapezoid: self.init(text + height + 36, height + 20)
    }
  }

  private init(_ width: Double, _ height: Double) {
    self.width = width.rounded(.up)
    self.height = height.rounded(.up)
  }
}
