import Foundation

/// A connection to a server on this machine that sends what it is told, sense or nonsense.
final class RawConnection {
  private let descriptor: Int32

  enum Refusal: Error {
    case notConnected(Int32)
    case notSent(Int32)
    case noResponse(String)
  }

  struct Response {
    let status: Int
    /// By names in small letters.
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  init(port: Int) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Refusal.notConnected(errno) }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Throws where the other end has closed.
  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw Refusal.notSent(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes next; empty once the other end has closed, or says nothing for a minute.
  func receive() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : []
  }

  /// Everything until a text has come; throws where the connection ends before.
  func receive(until text: String) throws -> String {
    var received: [UInt8] = []
    while received.firstRange(of: text.utf8) == nil {
      let more = receive()
      if more.isEmpty { throw Refusal.noResponse(String(decoding: received, as: UTF8.self)) }
      received += more
    }
    return String(decoding: received, as: UTF8.self)
  }

  /// The next response; `hasBody` is false for those to HEAD.
  func response(hasBody: Bool = true) throws -> Response {
    var received: [UInt8] = []
    while true {
      if let end = received.firstRange(of: "\r\n\r\n".utf8) {
        let lines = String(decoding: received[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
          let parts = line.split(separator: ":", maxSplits: 1)
          headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        let body = received[end.upperBound...]
        let length = hasBody ? Int(headers["content-length"] ?? "") ?? 0 : 0
        if body.count >= length {
          let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
          return Response(status: status, headers: headers, body: Array(body))
        }
      }
      let more = receive()
      if more.isEmpty { throw Refusal.noResponse(String(decoding: received.prefix(500), as: UTF8.self)) }
      received += more
    }
  }
}
