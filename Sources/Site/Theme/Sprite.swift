/// The icons of a theme: the symbols of the `<svg class="sprite">` that its layouts hold.
struct Sprite: Sendable {
  /// One icon.
  struct Symbol: Sendable {
    /// What follows `icon-` in its id.
    let name: String
    /// From `<symbol` to `</symbol>`.
    let text: String
  }

  /// From `<svg` to behind `</svg>`.
  let range: Range<Substring.Index>
  let symbols: [Symbol]
  private let start: String

  /// `nil` where a layout has none.
  init?(in layout: Substring) {
    guard let start = layout.firstRange(of: "<svg class=\"sprite\""),
      let end = layout[start.upperBound...].firstRange(of: "</svg>")
    else { return nil }
    range = start.lowerBound..<end.upperBound
    let inside = layout[start.upperBound..<end.lowerBound]
    self.start = String(layout[start]) + inside.prefix { $0 != ">" } + ">"
    var symbols: [Symbol] = []
    var rest = inside
    while let beginning = rest.firstRange(of: "<symbol id=\"icon-"),
      let ending = rest[beginning.upperBound...].firstRange(of: "</symbol>")
    {
      let name = rest[beginning.upperBound...].prefix { $0 != "\"" }
      symbols.append(Symbol(name: String(name), text: String(rest[beginning.lowerBound..<ending.upperBound])))
      rest = rest[ending.upperBound...]
    }
    self.symbols = symbols
  }

  /// The sprite with no more than the named symbols; empty where there are none.
  func bytes(only names: Set<String>) -> [UInt8] {
    let kept = symbols.filter { names.contains($0.name) }
    guard !kept.isEmpty else { return [] }
    return Array((start + kept.map(\.text).joined() + "</svg>").utf8)
  }

  /// The names of the icons that some HTML uses.
  static func names(in html: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    html.withUnsafeBufferPointer { html in
      var index = 0
      while index < html.count {
        defer { index += 1 }
        guard html[index] == UInt8(ascii: "#"), html[index...].starts(with: beginning) else { continue }
        index += beginning.count
        let name = html[index...].prefix { $0 != UInt8(ascii: "\"") }
        names.insert(String(decoding: name, as: UTF8.self))
      }
    }
    return names
  }

  private static let beginning = Array("#icon-".utf8)
}
