import Documents

/// Code: its title and language in a bar, numbered and marked lines.
extension DocumentRenderer {
  mutating func code(_ code: CodeBlock, classes: String?, id: String?) {
    let fence = code.fence
    let language = CodeLanguage(fence.language)
    let title = fence.title.flatMap { $0.isEmpty ? nil : $0 }
    let text = code.text.hasSuffix("\n") ? code.text.dropLast() : code.text[...]
    let numbers = fence.firstLineNumber.map { CodeLineNumbers(first: $0, text) }
    let all = ["code", numbers?.classes, classes].compactMap(\.self)
    html.open("figure", ["class": all.joined(separator: " "), "id": id])
    if title != nil || language.name != nil {
      html.element("figcaption") { html in
        if let title { html.element("span", ["class": "code-title"], text: title) }
        if let name = language.name { html.element("span", ["class": "code-language"], text: name) }
      }
    }
    let label = [html.words("Code"), language.name, title].compactMap(\.self).joined(separator: ", ")
    html.open("pre", ["tabindex": "0", "role": "group", "aria-label": label])
    html.open("code", ["class": language.className])
    if numbers != nil || !fence.highlightedLines.isEmpty {
      lines(of: text, numbers, fence.highlightedLines)
    } else {
      html.text(String(text))
    }
    html.raw("</code></pre></figure>")
  }

  private mutating func lines(of text: Substring, _ numbers: CodeLineNumbers?, _ marked: Set<Int>) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { html.raw("\n") }
      html.element(
        "span",
        [
          "class": marked.contains(index + 1) ? "line highlighted" : "line",
          "data-line": numbers.map { String($0.first + index) },
        ], text: String(line))
    }
  }
}

/// The numbers beside the lines of a code block.
private struct CodeLineNumbers {
  let first: Int
  /// `numbered`, and how many digits the column holds where that is more than two.
  let classes: String

  init(first: Int, _ text: Substring) {
    self.first = first
    let last = first + text.utf8.count { $0 == UInt8(ascii: "\n") }
    classes = last < 100 ? "numbered" : "numbered digits-\(min(String(last).count, 6))"
  }
}

/// A fence's language: the class that highlighters know, and a name for readers.
struct CodeLanguage {
  /// `nil` where none is given.
  let className: String?
  /// `nil` where there is nothing worth saying, as for `text`.
  let name: String?

  init(_ word: String) {
    className = word.isEmpty ? nil : "language-" + word
    name = word.isEmpty ? nil : CodeLanguage.names[word] ?? word
  }

  private static let names: [String: String?] = [
    "bash": "Bash", "c": "C", "console": "Console", "cpp": "C++", "cs": "C#", "csharp": "C#", "css": "CSS",
    "csv": "CSV",
    "diff": "Diff", "docker": "Dockerfile", "dockerfile": "Dockerfile", "dot": "Graphviz", "go": "Go", "golang": "Go",
    "graphql": "GraphQL", "hcl": "HCL", "html": "HTML", "http": "HTTP", "ini": "INI", "java": "Java",
    "javascript": "JavaScript", "js": "JavaScript", "json": "JSON", "jsonc": "JSON", "jsonl": "JSON Lines",
    "jsx": "JSX", "julia": "Julia", "kotlin": "Kotlin", "latex": "LaTeX", "makefile": "Makefile",
    "markdown": "Markdown",
    "md": "Markdown", "mermaid": "Mermaid", "no-highlight": nil, "plain": nil, "plaintext": nil,
    "powershell": "PowerShell",
    "proto": "Protocol Buffers", "protobuf": "Protocol Buffers", "py": "Python", "pycon": "Python", "python": "Python",
    "python3": "Python", "r": "R", "rb": "Ruby", "ruby": "Ruby", "rust": "Rust", "scala": "Scala", "sh": "Shell",
    "shell": "Shell", "sql": "SQL", "swift": "Swift", "terraform": "Terraform", "tex": "LaTeX", "text": nil,
    "toml": "TOML", "ts": "TypeScript", "tsx": "TSX", "txt": nil, "typescript": "TypeScript", "xml": "XML",
    "yaml": "YAML", "yml": "YAML", "zsh": "Zsh",
  ]
}
