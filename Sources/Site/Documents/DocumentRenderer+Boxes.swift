import Documents

/// Boxes and code.
extension DocumentRenderer {
  mutating func admonition(_ admonition: Admonition) {
    let type = AdmonitionType(admonition.types)
    let classes = "admonition " + type.rawValue
    switch admonition.folding {
    case .none:
      html.open("div", ["class": classes])
      if let title = admonition.title {
        html.open("p", ["class": "admonition-title"])
        html.icon(type.rawValue)
        text(title)
        html.close("p")
      }
      container(admonition.blocks)
      html.close("div")
    case .closed, .open:
      html.open("details", ["class": classes, "open": admonition.folding == .open ? "" : nil])
      html.open("summary")
      html.icon(type.rawValue)
      if let title = admonition.title { text(title) } else { html.text(type.rawValue.capitalizedFirst) }
      html.raw("<svg class=\"icon chevron\" aria-hidden=\"true\"><use href=\"#icon-chevron\"/></svg>")
      html.close("summary")
      container(admonition.blocks)
      html.close("details")
    }
  }

  mutating func code(_ code: CodeBlock) {
    let fence = code.fence
    let language = fence.language.isEmpty ? nil : "language-" + fence.language
    let hasLines = fence.firstLineNumber != nil || !fence.highlightedLines.isEmpty
    html.open("figure", ["class": fence.firstLineNumber == nil ? "code" : "code numbered"])
    if let title = fence.title, !title.isEmpty { html.element("figcaption", text: title) }
    html.open("pre", ["tabindex": "0"])
    html.open("code", ["class": language])
    if hasLines {
      lines(of: code)
    } else {
      html.text(code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text)
    }
    html.raw("</code></pre></figure>")
  }

  private mutating func lines(of code: CodeBlock) {
    var lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      let isMarked = code.fence.highlightedLines.contains(index + 1)
      html.element(
        "span",
        [
          "class": isMarked ? "line highlighted" : "line",
          "data-line": code.fence.firstLineNumber.map { String($0 + index) },
        ], text: line + "\n")
    }
  }
}

/// The looks that a box can have.
enum AdmonitionType: String {
  case note, abstract, info, tip, success, question, warning, failure, danger, bug, example, quote

  /// The first type that is known, by its name or one of MkDocs' and GitHub's other names; `note` where none is.
  init(_ types: [String]) {
    self = types.lazy.compactMap { AdmonitionType(rawValue: $0) ?? AdmonitionType.others[$0] }.first ?? .note
  }

  private static let others: [String: AdmonitionType] = [
    "summary": .abstract, "tldr": .abstract, "todo": .info, "important": .info, "hint": .tip, "check": .success,
    "done": .success, "help": .question, "faq": .question, "caution": .warning, "attention": .warning, "fail": .failure,
    "missing": .failure, "error": .danger, "snippet": .example, "cite": .quote, "seealso": .note,
  ]
}
