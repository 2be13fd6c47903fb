import NIOCore
import NIOPosix

/// Why a site cannot be served.
package enum PreviewError: Error, CustomStringConvertible {
  case noFreePort(host: String, from: Int, to: Int)
  case cannotListen(host: String, port: Int, reason: String)

  package var description: String {
    switch self {
    case .noFreePort(let host, let from, let to):
      from == to
        ? "the port \(from) of \(host) is taken"
        : "the ports \(from) to \(to) of \(host) are taken; name another with --port"
    case .cannotListen(let host, let port, let reason): "cannot listen at \(host), port \(port): \(reason)"
    }
  }

  /// What the system or the network library says, in a few words.
  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case is SocketAddressError: "the host is unknown"
    default: "\(error)"
    }
  }
}
