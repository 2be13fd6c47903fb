import Testing

@testable import Preview

@Suite("What the preview makes of a page")
struct PreviewPageTests {
  private func print(_ page: String, style: String) -> String {
    PreviewPage.print(Array(page.utf8), styleAddress: style)
  }

  @Test func anotherStyleSheetIsNoOtherPage() {
    let one = print("<link href=\"../assets/style.1.css\"><p>x", style: "assets/style.1.css")
    #expect(one == print("<link href=\"../assets/style.2.css\"><p>x", style: "assets/style.2.css"))
    #expect(one != print("<link href=\"../assets/style.1.css\"><p>y", style: "assets/style.1.css"))
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.PNG", "image/png"), ("a.b/c", "application/octet-stream"),
  ])
  func knowsFilesByTheirEnds(address: String, type: String) {
    #expect(ContentType.of(address) == type)
  }
}
