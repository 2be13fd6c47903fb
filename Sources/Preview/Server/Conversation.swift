import NIOCore
import NIOHTTP1

/// One connection: reads requests, asks for their answers, and loses patience with those who keep it waiting.
///
/// A class, because the network library wants one for each connection.
final class Conversation: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let live: LiveSite
  private let hosts: AllowedHosts
  private var head: HTTPRequestHead?
  /// Ends the connection, unless something happens before.
  private var patience: Scheduled<Void>?
  private var isEnding = false

  /// How long a whole request may take to arrive, and a reader may take nothing of an answer.
  private let longestSilence: TimeAmount

  init(_ live: LiveSite, hosts: AllowedHosts, longestSilence: TimeAmount) {
    self.live = live
    self.hosts = hosts
    self.longestSilence = longestSilence
  }

  func channelActive(context: ChannelHandlerContext) {
    awaitRequest(context.channel)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    patience?.cancel()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isEnding else { return }
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body:
      // No page of the site sends one.
      head?.headers.replaceOrAdd(name: "Connection", value: "close")
      isEnding = true
      write(.refusal(.payloadTooLarge, "The preview takes no content."), context.channel)
    case .end: if let head { answer(head, context.channel) }
    }
  }

  // MARK: Requests

  private func answer(_ head: HTTPRequestHead, _ channel: any Channel) {
    patience?.cancel()
    if let refusal = refusal(of: head) { return write(refusal, channel) }
    guard let request = RequestAddress(target: head.uri) else {
      return write(.refusal(.badRequest, "This is no address of the site."), channel)
    }
    if request.path == PreviewPage.folder + "changes", head.method == .GET { return listen(channel) }
    let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
    live.answer(to: request).whenComplete { result in
      switch result {
      case .success(let answer): bound.value.write(answer, channel)
      case .failure: channel.close(promise: nil)
      }
    }
  }

  private func refusal(of head: HTTPRequestHead) -> Answer? {
    guard head.method == .GET || head.method == .HEAD else {
      return .refusal(.methodNotAllowed, "The preview answers GET and HEAD alone.")
    }
    let names = head.headers["Host"]
    guard names.count == 1, let host = names.first else {
      return .refusal(.badRequest, "The request names no host, or several.")
    }
    guard hosts.allow(host: host) else {
      return .refusal(.forbidden, "The preview does not answer to this host name; open it as \(hosts.bound).")
    }
    let origins = head.headers["Origin"]
    guard origins.allSatisfy({ hosts.allow(origin: $0, host: host) }), isFromHere(head) else {
      return .refusal(.forbidden, "The preview answers its own pages alone.")
    }
    return nil
  }

  /// Browsers say where a request comes from. A link on another page may lead here, but that page may not load anything.
  private func isFromHere(_ head: HTTPRequestHead) -> Bool {
    guard let site = head.headers.first(name: "Sec-Fetch-Site"), site != "same-origin", site != "none" else {
      return true
    }
    return head.headers.first(name: "Sec-Fetch-Mode") == "navigate"
      && head.headers.first(name: "Sec-Fetch-Dest") == "document"
  }

  // MARK: Answers

  private func write(_ answer: Answer, _ channel: any Channel) {
    guard let head else { return channel.close(promise: nil) }
    let isKept = head.isKeepAlive && !isEnding
    var headers = answer.headers
    if answer.status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
    if !isKept { headers.add(name: "Connection", value: "close") }
    self.head = nil
    let response = HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)
    channel.write(HTTPServerResponsePart.head(response), promise: nil)
    if head.method != .HEAD, answer.body.readableBytes > 0 {
      channel.write(HTTPServerResponsePart.body(.byteBuffer(answer.body)), promise: nil)
    }
    let written = channel.eventLoop.makePromise(of: Void.self)
    awaitReading(channel, left: .max)
    let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
    written.futureResult.whenComplete { _ in
      guard isKept else { return channel.close(promise: nil) }
      bound.value.awaitRequest(channel)
    }
    channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: written)
  }

  /// Sends what changes, for as long as the page stays open.
  private func listen(_ channel: any Channel) {
    let headers = HTTPHeaders([
      ("Content-Type", "text/event-stream"), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ])
    let response = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
    channel.write(HTTPServerResponsePart.head(response), promise: nil)
    if !live.listen(channel) { channel.close(promise: nil) }
  }

  // MARK: Patience

  private func awaitRequest(_ channel: any Channel) {
    patience?.cancel()
    patience = channel.eventLoop.scheduleTask(in: longestSilence) { channel.close(promise: nil) }
  }

  /// Ends the connection once nothing of what is `left` was taken for so long.
  private func awaitReading(_ channel: any Channel, left: Int) {
    patience?.cancel()
    let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
    patience = channel.eventLoop.scheduleTask(in: longestSilence) {
      let now = (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
      guard now > 0, now < left else { return channel.close(promise: nil) }
      bound.value.awaitReading(channel, left: now)
    }
  }
}
