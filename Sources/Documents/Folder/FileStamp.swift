import Foundation

/// What the system says of a file without opening it: another stamp means that the file may have changed.
struct FileStamp: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  /// In nanoseconds since 1970.
  private let changed: Int
  private let written: Int

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      (changed, written) = (status.st_ctimespec.nanoseconds, status.st_mtimespec.nanoseconds)
    #else
      (changed, written) = (status.st_ctim.nanoseconds, status.st_mtim.nanoseconds)
    #endif
  }

  /// The stamp of the file at an absolute path; `nil` where none is there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether the file had been left alone for a while at some time: what is written twice within a few milliseconds may
  /// carry one stamp.
  func isSettled(at seconds: Double) -> Bool {
    Double(changed) / 1e9 < seconds - 0.1
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) &* 1_000_000_000 &+ Int(tv_nsec) }
}

/// The stamps of the files of a folder, taken before they were read.
struct FileStamps: Sendable {
  /// By path from the holder on.
  private(set) var stamps: [String: FileStamp] = [:]
  /// When reading began, in seconds since 1970.
  private let time: Double = Date.now.timeIntervalSince1970
  /// Files with which something is wrong, which is to be told again.
  var flawed: Set<String> = []

  /// Takes the stamps of further files.
  mutating func add(_ others: [String: FileStamp]) {
    stamps.merge(others) { _, new in new }
  }

  /// Whether a file is surely as it was when the others were taken.
  func isSame(_ path: String, as earlier: FileStamps) -> Bool {
    guard let stamp = stamps[path], stamp == earlier.stamps[path] else { return false }
    return stamp.isSettled(at: earlier.time) && !earlier.flawed.contains(path)
  }
}
