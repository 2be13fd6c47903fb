/// A flowchart as mermaid describes it: what is connected with what, and how it should look.
package struct Flowchart: Sendable, Equatable {
  /// Where the flow goes.
  package var direction = Direction.down
  /// From the front matter's `title` or `accTitle`; `nil` where there is none.
  package var title: String?
  /// In the order of their first mention.
  package var nodes: [Node] = []
  package var edges: [Edge] = []
  /// In the order in which they are opened, so that a group comes after the one around it.
  package var groups: [Group] = []

  package enum Direction: Sendable { case down, up, right, left }

  package struct Node: Sendable, Equatable {
    package let id: String
    /// At least one; an empty one where the author wants no words.
    package var lines: [String]
    package var shape = Shape.box
    /// The index of the group that it stands in; `nil` for none.
    package var group: Int?
    package var look = Look()
    /// Where a click leads, as written and not yet checked.
    package var link: String?
  }

  package enum Shape: Sendable {
    case box, round, stadium, subroutine, cylinder, circle, doubleCircle, ellipse, flag, diamond, hexagon, leanRight,
      leanLeft, trapezoid, invertedTrapezoid, document, words
  }

  package struct Edge: Sendable, Equatable {
    /// The ids of nodes or groups.
    package let from: String
    package let to: String
    package var stroke = Stroke.solid
    package var start = Head.none
    package var end = Head.arrow
    /// Empty for none.
    package var lines: [String] = []
    /// The least number of ranks that it spans, from 1.
    package var length = 1
    package var look = Look()

    package enum Stroke: Sendable { case solid, dotted, thick, invisible }
    package enum Head: Sendable { case none, arrow, circle, cross }
  }

  package struct Group: Sendable, Equatable {
    package let id: String
    /// Empty for none.
    package let lines: [String]
    /// The index of the group around it; `nil` for none.
    package let parent: Int?
    package var direction: Direction?
    package var look = Look()
  }

  /// Colours as CSS writes them, not yet checked; `nil` where the theme decides.
  package struct Look: Sendable, Equatable {
    package var fill: String?
    package var stroke: String?
    package var text: String?
    /// In pixels.
    package var width: Double?
    package var isDashed = false

    package init() {}

    /// The same look, with what the other says instead.
    func overlaid(by other: Look) -> Look {
      var look = self
      look.fill = other.fill ?? fill
      look.stroke = other.stroke ?? stroke
      look.text = other.text ?? text
      look.width = other.width ?? width
      look.isDashed = other.isDashed || isDashed
      return look
    }
  }
}
