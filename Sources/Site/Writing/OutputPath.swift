/// The place of one entry in the output folder: relative, with "/" between names.
///
/// Two paths are equal when their bytes are. A `String` would also equate a composed and a decomposed
/// "é", which are two files on Linux, and one of them may be foreign.
struct OutputPath: Sendable {
  let text: String

  /// The path of a file of the site; `nil` when it is empty or absolute, has an empty, "." or ".."
  /// component or a NUL, or is reserved for Scopebook itself.
  init?(_ text: String) {
    let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areUsable = names.allSatisfy { name in
      !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
        && !name.contains(0)
    }
    guard areUsable, let first = names.first, !OwnName.isReserved(String(Substring(first)))
    else { return nil }
    self.text = text
  }

  /// The path of an entry that was found in the folder at PARENT, or at the top when that is `nil`.
  init(name: String, in parent: OutputPath?) {
    text = parent.map { "\($0.text)/\(name)" } ?? name
  }

  private init(unchecked text: Substring) {
    self.text = String(text)
  }

  /// The folders that the entry lies in, outermost first.
  var folders: [OutputPath] {
    text.utf8.indices
      .filter { text.utf8[$0] == UInt8(ascii: "/") }
      .map { OutputPath(unchecked: text[..<$0]) }
  }
}

extension OutputPath: Hashable, Comparable {
  static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
