/// The first line of an admonition: `??? quote "Our task"`; or of one of MkDocs' content tabs: `=== "Python"`.
struct AdmonitionOpener {
  let types: [String]
  /// `nil` where none is given; empty for an explicit `""`.
  let title: String?
  /// The title's offset in the line.
  let titleOffset: Int
  let folding: Admonition.Folding

  /// Reads a line from its first character that is no blank; `nil` where it opens no admonition.
  init?(_ line: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard start + 3 < line.count else { return nil }
    let mark = line[start]
    guard "!?=".utf8.contains(mark), line[start + 1] == mark, line[start + 2] == mark else { return nil }
    self.init(mark: mark, text: String(decoding: line[(start + 3)...], as: UTF8.self), offset: start + 3)
  }

  private init?(mark: UInt8, text: String, offset: Int) {
    var rest = Substring(text)
    if mark == UInt8(ascii: "?") {
      if rest.hasPrefix("+") {
        rest = rest.dropFirst()
        folding = .open
      } else {
        folding = .closed
      }
    } else {
      folding = .none
      // `===+` and `===!` say which tab is in front and where a new row of tabs begins.
      if mark == UInt8(ascii: "=") { rest = rest.drop { "+!".contains($0) } }
    }
    let quote = rest.firstIndex(of: "\"")
    let words = (quote.map { rest[..<$0] } ?? rest).split(whereSeparator: \.isWhitespace)
    guard words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }) else {
      return nil
    }
    if mark == UInt8(ascii: "=") {
      guard words.isEmpty, quote != nil else { return nil }
      // Boxes one below the other: they can be read without scripts, searched and printed.
      types = ["example", "tab"]
    } else {
      // A word must follow, or a title where it folds: `??? "Title"`.
      guard !words.isEmpty || (mark == UInt8(ascii: "?") && quote != nil) else { return nil }
      types = words.isEmpty ? ["note"] : words.map { $0.lowercased() }
    }
    guard let quote else {
      title = nil
      titleOffset = 0
      return
    }
    let quoted = rest[rest.index(after: quote)...].trimmingBlanks
    guard quoted.hasSuffix("\"") else { return nil }
    title = quoted.dropLast().trimmingBlanks
    titleOffset = offset + text.utf8.distance(from: text.startIndex, to: rest.index(after: quote))
  }

  private init(types: [String], title: String?, folding: Admonition.Folding) {
    self.types = types
    self.title = title
    self.titleOffset = 0
    self.folding = folding
  }
}

extension AdmonitionOpener {
  /// Types, folding and whether a title is given, for the node's user data. Words hold no line feed.
  var encoded: String {
    let fold =
      switch folding {
      case .none: "!"
      case .closed: "?"
      case .open: "+"
      }
    return "\(fold)\(title == nil ? "-" : title == "" ? "0" : "1")\(types.joined(separator: "\n"))"
  }

  /// What `encoded` says; a given title is "" here, since its text is a node of its own.
  init(encoded: String) {
    let folds: [Character: Admonition.Folding] = ["?": .closed, "+": .open]
    let mark = encoded.dropFirst().first
    self.init(
      types: encoded.dropFirst(2).split(separator: "\n").map(String.init), title: mark == "-" ? nil : "",
      folding: encoded.first.flatMap { folds[$0] } ?? .none)
  }
}
