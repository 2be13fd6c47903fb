import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Site

/// The site that is served, what was made of it so far, and who wants to hear of its changes.
///
/// A class, because all connections share it; it belongs to one event loop and is touched nowhere else.
final class LiveSite {
  private var site: ServedSite
  /// Counts the states of the site.
  private var number = 0
  private var kept = KeptAnswers()
  private var listeners: [ObjectIdentifier: any Channel] = [:]
  private let loop: any EventLoop
  /// Makes pages, so that a long one keeps nobody else waiting.
  private let makers: NIOThreadPool

  /// More tabs than anybody has; each costs a connection.
  static let mostListeners = 400

  init(_ site: ServedSite, loop: any EventLoop, makers: NIOThreadPool) {
    self.site = site
    self.loop = loop
    self.makers = makers
  }

  /// Takes another state of the site in the place of the last, and tells everybody who listens.
  func show(_ site: ServedSite) {
    let last = self.site
    self.site = site
    number += 1
    kept = KeptAnswers()
    for listener in listeners.values { tell(listener, "data: \(number)\n\n") }
    // To let go of a large site takes a while, in which nobody would be answered.
    makers.submit { _ in withExtendedLifetime(last) {} }
  }

  // MARK: Listeners

  /// Tells a connection of all changes from now on, beginning with where the site stands; `false` where too many listen.
  func listen(_ channel: any Channel) -> Bool {
    guard listeners.count < LiveSite.mostListeners else { return false }
    let key = ObjectIdentifier(channel)
    listeners[key] = channel
    let bound = NIOLoopBound(self, eventLoop: loop)
    channel.closeFuture.whenComplete { _ in bound.value.listeners[key] = nil }
    tell(channel, "retry: 500\ndata: \(number)\n\n")
    return true
  }

  /// Says something to everybody who listens, so that connections whose other end is gone are noticed.
  func keepAwake() {
    for listener in listeners.values { tell(listener, ": still here\n\n") }
  }

  /// Whoever does not read what was said before has no use for more.
  private func tell(_ channel: any Channel, _ event: String) {
    guard channel.isWritable else {
      channel.close(promise: nil)
      return
    }
    channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: event))), promise: nil)
  }

  // MARK: Answers

  func answer(to request: RequestAddress) -> EventLoopFuture<Answer> {
    if request.path.hasPrefix(PreviewPage.folder) { return ownAnswer(to: request) }
    // Pages may name others by where the site will be published.
    let root = site.files.root.dropFirst()
    let isBelow = !root.isEmpty && request.path.hasPrefix(root) && !site.files.mayHold(request.path)
    let path = isBelow ? String(request.path.dropFirst(root.count)) : request.path
    let address = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    let site = site
    if !site.files.mayHold(address) {
      if site.files.page(at: path + "/index.html") != nil,
        let encoded = path.addingPercentEncoding(withAllowedCharacters: .folder)
      {
        return loop.makeSucceededFuture(.redirect(to: "/" + encoded + "/"))
      }
      // By itself, so that what strangers ask for fills no memory.
      return made { LiveSite.missing(path, of: site) }
    }
    return kept(address) { LiveSite.file(address, of: site) }
  }

  /// Files of the preview itself.
  private func ownAnswer(to request: RequestAddress) -> EventLoopFuture<Answer> {
    let name = String(request.path.dropFirst(PreviewPage.folder.count))
    let site = site
    if name == "page" {
      let address = request.value(of: "at") ?? ""
      let isPage = site.files.page(at: address) != nil
      let page =
        isPage ? kept(address) { LiveSite.file(address, of: site) } : made { LiveSite.missing(address, of: site) }
      return page.flatMap { [makers, loop] page in
        makers.runIfActive(eventLoop: loop) { LiveSite.state(page, at: address, of: site) }
      }
    }
    guard let file = embeddedFiles.first(where: { $0.path == "Client/" + name }) else {
      return loop.makeSucceededFuture(.refusal(.notFound, "The preview has no such file."))
    }
    let body = ByteBuffer(string: file.text.description)
    return loop.makeSucceededFuture(Answer(type: ContentType.of(name), body))
  }

  private func kept(_ address: String, _ make: @escaping @Sendable () -> Answer) -> EventLoopFuture<Answer> {
    if let known = kept[address] { return known }
    let answer = made(make)
    kept.expect(answer, at: address)
    let bound = NIOLoopBound(self, eventLoop: loop)
    let asked = number
    answer.whenSuccess { answer in
      guard bound.value.number == asked else { return }
      if answer.status == .ok {
        bound.value.kept.keep(address, size: answer.body.readableBytes)
      } else {
        bound.value.kept.forget(address)
      }
    }
    return answer
  }

  private func made(_ make: @escaping @Sendable () -> Answer) -> EventLoopFuture<Answer> {
    makers.runIfActive(eventLoop: loop, make)
  }
}

// MARK: - What is made away from the loop

extension LiveSite {
  private static func file(_ address: String, of site: ServedSite) -> Answer {
    do {
      guard let bytes = try site.files.bytes(at: address) else { return missing(address, of: site) }
      guard site.files.page(at: address) == nil else { return Answer(.ok, PreviewPage(bytes, at: address, of: site)) }
      return Answer(type: ContentType.of(address), ByteBuffer(bytes: bytes))
    } catch {
      return .refusal(.internalServerError, "\(address) cannot be read.")
    }
  }

  /// The site's own page for what is not there.
  private static func missing(_ address: String, of site: ServedSite) -> Answer {
    Answer(.notFound, PreviewPage(site.files.missingPage(at: address), at: address, of: site))
  }

  /// How a page stands: its print and its style sheet, in a line of its own, and then the drawer's content.
  private static func state(_ page: Answer, at address: String, of site: ServedSite) -> Answer {
    let first = "\(page.print) /\(site.files.styleAddress)\n"
    let drawer = site.files.drawer(at: address, failure: site.failure)
    return Answer(type: ContentType.of("a.txt"), ByteBuffer(bytes: Array(first.utf8) + drawer))
  }
}

extension Answer {
  fileprivate init(_ status: HTTPResponseStatus, _ page: PreviewPage) {
    self.init(status, type: ContentType.of("index.html"), ByteBuffer(bytes: page.bytes))
    print = page.print
  }
}

extension CharacterSet {
  fileprivate static let folder = CharacterSet.urlPathAllowed.subtracting(["%", "?", "#", ";"])
}
