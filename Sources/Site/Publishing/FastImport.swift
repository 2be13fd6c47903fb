/// One commit in the language of `git fast-import`.
struct FastImport {
  /// The reference that is to point at the commit.
  let reference: String
  /// As git writes them: `Ana Reis <ana@example.org> 1767225600 +0000`.
  let author: String
  let committer: String
  let message: String
  /// The commit that it follows; `nil` for none.
  let parent: String?

  /// The commit, up to its files; what the parent holds is gone from it.
  var head: [UInt8] {
    var text = "commit \(reference)\nauthor \(author)\ncommitter \(committer)\n"
    text += "data \(message.utf8.count)\n\(message)\n"
    if let parent { text += "from \(parent)\ndeleteall\n" }
    return Array(text.utf8)
  }

  /// A file that the repository has already.
  static func known(_ path: String, _ entry: SiteTree.Entry) -> [UInt8] {
    Array("M \(entry.mode) \(entry.id) \(quoted(path))\n".utf8)
  }

  /// A file with what it holds.
  static func file(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("M 100644 inline \(quoted(path))\ndata \(bytes.count)\n".utf8) + bytes + [0x0A]
  }

  /// Without this last line, git takes the stream for cut off and keeps nothing.
  static let end = Array("done\n".utf8)

  private static func quoted(_ path: String) -> String {
    let escaped = path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}
