/// What a layout leaves open and each page fills.
enum LayoutHole: String, CaseIterable, Sendable {
  case title, description, releases, release, navigation, breadcrumbs, content, contents, pager, source, metadata
  /// ` lang="…"` where the content is in another language than the page; else empty.
  case contentLanguage

  /// Words that stand for the hole while the layout is rendered: nothing that a theme would hold by chance.
  func marker(salt: String) -> String { "scopebook-hole-\(salt)-\(rawValue)-" }
}

/// A rendered layout, cut at its holes and at its icons.
struct CutLayout: Sendable {
  private let pieces: [Piece]
  private let sprite: Sprite?
  /// The icons that the layout itself uses.
  private let ownIcons: Set<String>

  private enum Piece: Sendable {
    case text([UInt8])
    case hole(LayoutHole)
    case sprite
  }

  init(_ text: String, salt: String) {
    let text = Substring(text)
    sprite = Sprite(in: text)
    if let range = sprite?.range {
      pieces =
        CutLayout.pieces(text[..<range.lowerBound], salt: salt) + [.sprite]
        + CutLayout.pieces(text[range.upperBound...], salt: salt)
    } else {
      pieces = CutLayout.pieces(text, salt: salt)
    }
    ownIcons = pieces.reduce(into: []) { icons, piece in
      if case .text(let text) = piece { icons.formUnion(Sprite.names(in: text)) }
    }
  }

  private static func pieces(_ text: Substring, salt: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text
    let beginning = "scopebook-hole-\(salt)-"
    while let range = rest.firstRange(of: beginning) {
      let behind = rest[range.upperBound...]
      let name = behind.prefix { $0 != "-" }
      pieces.append(.text(Array(rest[..<range.lowerBound].utf8)))
      if let hole = LayoutHole(rawValue: String(name)) { pieces.append(.hole(hole)) }
      rest = behind.dropFirst(name.count + 1)
    }
    pieces.append(.text(Array(rest.utf8)))
    return pieces
  }

  /// The page with its holes filled, and the icons that it uses; what `filling` does not name stays empty.
  func filled(_ filling: [LayoutHole: [UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(filling.values.reduce(20_000) { $0 + $1.count })
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .hole(let hole): bytes += filling[hole] ?? []
      case .sprite:
        let icons = filling.values.reduce(into: ownIcons) { $0.formUnion(Sprite.names(in: $1)) }
        bytes += sprite?.bytes(only: icons) ?? []
      }
    }
    return bytes
  }
}
