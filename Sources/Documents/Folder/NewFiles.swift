import Foundation

/// Files that are added to a folder of authors: all of them or none, and never over one that is there.
package struct NewFiles: Sendable {
  private let files: [NewFile]

  package init(_ files: [NewFile]) {
    self.files = files
  }

  /// Writes the files below `folder`, which is made where it is missing.
  ///
  /// Throws `NewFilesError`; nothing is left behind then.
  package func add(to folder: String) throws(NewFilesError) {
    let taken = files.map(\.path).filter { Self.exists("\(folder)/\($0)") }
    guard taken.isEmpty else { throw .taken(taken, folder: folder) }
    var made: [String] = []
    do {
      for file in files {
        let path = "\(folder)/\(file.path)"
        made += try Self.makeFolders(above: path)
        made.append(try Self.write(file.text, to: path))
      }
    } catch {
      // Folders only go where they are empty: what somebody else put there in the meantime stays.
      for path in made.reversed() { _ = remove(path) }
      throw error
    }
  }

  /// Whether something has that path already, also a link that leads nowhere.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Makes the folders on the way to a file, and returns those that were missing, outermost first.
  private static func makeFolders(above path: String) throws(NewFilesError) -> [String] {
    var made: [String] = []
    var folder = ""
    for name in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += folder.isEmpty && !name.isEmpty ? String(name) : "/" + name
      guard !name.isEmpty, !exists(folder) else { continue }
      guard mkdir(folder, 0o777) == 0 else {
        let reason = errno
        for path in made.reversed() { _ = rmdir(path) }
        throw .refused(folder, reason: reason)
      }
      made.append(folder)
    }
    return made
  }

  /// Writes a file that must not be there yet, and returns its path.
  private static func write(_ text: String, to path: String) throws(NewFilesError) -> String {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .refused(path, reason: errno) }
    defer { close(descriptor) }
    do {
      try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
    } catch {
      let reason = errno
      unlink(path)
      throw .refused(path, reason: reason)
    }
    return path
  }
}

/// Why files were not added.
package enum NewFilesError: Error, CustomStringConvertible {
  /// Files of these names are there already, relative to the folder.
  case taken([String], folder: String)
  /// The system refused to make a file or folder; `reason` is its error number.
  case refused(String, reason: Int32)

  package var description: String {
    switch self {
    case .taken(let paths, let folder):
      let named = paths.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
      return "\"\(folder)\" already holds \(named); nothing was written, for no file is ever overwritten"
    case .refused(let path, ENOTDIR):
      return "\"\(path)\" cannot be written: a file stands where a folder is needed; name another folder"
    case .refused(let path, EACCES), .refused(let path, EPERM), .refused(let path, EROFS):
      return "\"\(path)\" cannot be written: the system refuses; look at the rights of its folder, or name another one"
    case .refused(let path, let reason):
      return "\"\(path)\" cannot be written: \(String(cString: strerror(reason)))"
    }
  }
}
