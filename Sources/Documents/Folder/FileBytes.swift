import Foundation

/// Reading a whole file.
package enum FileBytes {
  /// The bytes of a file, which Foundation would read into a `Data` first.
  ///
  /// Throws `UnreadableFile`, also for a folder, and for a pipe or a device, which may have no end.
  static func reading(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw UnreadableFile(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw UnreadableFile(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw UnreadableFile(path: path, reason: "it is no file") }
    var bytes: [UInt8] = []
    // One more than there should be, so that the end is seen at once. Files that the system makes up say 0.
    var room = Int(status.st_size) + 1
    while true {
      let piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        guard let read = fill(buffer, from: descriptor) else { throw UnreadableFile(path) }
        count = read
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if piece.count < room { return bytes }
      room = 1 << 16
    }
  }

  /// Reads until a buffer is full or the file ends; the number of bytes, or `nil` with `errno` set.
  package static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32) -> Int? {
    var count = 0
    while count < buffer.count {
      let more = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if more == 0 { break }
      if more > 0 { count += more } else if errno != EINTR { return nil }
    }
    return count
  }
}

/// A file that cannot be read, and why, in the system's words.
package struct UnreadableFile: Error, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\"\(path)\" cannot be read: \(reason)" }
}

extension UnreadableFile {
  /// What went wrong in the call before.
  fileprivate init(_ path: String) {
    self.init(path: path, reason: String(cString: strerror(errno)))
  }
}
