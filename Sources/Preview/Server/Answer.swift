import NIOCore
import NIOHTTP1

/// What the preview answers to a request.
struct Answer: Sendable {
  let status: HTTPResponseStatus
  let type: String
  let body: ByteBuffer
  /// Where to look instead.
  var location: String?
  /// Of a page, the number that tells it from what it was before.
  var print = ""

  init(_ status: HTTPResponseStatus = .ok, type: String, _ body: ByteBuffer) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A sentence, for whoever sent what no page of the site would send.
  static func refusal(_ status: HTTPResponseStatus, _ sentence: String) -> Answer {
    Answer(status, type: ContentType.of("a.txt"), ByteBuffer(string: sentence + "\n"))
  }

  /// `folder` is an address that ends in a slash, encoded.
  static func redirect(to folder: String) -> Answer {
    var answer = Answer(.found, type: ContentType.of("a.txt"), ByteBuffer())
    answer.location = folder
    return answer
  }

  /// Nothing is kept by the browser, since everything may change with the next save; and no page of another server may show
  /// it or read it.
  var headers: HTTPHeaders {
    var headers = HTTPHeaders([
      ("Content-Type", type), ("Content-Length", String(body.readableBytes)), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("X-Frame-Options", "SAMEORIGIN"), ("Referrer-Policy", "same-origin"),
    ])
    if let location { headers.add(name: "Location", value: location) }
    return headers
  }
}
