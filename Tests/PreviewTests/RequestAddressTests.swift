import Testing

@testable import Preview

@Suite("What a request asks for")
struct RequestAddressTests {
  @Test(arguments: [
    ("/", ""), ("/release-1/product.html", "release-1/product.html"), ("/a%20b.html?x=1#y", "a b.html"),
    ("/caf%C3%A9.html", "café.html"), ("/a+b.html", "a+b.html"), ("/%2e%2e/x", "../x"), ("//host/x", "/host/x"),
  ])
  func decodesThePathOnceAndNoFurther(target: String, path: String) {
    #expect(RequestAddress(target: target)?.path == path)
  }

  @Test(arguments: ["", "x", "http://127.0.0.1/", "*", "/%", "/%2", "/%zz", "/%00", "/a%0Ab", "/%ff%fe", "/%7f"])
  func refusesWhatIsNoAddress(target: String) {
    #expect(RequestAddress(target: target) == nil)
  }

  @Test func readsTheQuery() {
    let address = RequestAddress(target: "/x?at=a%26b.html&b=%zz&c")
    #expect(address?.value(of: "at") == "a&b.html")
    #expect(address?.value(of: "b") == nil)
    #expect(address?.value(of: "c") == nil)
  }
}
