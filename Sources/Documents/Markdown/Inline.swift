import Findings

/// A piece of running text.
package struct Inline: Sendable {
  package let kind: Kind
  package let span: Span

  package enum Kind: Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    indirect case link(Link)
    indirect case image(Link)
    /// One raw HTML tag.
    case markup(String)
    /// An HTML comment.
    case comment
    case softBreak
    case lineBreak
    /// `number` counts from 1 in the order of first reference.
    case footnoteReference(number: Int)
    /// A template command that a generator left behind: `{% include … %}`, `{{ … }}`. Never shown.
    case leftover(String)
    /// Indirect, as links are: the size of the largest is that of every piece of text.
    indirect case maths(Maths)
  }

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A link or an image.
package struct Link: Sendable {
  package let destination: String
  package let title: String
  /// The link's text, or the image's alternative text.
  package let inlines: [Inline]
  package let attributes: AttributeList?

  /// Whether a template engine would have made the address.
  package var isTemplateCommand: Bool { BraceSyntax.holdsCommand(destination) }
}

extension [Inline] {
  /// The text without markup; line breaks as blanks, images as their alternative text.
  package var plainText: String {
    if count == 1, case .text(let string) = self[0].kind { return string }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let string), .code(let string): text += string
      case .maths(let maths): text += maths.plainText
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        inlines.appendPlainText(to: &text)
      case .link(let link), .image(let link): link.inlines.appendPlainText(to: &text)
      case .softBreak, .lineBreak: text += " "
      case .markup, .comment, .footnoteReference, .leftover: break
      }
    }
  }

  /// Calls `body` with each piece, parents before what they hold.
  package func forEachInline(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline.kind {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        inlines.forEachInline(body)
      case .link(let link), .image(let link): link.inlines.forEachInline(body)
      default: break
      }
    }
  }
}
