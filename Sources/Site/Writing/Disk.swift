import Documents
import Foundation

/// The few calls to the file system that the output folder is made of.
///
/// Foundation's own are not used because it matters which of them follow symbolic links, overwrite,
/// or write through a hard link: none here does. Each throws `OutputFolderError.cannotRead` or
/// `.cannotWrite` with the path that was refused.
enum Disk {
  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The names in FOLDER, in byte order.
  ///
  /// Throws also when a name is not UTF-8: it could not be kept.
  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw cannotRead(folder, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) { String(validatingCString: $0) }
      }
      guard let name else {
        let reason = "it holds a name that is not UTF-8"
        throw OutputFolderError.cannotRead(path: folder, reason: reason)
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw cannotRead(folder, errno) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The content of FILE, which is no symbolic link.
  static func bytes(of file: String) throws -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0, let status = FileStatus(descriptor: descriptor) else {
      throw cannotRead(file, errno)
    }
    defer { close(descriptor) }
    return try [UInt8](unsafeUninitializedCapacity: status.size) { buffer, count in
      guard let read = FileBytes.fill(buffer, from: descriptor) else { throw cannotRead(file, errno) }
      count = read
    }
  }

  /// Writes BYTES to a new FILE. One that could not be written whole is removed again.
  static func write(_ bytes: [UInt8], to file: String) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw cannotWrite(file, errno) }
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var count = 0
      while count < buffer.count && code == 0 {
        let more = Foundation.write(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if more >= 0 { count += more } else if errno != EINTR { code = errno }
      }
    }
    if close(descriptor) != 0 && code == 0 { code = errno }
    guard code == 0 else {
      unlink(file)
      throw cannotWrite(file, code)
    }
  }

  /// Gives FILE a second name, without following a symbolic link. Returns 0 or the error number.
  static func link(_ file: String, to name: String) -> Int32 {
    linkat(AT_FDCWD, file, AT_FDCWD, name, 0) == 0 ? 0 : errno
  }

  /// Copies a file or a symbolic link with its permissions and the time of its last change.
  ///
  /// A file is held in memory as a whole.
  static func copy(_ source: String, _ status: FileStatus, to target: String) throws {
    switch status.kind {
    case .file:
      try write(bytes(of: source), to: target)
      chmod(target, status.permissions)
    case .symbolicLink:
      var destination = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      guard readlink(source, &destination, Int(PATH_MAX)) >= 0 else {
        throw cannotRead(source, errno)
      }
      guard symlink(destination, target) == 0 else { throw cannotWrite(target, errno) }
    case .folder, .other:
      let reason = "it is neither a file nor a symbolic link"
      throw OutputFolderError.cannotWrite(path: target, reason: reason)
    }
    setModified(target, to: status)
  }

  /// Sets the time of the last change, for tools that go by it; nothing is lost when that fails.
  static func setModified(_ path: String, to status: FileStatus) {
    utimensat(AT_FDCWD, path, [status.modified, status.modified], AT_SYMLINK_NOFOLLOW)
  }

  /// Makes the folder at PATH below ROOT, and those it lies in. Existing ones are fine.
  static func makeFolders(_ path: OutputPath, in root: String) throws {
    for folder in path.folders + [path] { try makeFolder("\(root)/\(folder.text)") }
  }

  /// Makes one folder; an existing one is fine, anything else there is refused.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    guard code == EEXIST, try FileStatus(path)?.kind == .folder else {
      throw cannotWrite(path, code)
    }
  }

  /// Makes the folder at PATH, which may be anywhere, and those it lies in.
  static func makeFolderAndParents(_ path: String) throws {
    if mkdir(path, 0o777) == 0 { return }
    var code = errno
    let parent = (path as NSString).deletingLastPathComponent
    if code == ENOENT && !parent.isEmpty && parent != path {
      try makeFolderAndParents(parent)
      code = mkdir(path, 0o777) == 0 ? 0 : errno
    }
    guard code == 0 || code == EEXIST else { throw cannotWrite(path, code) }
  }

  /// Removes a file or a symbolic link, if it is there.
  static func removeFile(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw cannotWrite(path, errno) }
  }

  /// Removes PATH and everything below it, if it is there; the entry called LAST after all others.
  static func removeTree(_ path: String, last: String? = nil) throws {
    guard let status = try FileStatus(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    openUp(path, status)
    for name in try names(in: path) where name != last { try removeTree("\(path)/\(name)") }
    if let last { try removeTree("\(path)/\(last)") }
    guard rmdir(path) == 0 else { throw cannotWrite(path, errno) }
  }

  /// Lets the owner empty a folder that is about to be removed.
  static func openUp(_ folder: String, _ status: FileStatus) {
    if status.permissions & 0o700 != 0o700 { chmod(folder, status.permissions | 0o700) }
  }

  static func cannotRead(_ path: String, _ code: Int32) -> OutputFolderError {
    .cannotRead(path: path, reason: reason(code))
  }

  static func cannotWrite(_ path: String, _ code: Int32) -> OutputFolderError {
    .cannotWrite(path: path, reason: reason(code))
  }
}
