/// Makes heading anchors exactly as GitHub does: lower case, punctuation dropped, blanks to hyphens, `-1` for repeats.
struct HeadingAnchors {
  private var used: [String: Int] = [:]

  mutating func anchor(for title: String) -> String {
    let base = HeadingAnchors.slug(title)
    var anchor = base
    var count = used[base] ?? 0
    if used[base] != nil {
      repeat {
        count += 1
        anchor = "\(base)-\(count)"
      } while used[anchor] != nil
    }
    used[base] = count
    if anchor != base { used[anchor] = 0 }
    return anchor
  }

  /// Keeps letters, marks, numbers, connectors (`_`), hyphens and blanks, as GitHub's `[^\p{Word}\- ]` does.
  static func slug(_ title: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case " ": slug.append("-")
      case "-", "_": slug.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
          slug.append(scalar)
        default: break
        }
      }
    }
    return String(slug)
  }
}
