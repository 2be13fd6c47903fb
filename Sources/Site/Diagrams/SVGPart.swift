/// One part of a drawing while it is written: what it is, and what is behind its words.
struct SVGPart {
  let kind: Kind
  /// How the page draws a box instead of Graphviz.
  var look: Look?
  /// Graphviz's name for it.
  var name = ""
  /// What is written in it.
  var words = ""
  /// The filled areas, in drawing order.
  private var areas: [(box: SVGBox, ground: Ground)] = []
  var hasShape = false
  /// Where a group's title begins, from its left side on.
  var titleStart: Double?

  enum Kind: String { case none, graph, node, edge, cluster }

  enum Look: String {
    case box, round, stadium, subroutine, flag
    /// A cluster whose title begins at its left side, whatever font it is shown in.
    case group
  }

  /// What words stand on.
  enum Ground {
    /// The theme's own ground.
    case theme
    /// The theme's colour of lines.
    case ink
    case color(SVGColor)
  }

  init(_ kind: Kind) {
    self.kind = kind
  }

  mutating func fill(_ box: SVGBox, with ground: Ground) {
    areas.append((box, ground))
  }

  /// What is behind a point.
  func ground(x: Double, y: Double) -> Ground {
    areas.last { $0.box.contains(x: x, y: y) }?.ground ?? .theme
  }
}

/// A rectangle around some points.
struct SVGBox {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  /// The box around coordinates that alternate between x and y; `nil` for fewer than one point, or one that is not finite.
  init?(_ numbers: [Double]) {
    guard numbers.count >= 2, numbers.allSatisfy(\.isFinite) else { return nil }
    var (left, top, right, bottom) = (numbers[0], numbers[1], numbers[0], numbers[1])
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      left = min(left, numbers[index])
      right = max(right, numbers[index])
      top = min(top, numbers[index + 1])
      bottom = max(bottom, numbers[index + 1])
    }
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  func contains(x: Double, y: Double) -> Bool {
    x >= left && x <= right && y >= top && y <= bottom
  }
}
