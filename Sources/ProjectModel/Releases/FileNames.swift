import Documents

/// What the names of files say: what a document is for, and which file tells of the whole project.
enum FileNames {
  /// The role that a file's name says, by `parts.yml`: `Product Requirements [Product].md`, `01_churn_prd_v2.md`, `диздок.md`.
  ///
  /// `README.md` and `index.md` are named after their folder. `nil` where the name says nothing.
  static func role(_ path: String) -> DocumentRole? {
    let components = path.pathNames
    if isOfOthers(path) { return .other }
    let name = stem(path)
    if ["readme", "index"].contains(name.lowercased()) {
      guard components.count > 1 else { return nil }
      let folder = components[components.count - 2]
      return DocumentRole(word: folder.lowercased()) ?? FileNameWords(String(folder)).phraseRole
    }
    return FileNameWords(name).role
  }

  /// Whether a file lies in a folder of records or templates.
  static func isOfOthers(_ path: String) -> Bool {
    path.pathNames.dropLast().contains { foldersOfOthers.contains($0.lowercased()) }
  }

  /// The name that says what a file is, without ending: of `README.md` and `index.md` that of their folder.
  static func namingStem(_ path: String) -> String {
    let components = path.pathNames
    let stem = stem(path)
    return ["readme", "index"].contains(stem.lowercased()) && components.count > 1
      ? String(components[components.count - 2]) : stem
  }

  /// Records and templates are named after what they are about: `adr/0003-architecture.md`.
  private static let foldersOfOthers: Set = ["adr", "adrs", "decisions", "template", "templates", "node_modules"]

  /// The name without folders.
  static func name(_ path: String) -> String {
    guard !path.utf8.isEmpty, path.utf8.last != UInt8(ascii: "/") else {
      return path.pathNames.last.map(String.init) ?? path
    }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The name without folders and ending.
  static func stem(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The files that can be the project's overview, best first.
  static let overviews = ["overview", "readme", "index"]
}

/// The words of a file's name, ready to be compared with `parts.yml`.
struct FileNameWords {
  /// Lower case, without accents, numbers in front, versions and brackets behind.
  private let words: ArraySlice<String>

  init(_ stem: String) {
    var name = Substring(stem)
    for (open, close) in [("[", "]"), ("(", ")")] where name.hasSuffix(close) {
      if let start = name.lastIndex(of: Character(open)), start > name.startIndex { name = name[..<start] }
    }
    var words = FileNameWords.split(name)[...]
    while words.count > 1, let first = words.first, first.allSatisfy(\.isNumber) { words.removeFirst() }
    while words.count > 1, let last = words.last, FileNameWords.isVersion(last) { words.removeLast() }
    self.words = words
  }

  var role: DocumentRole? { FileNameWords.lists.names[joined] ?? phraseRole }

  /// All words as one.
  var joined: String { words.joined() }

  /// The role of the longest phrase that the name is, begins with or ends with; of two as long the one at the end.
  var phraseRole: DocumentRole? { longest(in: FileNameWords.lists.phrases) }

  /// What the longest phrase of a table means that the name is, begins with or ends with; of two as long the one at the end.
  func longest<Meaning>(in phrases: [String: Meaning]) -> Meaning? {
    // Longer than any phrase: a sentence for a name.
    let longest = min(words.count, 8)
    guard longest > 0 else { return nil }
    var (first, last) = ("", "")
    // From the shortest on, each a word longer than the one before.
    var found: Meaning?
    for count in 0..<longest {
      first += words[words.startIndex + count]
      last = words[words.endIndex - 1 - count] + last
      found = phrases[last] ?? phrases[first] ?? found
    }
    return found
  }

  /// Parted at everything that is no letter or number, and before a capital inside a word.
  private static func split(_ name: Substring) -> [String] {
    splitPlain(name) ?? splitAny(name)
  }

  /// By bytes; `nil` for text beyond ASCII and `TwoByteLetter`.
  static func splitPlain(_ name: Substring) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var letters = NameLetters()
    for byte in name.utf8 {
      guard let piece = letters.read(byte) else { return nil }
      switch piece {
      case .letter(let letter, let beginsWord):
        if beginsWord { close() }
        word.append(letter)
      case .accented(let letter, let beginsWord):
        if beginsWord { close() }
        word += letter
      case .unfinished: break
      case .other where (0x30...0x39).contains(byte): word.append(byte)
      case .other: close()
      }
    }
    close()
    return words
  }

  static func splitAny(_ name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for character in name {
      guard character.isLetter || character.isNumber else {
        words.append(word)
        word = ""
        wasSmall = false
        continue
      }
      if wasSmall, character.isUppercase {
        words.append(word)
        word = ""
      }
      wasSmall = character.isLowercase
      word.append(character)
    }
    return (words + [word]).filter { !$0.isEmpty }.map(folded)
  }

  /// In lower case, accents left out: `Planificación` and `planificacion` are one word.
  private static func folded(_ word: String) -> String {
    let scalars = word.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !(0x300...0x36F).contains($0.value) }))
  }

  /// `2`, `v2`, `q3`, `final`, `en`.
  private static func isVersion(_ word: String) -> Bool {
    if word.allSatisfy(\.isNumber) { return true }
    if let first = word.first, "vqr".contains(first), word.dropFirst().allSatisfy(\.isNumber) { return word.count > 1 }
    return [
      "final", "draft", "rascunho", "borrador", "черновик", "latest", "new", "en", "pt", "br", "ptbr", "es", "ru",
    ]
    .contains(word)
  }

  private static let lists: (names: [String: DocumentRole], phrases: [String: DocumentRole]) = {
    var names: [String: DocumentRole] = [:]
    var phrases: [String: DocumentRole] = [:]
    for entry in WordList.node("parts").entries ?? [] {
      let role = entry.key == "charter" ? .parts([.product, .planning]) : DocumentRole(word: entry.key) ?? .other
      for word in WordList.words(entry.value["names"]) { names[split(word[...]).joined()] = role }
      for word in WordList.words(entry.value["phrases"]) { phrases[split(word[...]).joined()] = role }
    }
    return (names, phrases)
  }()
}
