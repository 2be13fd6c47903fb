import Findings

/// A pattern of paths as settings write them: `*` within a folder, `**` over folders, `?` one character.
package struct PathPattern: Sendable {
  /// As written.
  package let text: String
  /// Where the settings write it; `nil` for a pattern of the tool's own.
  package let place: Place?
  private let tokens: [Token]

  private enum Token {
    case character(Character)
    case one, star, deep
    /// `**/`: any number of whole folders.
    case folders
  }

  package init(_ text: String) {
    self.init(text, pattern: text, at: nil)
  }

  /// A pattern for paths from the holder on, written from a folder in it on: `../metrics.json`.
  ///
  /// `nil` where it leads out of the holder or begins with a slash.
  init?(_ text: String, below folder: String, at place: Place) {
    guard !text.hasPrefix("/") else { return nil }
    var components = folder.pathNames[...]
    for component in text.pathNames {
      switch component {
      case ".": continue
      case "..": guard components.popLast() != nil else { return nil }
      default: components.append(component)
      }
    }
    self.init(text, pattern: components.joined(separator: "/"), at: place)
  }

  private init(_ text: String, pattern: String, at place: Place?) {
    self.text = text
    self.place = place
    var pattern = Substring(pattern)
    while pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    while pattern.hasSuffix("/") { pattern = pattern.dropLast() }
    var tokens: [Token] = []
    var last: Character?
    while let character = pattern.popFirst() {
      let isDeep = character == "*" && pattern.first == "*"
      while character == "*", pattern.first == "*" { pattern.removeFirst() }
      if isDeep, pattern.first == "/", last == nil || last == "/" {
        pattern.removeFirst()
        tokens.append(.folders)
        last = "/"
        continue
      }
      tokens.append(isDeep ? .deep : character == "*" ? .star : character == "?" ? .one : .character(character))
      last = character
    }
    self.tokens = tokens
  }

  /// The folders that stand in front of the first sign of a pattern, joined; empty where there are none.
  var fixedFolder: String {
    let fixed = tokens.prefix { if case .character = $0 { true } else { false } }
    let characters = fixed.map { token -> Character in
      if case .character(let character) = token { character } else { "/" }
    }
    if fixed.count == tokens.count { return String(characters) }
    return characters.lastIndex(of: "/").map { String(characters[..<$0]) } ?? ""
  }

  /// How many folders deep below the holder the pattern looks; `nil` for as deep as there are any.
  var depth: Int? {
    var slashes = 0
    var isOpen = false
    for token in tokens {
      switch token {
      case .character("/"): slashes += 1
      case .character: break
      case .one, .star: isOpen = true
      case .deep, .folders: return nil
      }
    }
    // A name without signs may be a folder's, with all that is in it.
    return isOpen ? slashes : nil
  }

  /// Whether the pattern is a path's, or that of a folder above it.
  package func matches(_ path: String) -> Bool {
    let path = Array(path)
    let ends = ends(in: path)
    return ends.indices.contains { $0 > 0 && ends[$0] && ($0 == path.count || path[$0] == "/") }
  }

  /// Whether the pattern is the path's own.
  package func matchesWhole(_ path: String) -> Bool {
    ends(in: Array(path)).last == true
  }

  /// For each position, whether what stands before it is the whole pattern. All are followed at once, since trying one
  /// after the other takes for ever on patterns with many stars.
  private func ends(in path: [Character]) -> [Bool] {
    var reached = [true] + [Bool](repeating: false, count: path.count)
    for token in tokens {
      var next = [Bool](repeating: false, count: path.count + 1)
      var isInFolders = false
      for index in 0...path.count {
        let before = index > 0 ? path[index - 1] : nil
        switch token {
        case .character(let character): next[index] = before == character && reached[index - 1]
        case .one: next[index] = index > 0 && before != "/" && reached[index - 1]
        case .star: next[index] = reached[index] || (index > 0 && before != "/" && next[index - 1])
        case .deep: next[index] = reached[index] || (index > 0 && next[index - 1])
        case .folders:
          next[index] = reached[index] || (isInFolders && before == "/")
          isInFolders = isInFolders || reached[index]
        }
      }
      reached = next
    }
    return reached
  }
}
