import Documents
import Findings

/// A project folder written in one text: each file begins with a line `-- path --`, and `⟦…⟧` marks places.
package struct SampleProject: Sendable {
  /// The files without marks; its holder is a folder that does not exist.
  package let folder: SourceFolder
  /// What stood between marks, in the order written.
  package let marked: [Place]

  package init(_ text: String) {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let path = SampleProject.path(line) {
        files.append((path, ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    var marked: [Place] = []
    var texts: [String: SourceFile] = [:]
    for file in files {
      let unmarked = SampleProject.unmarked(file.text)
      marked += unmarked.spans.map { Place(file.path, $0) }
      texts[file.path] = SourceFile(path: file.path, text: unmarked.text)
    }
    let isText = { (path: String) in
      RunStorePath(path) != nil || SourceFolder.isMarkdown(path)
        || [".yml", ".yaml", ".json"].contains { path.hasSuffix($0) }
    }
    folder = SourceFolder(
      holder: "/no-such-folder", project: "project", paths: files.map(\.path).sorted(),
      texts: texts.filter { isText($0.key) })
    self.marked = marked
  }

  /// The path in `-- path --`; `nil` for any other line.
  private static func path(_ line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }

  /// The text without `⟦` and `⟧`, and what stood between them.
  private static func unmarked(_ text: String) -> (text: [UInt8], spans: [Span]) {
    var bytes: [UInt8] = []
    var spans: [Span] = []
    var starts: [Int] = []
    for character in text {
      switch character {
      case "⟦": starts.append(bytes.count)
      case "⟧": if let start = starts.popLast() { spans.append(Span(start, bytes.count)) }
      default: bytes += character.utf8
      }
    }
    return (bytes, spans)
  }
}
