/// How wide text is drawn, near enough to make boxes for it.
///
/// Boxes are measured here and not by Graphviz, whose fonts differ from machine to machine and are not the reader's.
enum TextWidth {
  /// The width of a line in a sans-serif font, in units of the font's size.
  static func ems(of line: String) -> Double {
    var width = 0
    for scalar in line.unicodeScalars { width += thousandths(of: scalar) }
    // Interface fonts are wider or narrower than Helvetica by a few per cent.
    return Double(width) / 1_000 * 1.08
  }

  /// The lines, broken at blanks so that none is wider than `ems` where that can be.
  static func wrapped(_ lines: [String], toEms ems: Double) -> [String] {
    lines.flatMap { line -> [String] in
      guard self.ems(of: line) > ems else { return [line] }
      var broken: [String] = []
      for word in line.split(separator: " ") {
        if let last = broken.last, self.ems(of: last + " " + word) <= ems {
          broken[broken.count - 1] = last + " " + word
        } else {
          broken.append(String(word))
        }
      }
      return broken.isEmpty ? [line] : broken
    }
  }

  private static func thousandths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return helvetica[Int(scalar.value) - 0x20]
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F300...0x3FFFD:
      return 1_000
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 600
    }
  }

  /// The widths of Helvetica's ASCII characters from the blank on, as Adobe's font metrics state them.
  private static let helvetica = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]
}
