/// A path as people type it into a shell.
enum ShellWord {
  /// Quoted where a shell would read it as something else, and never an option.
  static func path(_ path: String) -> String {
    let safe = path.hasPrefix("-") ? "./" + path : path
    let isPlain = safe.allSatisfy { $0.isLetter || $0.isNumber || "/._-+,:@%".contains($0) }
    return isPlain && !safe.isEmpty ? safe : "'\(safe.replacing("'", with: "'\\''"))'"
  }
}
