import Testing

@testable import Preview

@Suite("The names under which the preview answers")
struct AllowedHostsTests {
  @Test(arguments: [
    "127.0.0.1", "127.0.0.1:8000", "localhost:8000", "LOCALHOST", "book.localhost:80", "[::1]:8000", "[::1]",
    "127.8.9.1",
  ])
  func answersToThisMachine(host: String) {
    #expect(AllowedHosts(bound: "127.0.0.1").allow(host: host))
  }

  @Test(arguments: [
    "", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example",
    "127.0.0.1@evil.example",
    "192.168.1.7:8000", "localhost:8000:8000", "localhost:x", "[::1", "[::1]x", "127.0.0", "0x7f.0.0.1", "127.0.0.256",
  ])
  func refusesEveryOtherName(host: String) {
    #expect(!AllowedHosts(bound: "127.0.0.1").allow(host: host))
  }

  @Test func answersANetworkByAddressesButNotByNames() {
    let hosts = AllowedHosts(bound: "0.0.0.0")
    #expect(hosts.allow(host: "192.168.1.7:8000"))
    #expect(hosts.allow(host: "[fe80::1]:8000"))
    #expect(!hosts.allow(host: "evil.example:8000"))
    #expect(AllowedHosts(bound: "Studio.local").allow(host: "studio.local:8000"))
  }

  @Test func takesNoOtherOriginThanItsOwn() {
    let hosts = AllowedHosts(bound: "127.0.0.1")
    #expect(hosts.allow(origin: "http://localhost:8000", host: "localhost:8000"))
    for origin in ["http://localhost:9000", "https://localhost:8000", "null", "", "http://evil.example"] {
      #expect(!hosts.allow(origin: origin, host: "localhost:8000"))
    }
  }
}
