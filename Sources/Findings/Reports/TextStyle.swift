/// How text for a terminal is set off: with colours, or plainly.
package struct TextStyle: Sendable {
  package let isColoured: Bool

  package init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// The text between escape sequences of ECMA-48 (SGR), or as it is.
  package func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The name of a severity in its colour.
  package func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: paint("error", "1;31")
    case .warning: paint("warning", "1;33")
    case .note: paint("note", "1;36")
    }
  }
}
