import CProgramLimits
import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs in a group of its own, its three streams connected to us.
struct StartedProgram {
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32

  /// How a program ended.
  enum Ending {
    /// `hasExited` is false for a program that was killed.
    case finished(output: [UInt8], errors: String, hasExited: Bool)
    case overTime
    case tooMuch
  }

  /// The system's number of an error.
  struct SystemError: Error { let number: Int32 }

  /// Starts the program at a path in the root folder.
  ///
  /// Descriptors are closed in programs that others start at the same time, or their ends would never be seen.
  static func start(
    _ path: String, arguments: [String], environment: [String]
  ) -> Result<StartedProgram, SystemError> {
    var pairs: [(ours: Int32, theirs: Int32)] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      // Sockets, since writing to one whose reader is gone can be told not to raise SIGPIPE.
      guard makePair(&ends) == 0 else {
        let code = errno
        for pair in pairs {
          close(pair.ours)
          close(pair.theirs)
        }
        return .failure(SystemError(number: code))
      }
      pairs.append((ends[0], ends[1]))
    }
    defer { for pair in pairs { close(pair.theirs) } }
    let code = spawn(path, arguments, environment, streams: pairs.map(\.theirs))
    switch code {
    case .failure(let error):
      for pair in pairs { close(pair.ours) }
      return .failure(error)
    case .success(let process):
      for pair in pairs { _ = fcntl(pair.ours, F_SETFL, O_NONBLOCK) }
      return .success(
        StartedProgram(process: process, input: pairs[0].ours, output: pairs[1].ours, errors: pairs[2].ours))
    }
  }

  private static func makePair(_ ends: inout [Int32]) -> Int32 {
    #if canImport(Glibc)
      return socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    #else
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return -1 }
      var yes: Int32 = 1
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        setsockopt(end, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
      }
      return 0
    #endif
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ environment: [String], streams: [Int32]
  ) -> Result<pid_t, SystemError> {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    _ = startInRoot(&actions)
    // A group of its own, so that its children can be ended with it; signals as a program expects them.
    var noSignals = sigset_t()
    var allSignals = sigset_t()
    sigemptyset(&noSignals)
    sigfillset(&allSignals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    let code = posix_spawn(&process, path, &actions, &attributes, words, variables)
    return code == 0 ? .success(process) : .failure(SystemError(number: code))
  }

  /// Limits what the program may take, where the system can limit a running one; it may write no file at all.
  func limit(memory bytes: Int, seconds: Int) {
    limitProgram(process, UInt64(bytes), UInt64(seconds))
  }

  // MARK: Talking

  /// Gives the program its input and collects what it prints, both at once, until it ends; then ends its whole group.
  func exchange(_ text: [UInt8], upTo limit: Int, before deadline: Double) -> Ending {
    var printed: [UInt8] = []
    var complaints: [UInt8] = []
    let state = talk(text, &printed, &complaints, upTo: limit, before: deadline)
    let hasExited = state == .ended ? waitForExit(before: deadline) : nil
    // Before the program is waited for, its number cannot be another's.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    for stream in [output, errors] { close(stream) }
    switch state {
    case .tooMuch: return .tooMuch
    case .running: return .overTime
    case .ended:
      guard let hasExited else { return .overTime }
      return .finished(
        output: printed, errors: String(decoding: complaints, as: UTF8.self), hasExited: hasExited)
    }
  }

  private enum State { case running, ended, tooMuch }

  private func talk(
    _ text: [UInt8], _ printed: inout [UInt8], _ complaints: inout [UInt8], upTo limit: Int, before deadline: Double
  ) -> State {
    var given = 0
    var isGiving = true
    var open = [output, errors]
    defer { if isGiving { close(input) } }
    while !open.isEmpty {
      if isGiving, given == text.count {
        close(input)
        isGiving = false
      }
      var polled = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if isGiving { polled.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      let left = deadline - Double(DispatchTime.now().uptimeNanoseconds) / 1e9
      guard left > 0 else { return .running }
      let ready = poll(&polled, nfds_t(polled.count), Int32(min(left, 60) * 1_000) + 1)
      if ready < 0, errno != EINTR { return .running }
      if isGiving, let last = polled.last, last.revents != 0 {
        let sent = text.withUnsafeBytes { send(input, $0.baseAddress! + given, text.count - given, Self.sending) }
        if sent > 0 {
          given += sent
        } else if errno != EAGAIN, errno != EINTR {
          // The program reads no more; what it printed may be all it wanted to say.
          given = text.count
        }
      }
      for entry in polled where entry.revents != 0 && entry.fd != input {
        let isOutput = entry.fd == output
        guard let bytes = Self.bytes(from: entry.fd) else { continue }
        if bytes.isEmpty { open.removeAll { $0 == entry.fd } }
        if isOutput { printed += bytes } else if complaints.count < 16_384 { complaints += bytes }
        if printed.count > limit { return .tooMuch }
      }
    }
    return .ended
  }

  #if canImport(Glibc)
    private static let sending = Int32(MSG_NOSIGNAL)
  #else
    private static let sending: Int32 = 0
  #endif

  /// What can be read at once: empty at the end, `nil` for nothing yet.
  private static func bytes(from stream: Int32) -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let got = read(stream, buffer.baseAddress, buffer.count)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    return failure == EAGAIN || failure == EINTR ? nil : bytes
  }

  /// Waits for the end of a program that has closed its streams; `nil` where it does not come in time, else whether it
  /// exited by itself. It is still to be waited for.
  private func waitForExit(before deadline: Double) -> Bool? {
    while true {
      var information = siginfo_t()
      errno = 0
      if waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo != 0 {
        return information.si_code == CLD_EXITED
      }
      // Whoever started us may have asked the system to collect our children by itself.
      if errno == ECHILD { return true }
      guard Double(DispatchTime.now().uptimeNanoseconds) / 1e9 < deadline else { return nil }
      usleep(500)
    }
  }
}
