import Findings

/// What a section asks for, as lines of a comment: what to write, then the questions.
struct DraftComment {
  let lines: [String]

  /// `nil` where there is nothing to say.
  init?(_ section: TemplateSection, in language: String?, width: Int) {
    var lines: [String] = []
    let guidance = section.guidance(in: language)
    if !guidance.isEmpty { lines += guidance.wrapped(to: width) }
    for prompt in section.prompts(in: language) {
      let wrapped = prompt.wrapped(to: width - 2)
      lines += wrapped.enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
    guard !lines.isEmpty else { return nil }
    self.lines = lines
  }

  /// For Markdown and GitHub's pages: a comment that readers do not see.
  var html: String {
    // Two hyphens may end a comment of HTML.
    let safe = lines.map { $0.replacing("--", with: "–") }
    return "<!--\n\(safe.joined(separator: "\n"))\n-->\n"
  }

  /// For YAML, below a key that is indented so far.
  func yaml(indent: String) -> String {
    lines.map { "\(indent)# \($0)\n" }.joined()
  }
}
