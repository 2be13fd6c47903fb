import Testing

@testable import Documents

struct FenceAttributeTests {
  @Test func readsFenceInfo() {
    let fence = FenceAttributes(info: "python linenums=\"3\" title=\"a b\" hl_lines=\"2 4-5\"")
    #expect(fence.language == "python")
    #expect(fence.title == "a b")
    #expect(fence.firstLineNumber == 3)
    #expect(fence.highlightedLines == [2, 4, 5])
  }

  @Test(arguments: [
    ("python", "python"), ("Python title=\"x\"", "python"), ("{ .python }", "python"),
    ("{.python title=\"x\"}", "python"),
    ("{python}", "python"), ("{r, echo=FALSE}", "r"), ("title=\"x\"", ""), ("{ #a .py }", "py"), ("", ""),
    ("{ linenums=\"1\" }", ""), ("c++", "c++"),
  ])
  func findsTheLanguage(info: String, language: String) {
    #expect(FenceAttributes(info: info).language == language)
  }

  @Test(arguments: [
    ("py title='a b'", "a b"), ("py title=x.py", "x.py"), ("py {title=\"x\"}", "x"), ("py title=\"{x}\"", "{x}"),
    ("py title=\"\"", ""),
  ])
  func findsTheTitle(info: String, title: String) {
    #expect(FenceAttributes(info: info).title == title)
  }

  @Test(arguments: [
    ("py linenums=\"1\"", 1), ("{ .py linenums=\"3\" }", 3), ("py linenums=\"2 5 10\"", 2), ("py linenums=0", 0),
    ("py linenums=\"-1\"", nil), ("py linenums=\"9223372036854775807\"", nil), ("py linenums=\"x\"", nil), ("py", nil),
  ])
  func findsTheFirstNumber(info: String, number: Int?) {
    #expect(FenceAttributes(info: info).firstLineNumber == number)
  }

  @Test(arguments: [
    ("py hl_lines=\"2 3-5\"", [2, 3, 4, 5]), ("py hl_lines=\"1,3\"", [1, 3]), ("py hl_lines=\"5-3 x -2\"", [2]),
    ("py hl_lines=\"1-99999999999999999999\"", [1]), ("py hl_lines=\"9223372036854775807\"", []),
    ("py hl_lines=\"1-9999999\"", []),
  ])
  func findsTheMarkedLines(info: String, lines: [Int]) {
    #expect(FenceAttributes(info: info).highlightedLines.sorted() == lines)
  }

  @Test func keepsIDAndFurtherClasses() {
    let fence = FenceAttributes(info: "{ .python .wide #a linenums=\"1\" }")
    #expect(fence.attributes?.id == "a")
    #expect(fence.attributes?.classes == ["wide"])
    #expect(FenceAttributes(info: "python title=\"x\"").attributes == nil)
  }
}
