import Documents
import Findings

/// Finds mentions of items in the text of one document.
struct MentionFinder {
  /// Something that looks like an id, with where it stands.
  struct Found: Sendable {
    let token: ReferenceScanner.Token
    let span: Span
    let heading: Mention.Heading?
    /// Whether it is in small letters, so that it can only be a mistaken id.
    var isSmall = false
  }

  /// Every token of a document's text, code and raw HTML left out, in document order.
  static func tokens(in document: Document) -> [Found] {
    var found: [Found] = []
    var heading: Mention.Heading?
    document.blocks.forEachBlock { block in
      if case .heading(let here) = block.kind { heading = Mention.Heading(title: here.title, anchor: here.anchor) }
      block.forEachOwnText { inlines in
        inlines.forEachInline { inline in
          // Every id has a digit, and most text has none.
          guard case .text(let text) = inline.kind, text.holdsDigit else { return }
          let tokens = ReferenceScanner.tokens(in: text)
          let spans = document.source.spans(of: tokens.map(\.range), in: text, at: inline.span)
          for (token, span) in zip(tokens, spans) {
            found.append(Found(token: token, span: span, heading: heading))
          }
          for token in ReferenceScanner.smallTokens(in: text) {
            let span = document.source.span(of: token.range, in: text, at: inline.span)
            found.append(Found(token: token, span: span, heading: heading, isSmall: true))
          }
        }
      }
    }
    return found
  }
}
