import Documents

/// What the names of files say: which part a document is, and which file tells of the whole project.
enum FileNames {
  private static let parts: [String: Part] = {
    var parts: [String: Part] = [:]
    let node = WordList.node("parts")
    for part in Part.allCases {
      for word in WordList.words(node[part.rawValue]) { parts[word] = part }
    }
    return parts
  }()

  /// The part that a file's name says: `Product Requirements [Product].md`, `prd.md`.
  static func part(_ path: String) -> Part? {
    var stem = Substring(stem(path).lowercased())
    for (open, close) in [("[", "]"), ("(", ")")] where stem.hasSuffix(close) {
      if let start = stem.lastIndex(of: Character(open)), start > stem.startIndex { stem = stem[..<start] }
    }
    let words = stem.map { $0 == "-" || $0 == "_" ? " " : String($0) }.joined().collapsingBlanks
    return parts[words]
  }

  /// The name without folders and ending.
  static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The files that can be the project's overview, best first.
  static let overviews = ["overview", "readme", "index"]
}
