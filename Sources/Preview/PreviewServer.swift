import NIOCore
import NIOHTTP1
import NIOPosix

/// A server of one site on this machine, all of it in memory.
package final class PreviewServer: Sendable {
  /// Where it listens.
  package let port: Int
  private let host: String
  private let live: NIOLoopBound<LiveSite>
  private let loop: any EventLoop

  /// More connections are closed as they come.
  private static let mostConnections = 800
  /// How many ports are tried from the one that was asked for on.
  private static let triedPorts = 20

  /// Listens at `port`, or at the next free one where that is taken; 0 stands for any.
  ///
  /// `patience` is how long a request may take to arrive, and a reader may take nothing of an answer. Throws `PreviewError`
  /// where no port is free, or the host has no address of this machine.
  package static func started(
    host: String, port: Int, serving site: ServedSite, patience: Duration = .seconds(30)
  ) throws -> PreviewServer {
    let last = port == 0 ? 0 : min(port + triedPorts - 1, Int(UInt16.max))
    for candidate in port...last {
      do {
        return try PreviewServer(host: host, port: candidate, serving: site, patience: TimeAmount(patience))
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch {
        throw PreviewError.cannotListen(host: host, port: candidate, reason: PreviewError.reason(error))
      }
    }
    throw PreviewError.noFreePort(host: host, from: port, to: last)
  }

  private init(host: String, port: Int, serving site: ServedSite, patience: TimeAmount) throws {
    let group = MultiThreadedEventLoopGroup.singleton
    let loop = group.next()
    let makers = NIOThreadPool.singleton
    let hosts = AllowedHosts(bound: host)
    let live = try loop.submit {
      NIOLoopBound(LiveSite(site, loop: loop, makers: makers), eventLoop: loop)
    }.wait()
    self.host = host
    self.loop = loop
    self.live = live
    let count = NIOLoopBoundBox.makeBoxSendingValue(0, eventLoop: loop)
    let bootstrap = ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let conversation = Conversation(live.value, hosts: hosts, longestSilence: patience)
          try PreviewServer.prepare(channel, conversation, count)
        }
      }
    let listening = try bootstrap.bind(host: host, port: port).wait()
    self.port = listening.localAddress?.port ?? port
    loop.scheduleRepeatedTask(initialDelay: .seconds(20), delay: .seconds(20)) { _ in live.value.keepAwake() }
  }

  private static func prepare(
    _ channel: any Channel, _ conversation: Conversation, _ count: NIOLoopBoundBox<Int>
  ) throws {
    guard count.value < mostConnections else { throw TooManyConnections() }
    count.value += 1
    channel.closeFuture.whenComplete { _ in count.value -= 1 }
    let pipeline = channel.pipeline.syncOperations
    // Reads no more from those who do not take what they asked for.
    try pipeline.addHandler(BackPressureHandler())
    try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: true, withErrorHandling: true)
    try pipeline.addHandler(conversation)
  }

  /// Closes a connection that comes on top of all that are open.
  private struct TooManyConnections: Error {}

  /// Serves another state of the site from now on, and tells every open page.
  package func show(_ site: ServedSite) {
    loop.execute { self.live.value.show(site) }
  }

  /// Where a browser finds the site.
  package var address: String {
    let name = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
    return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)/"
  }
}
