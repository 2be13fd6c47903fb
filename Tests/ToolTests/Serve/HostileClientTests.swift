import Foundation
import Testing

@Suite("scopebook serve withstands hostile clients")
struct HostileClientTests {
  /// Ways out of a folder that servers of files have fallen for.
  static let traversals = [
    "/../secret.txt", "/../../../../../../etc/passwd", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt",
    "/.%2e/secret.txt", "/%252e%252e%252fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "//etc/passwd",
    "/release-1/../../secret.txt", "/release-1/..%2f..%2fsecret.txt", "/..%c0%afsecret.txt", "/%2fetc%2fpasswd",
    "/./../secret.txt", "/....//secret.txt", "/..;/secret.txt", "/..%00/secret.txt", "/.preview/../../secret.txt",
    "/.preview/page?at=../secret.txt", "/project/overview.md", "/.git/config", "file:///etc/passwd",
  ]

  @Test func leadsOutOfTheSiteByNoPath() throws {
    let folder = TemporaryFolder(ServeTests.files)
    folder.write(".git/config", Data("root:secret".utf8))
    let preview = try RunningPreview(folder.path)
    for target in Self.traversals {
      let response = try preview.request(target)
      let isState = target.hasPrefix("/.preview/page")
      #expect(isState || [400, 404].contains(response.status), "\(target): \(response.status)")
      #expect(!response.text.contains("root:"), "\(target)")
    }
  }

  @Test(arguments: [
    ["Host: evil.example"], ["Host: evil.example:80", "Origin: http://evil.example:80"],
    ["Host: 127.0.0.1.evil.example"],
    ["Origin: http://evil.example"], ["Origin: null"], ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"],
    ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
    ["Host: localhost", "Host: localhost"],
  ])
  func answersNoPageOfAnotherHost(headers: [String]) throws {
    let preview = try RunningPreview(TemporaryFolder(ServeTests.files))
    for target in ["/", "/search/index.js", "/.preview/changes", "/.preview/page?at=index.html"] {
      let response = try preview.request(target, headers)
      #expect([400, 403].contains(response.status), "\(target): \(response.status)")
      #expect(!response.text.contains("Letters"))
    }
  }

  @Test func aLinkOnAnotherPageMayLeadHere() throws {
    let preview = try RunningPreview(TemporaryFolder(ServeTests.files))
    let headers = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]
    #expect(try preview.request("/", headers).status == 200)
  }

  @Test func keepsNobodyWaitingForOthersAndStaysSmall() throws {
    let example = Tool.package.appending(path: "example-project")
    let preview = try RunningPreview(example.path)
    let whole = try preview.request("/findings.html").body
    var clients: [RawConnection] = []
    for _ in 0..<200 {
      let listener = try preview.connection()
      try listener.send("GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
      clients.append(listener)
    }
    for _ in 0..<20 {
      // Asks for ever more and reads nothing of it.
      let greedy = try preview.connection()
      let request = "GET /project.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
      try greedy.send(String(repeating: request, count: 50))
      clients.append(greedy)
      // Sends a byte, and then nothing.
      let slow = try preview.connection()
      try slow.send("G")
      clients.append(slow)
    }
    for header in ["X: \(String(repeating: "a", count: 1_000))\r\n", "X", "X: "] {
      let long = try preview.connection()
      let block = String(repeating: header, count: 100_000 / header.utf8.count)
      #expect(throws: RawConnection.Refusal.self, "10 MB of headers were read to the end") {
        try long.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
        for _ in 0..<100 { try long.send(block) }
        let answer = try long.response()
        #expect(answer.status >= 400)
        throw RawConnection.Refusal.noResponse("refused")
      }
    }
    #expect(try preview.request("/findings.html").body == whole)
    for client in clients.prefix(200) { #expect(try client.receive(until: "data: ").contains("200 OK")) }
    if let megabytes = preview.megabytes { #expect(megabytes < 150) }
  }

  @Test(arguments: [
    "GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
    "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
    "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: localhost\r\nX\u{0}: y\r\n\r\n",
    "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  ])
  func refusesWhatNoBrowserSends(request: String) throws {
    let preview = try RunningPreview(TemporaryFolder(ServeTests.files))
    let connection = try preview.connection()
    try connection.send(request)
    #expect(try (400...499).contains(connection.response().status))
    #expect(try preview.request("/").status == 200)
  }
}
