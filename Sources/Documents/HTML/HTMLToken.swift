/// A piece of HTML source. All ranges are byte offsets into the source.
package enum HTMLToken: Sendable, Equatable {
  /// Text, with its character references as written.
  case text(Range<Int>)
  /// A start tag that is complete.
  case startTag(HTMLTag)
  /// An end tag, its name lower-cased.
  case endTag(name: String, range: Range<Int>)
  /// A comment, or what browsers take for one, such as `</ x>`.
  case comment(Range<Int>)
  /// What is neither shown nor a tag: a doctype, a processing instruction, CDATA, the content of a
  /// raw-text element such as `script`, or a tag that the source ends in.
  case other(Range<Int>)

  /// Where the token stands, in bytes.
  package var range: Range<Int> {
    switch self {
    case .text(let range), .comment(let range), .other(let range), .endTag(_, let range): range
    case .startTag(let tag): tag.range
    }
  }
}
