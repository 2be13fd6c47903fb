import Documents

/// The tokens of the source as text: `<a href=x>`, `</a>`, `'text'`, `!comment`, `?other`.
func outline(of source: String) -> String {
  outline(of: Array(source.utf8))
}

/// The same for bytes that need not be UTF-8.
func outline(of bytes: [UInt8]) -> String {
  outline(of: Array(HTMLTokenizer(bytes)), in: bytes)
}

/// The same for tokens whose ranges refer to the bytes.
func outline(of tokens: [HTMLToken], in bytes: [UInt8]) -> String {
  tokens.map { token in
    let source = String(decoding: bytes[token.range], as: UTF8.self)
    switch token {
    case .text: return "'\(source)'"
    case .startTag(let tag):
      let attributes = tag.attributes.map {
        $0.value.isEmpty ? " \($0.name)" : " \($0.name)=\($0.value)"
      }
      return "<\(tag.name)\(attributes.joined())\(tag.isSelfClosing ? "/" : "")>"
    case .endTag(let name, _): return "</\(name)>"
    case .comment: return "!\(source)"
    case .other: return "?\(source)"
    }
  }.joined(separator: " ")
}

/// What a rewriter without a prefix makes of pieces of raw HTML in one container.
func rewritten(_ pieces: String...) -> String {
  rewritten(pieces.map { Array($0.utf8) })
}

/// The same for bytes that need not be UTF-8.
func rewritten(_ pieces: [[UInt8]]) -> String {
  var rewriter = HTMLRewriter { _, _, address in address }
  var output: [UInt8] = []
  for piece in pieces {
    rewriter.append(piece, to: &output)
  }
  rewriter.close(into: &output)
  return String(decoding: output, as: UTF8.self)
}
