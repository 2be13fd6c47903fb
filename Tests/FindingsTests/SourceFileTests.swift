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

  @Test func givesLinesWithoutTheirEnds() {
    let file = SourceFile(path: "a.md", "one\r\ntwo\rthree")
    #expect([1, 2, 3, 4].map(file.line) == ["one", "two", "three", ""])
  }
}
