import Foundation
import Preview
import Testing

@testable import scopebook

@Suite("The preview loses patience with those who keep it waiting")
struct PatienceTests {
  private let project: ServedProject
  private let server: PreviewServer

  init() throws {
    let example = Tool.package.appending(path: "example-project")
    project = try ServedProject(ServedProject.Choices(path: example.path, theme: nil))
    server = try PreviewServer.started(
      host: "127.0.0.1", port: 0, serving: project.site, patience: .milliseconds(300))
  }

  @Test func letsGoOfARequestThatComesByteByByte() throws {
    let connection = try RawConnection(port: server.port)
    #expect(throws: RawConnection.Refusal.self, "ten seconds of single bytes were waited for") {
      for byte in Array("GET /".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 400) {
        try connection.send([byte])
        usleep(25_000)
      }
    }
  }

  @Test func letsGoOfThoseWhoSayNothingAfterARequest() throws {
    let connection = try RawConnection(port: server.port)
    try connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try connection.response().status == 200)
    #expect(connection.receive().isEmpty)
    #expect(throws: RawConnection.Refusal.self) {
      for _ in 0..<100 {
        try connection.send("G")
        usleep(10_000)
      }
    }
  }

  @Test func letsGoOfReadersWhoTakeNothing() throws {
    let connection = try RawConnection(port: server.port)
    let requests = String(repeating: "GET /project.json HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 50)
    var code: Int32 = 0
    do {
      while true { try connection.send(requests) }
    } catch RawConnection.Refusal.notSent(let reason) {
      code = reason
    }
    #expect([EPIPE, ECONNRESET].contains(code), "a reader who took nothing was kept: \(code)")
  }

  @Test func staysWithPagesThatListen() throws {
    let listener = try RawConnection(port: server.port)
    try listener.send("GET /.preview/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try listener.receive(until: "data: 0\n\n")
    usleep(900_000)
    server.show(project.site)
    _ = try listener.receive(until: "data: 1\n\n")
  }
}
