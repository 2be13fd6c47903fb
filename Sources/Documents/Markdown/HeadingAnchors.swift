/// Makes heading anchors exactly as GitHub does: lower case, punctuation dropped, blanks to hyphens, `-1` for repeats.
struct HeadingAnchors {
  private var used: [String: Int] = [:]
  private var unnamed = 0

  /// The anchor of the next heading: the author's own where it is free, else one made from the heading's text.
  mutating func anchor(for text: String, own: String? = nil) -> String {
    if let own, used[own] == nil {
      used[own] = 0
      return own
    }
    let base = HeadingAnchors.slug(text)
    // GitHub gives no anchor then; a name with a dot is none that it would give to another heading.
    if base.isEmpty {
      unnamed += 1
      return "heading.\(unnamed)"
    }
    guard var count = used[base] else {
      used[base] = 0
      return base
    }
    var anchor: String
    repeat {
      count += 1
      anchor = "\(base)-\(count)"
    } while used[anchor] != nil
    used[base] = count
    used[anchor] = 0
    return anchor
  }

  /// Keeps letters, marks, digits, connectors (`_`), hyphens and blanks, as GitHub's `[^\p{Word}\- ]` does.
  static func slug(_ text: String) -> String { slugOfASCII(text) ?? slugOfAny(text) }

  /// The same by bytes; `nil` for text beyond ASCII.
  private static func slugOfASCII(_ text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20: slug.append(UInt8(ascii: "-"))
      case 0x41...0x5A: slug.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): slug.append(byte)
      default: break
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  static func slugOfAny(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ": slug.append("-")
      case "-", "_": slug.append(scalar)
      default: if scalar.isWord { slug.append(scalar) }
      }
    }
    return String(slug)
  }
}

extension Unicode.Scalar {
  /// Whether it is in Ruby's `\p{Word}`, which has circled letters too.
  fileprivate var isWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
      true
    default: properties.isAlphabetic
    }
  }
}

extension [Inline] {
  /// The text that GitHub makes a heading's anchor from: without images, and without a blank for a line break.
  var anchorText: String {
    var text = ""
    appendAnchorText(to: &text)
    return text
  }

  private func appendAnchorText(to text: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let string), .code(let string), .leftover(let string): text += string
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        inlines.appendAnchorText(to: &text)
      case .maths(let maths): text += maths.source
      case .link(let link): link.inlines.appendAnchorText(to: &text)
      case .footnoteReference(let number): text += String(number)
      case .image, .markup, .comment, .softBreak, .lineBreak: break
      }
    }
  }
}
