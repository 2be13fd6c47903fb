import Findings
import Testing

struct SourceFileTests {
  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("äb", 2, 1, 2), ("x\n漢字!", 8, 2, 3),
    ("\u{FEFF}a", 3, 1, 1), ("", 0, 1, 1),
  ])
  func countsLinesAndScalars(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "a.md", text).position(at: offset)
    #expect(position == SourcePosition(line: line, column: column))
  }

  @Test(arguments: ["a\nbc\n", "ä\r\n漢字\rz", "\u{FEFF}x\ny"])
  func findsTheOffsetOfEachPosition(text: String) {
    let file = SourceFile(path: "a.md", text)
    var offset = text.hasPrefix("\u{FEFF}") ? 3 : 0
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if scalar != "\n", scalar != "\r" {
        let position = file.position(at: offset)
        #expect(file.offset(line: position.line, column: position.column) == offset)
      }
      offset += String(scalar).utf8.count
    }
  }

  @Test(arguments: [
    ("", [0]), ("\n", [0, 1]), ("\r", [0, 1]), ("\r\n", [0, 2]), ("\n\r", [0, 1, 2]),
    ("a\r\rb\n\r\nc", [0, 2, 3, 5, 7]), ("a\nb\r", [0, 2, 4]), ("漢\n字", [0, 4]),
  ])
  func findsWhereLinesBegin(text: String, starts: [Int32]) {
    #expect(SourceFile(path: "a.md", text).lineStarts == starts)
  }

  @Test(arguments: [
    (1, 1, 0), (1, 3, 2), (1, 9, 2), (2, 1, 4), (2, 2, 5), (3, 1, 6), (9, 1, 6), (0, 0, 0),
  ])
  func findsTheOffsetOfAByteInALine(line: Int, column: Int, offset: Int) {
    #expect(SourceFile(path: "a.md", "ab\r\nc\n").offset(line: line, byteColumn: column) == offset)
  }

  @Test func givesLinesWithoutTheirEnds() {
    let file = SourceFile(path: "a.md", "one\r\ntwo\rthree")
    #expect([1, 2, 3, 4].map(file.line) == ["one", "two", "three", ""])
  }
}
