#if canImport(Glibc)
  import Glibc

  /// What the system tells of changes in folders: inotify.
  ///
  /// A class, because the end of its life closes the descriptor.
  final class FolderNotices {
    static let refusal = "the system does not tell of changes (inotify)"
    static let exhaustion =
      "the system watches no more folders (raise fs.inotify.max_user_watches)"

    private let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var marks: [String: Int32] = [:]
    /// Whether the last folder was refused because there are too many, rather than because it is gone.
    private(set) var isExhausted = false

    /// As many as the system allows, or fewer.
    private let mostFolders: Int

    /// `nil` where the system lends no descriptor.
    init?(mostFolders: Int = .max) {
      self.mostFolders = mostFolders
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    private static let wanted = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR)

    func watch(_ folder: String) -> Bool {
      guard folders.count < mostFolders else {
        isExhausted = true
        return false
      }
      let mark = inotify_add_watch(descriptor, folder, FolderNotices.wanted)
      guard mark >= 0 else {
        isExhausted = errno == ENOSPC || errno == ENOMEM
        return false
      }
      folders[mark] = folder
      marks[folder] = mark
      return true
    }

    func leave(_ folder: String) {
      guard let mark = marks.removeValue(forKey: folder) else { return }
      folders[mark] = nil
      inotify_rm_watch(descriptor, mark)
    }

    /// Whether there is something to take, now or within so many milliseconds; -1 waits for ever.
    func isReady(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&request, 1, milliseconds) > 0
    }

    /// What the notices that have come say.
    struct Taken {
      /// Whether one may concern a project: editors write many files of their own beside.
      var isOfInterest = false
      /// Whether the last was about a file that is open for writing still.
      var isBeingWritten = false
      var gone: Set<String> = []
    }

    func take() -> Taken {
      var taken = Taken()
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
        while true {
          let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          read(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &taken)
        }
      }
      return taken
    }

    private func read(_ notices: UnsafeRawBufferPointer, into taken: inout Taken) {
      let size = MemoryLayout<inotify_event>.size
      var start = 0
      while start + size <= notices.count {
        let notice = notices.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let end = min(start + size + Int(notice.len), notices.count)
        let name = notices[(start + size)..<end].prefix { $0 != 0 }
        // More happened than the system could keep: anything may have changed.
        if notice.mask & UInt32(IN_Q_OVERFLOW) != 0 { taken.isOfInterest = true }
        if notice.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) != 0 {
          taken.isOfInterest = true
          if let folder = folders[notice.wd] {
            taken.gone.insert(folder)
            leave(folder)
          }
        } else if FolderNotices.isOfInterest(String(decoding: name, as: UTF8.self)) {
          taken.isOfInterest = true
          taken.isBeingWritten = notice.mask & UInt32(IN_MODIFY) != 0
        }
        start = end
      }
    }

    /// Names that editors and git use for themselves are none of the project's.
    private static func isOfInterest(_ name: String) -> Bool {
      if [".gitignore", "HEAD"].contains(name) { return true }
      return !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasSuffix(".lock") && name != "4913"
    }
  }
#else
  /// Systems that are asked at intervals.
  final class FolderNotices {
    static let refusal = "the system is not asked to tell of changes"
    static let exhaustion = refusal
    let isExhausted = false

    struct Taken {
      let isOfInterest = true
      let isBeingWritten = false
      let gone: Set<String> = []
    }

    init?() { return nil }
    func watch(_ folder: String) -> Bool { false }
    func leave(_ folder: String) {}
    func isReady(within milliseconds: Int32) -> Bool { true }
    func take() -> Taken { Taken() }
  }
#endif
