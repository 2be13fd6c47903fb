import Documents
import Findings
import Foundation

/// A project folder written in one text: each file begins with a line `-- path --`, and `⟦…⟧` marks places, in the path a whole
/// file or the folders that it begins with.
package struct SampleProject: Sendable {
  /// The files without marks; its holder is a folder that does not exist.
  package let folder: SourceFolder
  /// What stood between marks, in the order written.
  package let marked: [Place]
  private let files: [(path: String, bytes: [UInt8])]

  /// `escapes` says whether `\xE9` stands for that one byte.
  package init(_ text: String, escapes: Bool = false) {
    var files: [(path: String, text: String)] = []
    var marked: [Place] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let path = SampleProject.path(line) {
        files.append((path.filter { $0 != "⟦" && $0 != "⟧" }, ""))
        if path.hasPrefix("⟦"), let end = path.firstIndex(of: "⟧") {
          marked.append(Place(String(path[..<end].dropFirst())))
        }
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    self.files = files.map { file in
      let unmarked = SampleProject.unmarked(file.text, escapes: escapes)
      marked += unmarked.spans.map { Place(file.path, $0) }
      return (file.path, unmarked.text)
    }
    let isText = { (path: String) in
      RunStorePath(path) != nil || SourceFolder.isMarkdown(path)
        || [".yml", ".yaml", ".json"].contains { path.hasSuffix($0) }
    }
    folder = SourceFolder(
      holder: "/no-such-folder", project: "project", paths: files.map(\.path).sorted(),
      texts: Dictionary(
        self.files.filter { isText($0.path) }.map { ($0.path, SourceFile(path: $0.path, text: $0.bytes)) }
      ) { $1 })
    self.marked = marked
  }

  /// Writes every file below a folder of the disk.
  package func write(to folder: URL) throws {
    for file in files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  /// The path in `-- path --`; `nil` for any other line.
  private static func path(_ line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }

  /// The text without `⟦` and `⟧`, and what stood between them.
  private static func unmarked(_ text: String, escapes: Bool) -> (text: [UInt8], spans: [Span]) {
    var bytes: [UInt8] = []
    var spans: [Span] = []
    var starts: [Int] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "⟦": starts.append(bytes.count)
      case "⟧": if let start = starts.popLast() { spans.append(Span(start, bytes.count)) }
      case "\\" where escapes && rest.first == "x":
        bytes.append(UInt8(rest.dropFirst().prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(3)
      default: bytes += character.utf8
      }
    }
    return (bytes, spans)
  }
}
