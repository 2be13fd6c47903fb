import Findings

/// An example as readers see it: file by file, line by line, with what is to be found in each line.
package struct MarkedExample: Sendable {
  package let files: [File]

  package struct File: Sendable {
    /// Its path, and whether the file or a folder that it begins with is what is found.
    package let path: Line
    /// Without blank lines at the end.
    package fileprivate(set) var lines: [Line]
  }

  package struct Line: Sendable {
    package let pieces: [Piece]

    package var text: String { pieces.map(\.text).joined() }
    package var isMarked: Bool { pieces.contains(where: \.isMarked) }
  }

  package struct Piece: Sendable {
    package let text: String
    package let isMarked: Bool
  }

  package init(_ example: Example) {
    var files: [File] = []
    var isMarked = false
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        var isPathMarked = false
        files.append(File(path: Line(line.dropFirst(3).dropLast(3), isMarked: &isPathMarked), lines: []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(Line(line, isMarked: &isMarked))
      }
    }
    self.files = files.map { file in
      let last = file.lines.lastIndex { !$0.text.isEmpty }
      return File(path: file.path, lines: Array(file.lines[..<(last.map { $0 + 1 } ?? 0)]))
    }
  }
}

extension MarkedExample.Line {
  /// Reads a line; `isMarked` says whether a mark is open before it and, afterwards, behind it.
  fileprivate init(_ text: Substring, isMarked: inout Bool) {
    var pieces: [MarkedExample.Piece] = []
    var piece = ""
    for character in text {
      guard character == "⟦" || character == "⟧" else {
        piece.append(character)
        continue
      }
      if !piece.isEmpty { pieces.append(MarkedExample.Piece(text: piece, isMarked: isMarked)) }
      piece = ""
      isMarked = character == "⟦"
    }
    if !piece.isEmpty { pieces.append(MarkedExample.Piece(text: piece, isMarked: isMarked)) }
    self.pieces = pieces
  }

  /// `^~~~` below each marked piece, as a terminal shows the line; `nil` where nothing is marked.
  package var caret: String? {
    guard isMarked else { return nil }
    var caret = ""
    for piece in pieces {
      let width = piece.text.displayWidth
      if piece.isMarked {
        caret += "^" + String(repeating: "~", count: max(0, width - 1))
      } else {
        caret += String(repeating: " ", count: width)
      }
    }
    while caret.last == " " { caret.removeLast() }
    return caret
  }
}
