/// Why a site could not be written.
package enum OutputFolderError: Error, Equatable {
  /// The output path, or what its symbolic link leads to, is a file or nothing at all.
  case notAFolder(path: String)
  /// The folder has no manifest and is not empty; `foreignEntry` is the first name in it.
  case notOurs(path: String, foreignEntry: String)
  /// The manifest of the folder is there but says nothing that makes sense.
  case corruptManifest(path: String)
  /// The manifest has a version that this Scopebook does not know.
  case newerManifest(path: String, version: Int)
  /// Another build of the same folder is running.
  case busy(path: String)
  /// A file of someone else lies where the site needs a file or a folder; `path` is relative to the
  /// output folder.
  case foreignFileInTheWay(path: String)
  /// A file was written to a path that leads out of the folder or is reserved; a fault of the site map.
  case unusablePath(String)
  /// Two files were written to one path; a fault of the site map.
  case writtenTwice(path: String)
  /// The system refused to read; `reason` is in its words.
  case cannotRead(path: String, reason: String)
  /// The system refused to write; `reason` is in its words.
  case cannotWrite(path: String, reason: String)
}

extension OutputFolderError: CustomStringConvertible {
  /// The message, and on a second line what to do.
  package var description: String { "\(message)\n  \(suggestion)" }

  /// What is wrong, as a headline without a full stop.
  package var message: String {
    switch self {
    case .notAFolder(let path):
      "output path \"\(path)\" is not a folder"
    case .notOurs(let path, let entry):
      "output folder \"\(path)\" was not written by Scopebook: it holds \"\(entry)\""
    case .corruptManifest(let path):
      "output folder \"\(path)\" has a damaged \(OwnName.manifest)"
    case .newerManifest(let path, let version):
      "output folder \"\(path)\" was written by a newer Scopebook (manifest version \(version))"
    case .busy(let path):
      "output folder \"\(path)\" is being written by another build"
    case .foreignFileInTheWay(let path):
      "\"\(path)\" in the output folder was not written by Scopebook, and the site needs its place"
    case .unusablePath(let path):
      "\"\(path)\" cannot be the path of a file of the site"
    case .writtenTwice(let path):
      "\"\(path)\" is the path of two files of the site"
    case .cannotRead(let path, let reason):
      "\"\(path)\" cannot be read: \(reason)"
    case .cannotWrite(let path, let reason):
      "\"\(path)\" cannot be written: \(reason)"
    }
  }

  /// What to do about it, as a verb phrase.
  package var suggestion: String {
    switch self {
    case .notAFolder:
      "name a folder with -o, or move the file away"
    case .notOurs:
      "name an empty or a new folder with -o, or empty this one"
    case .corruptManifest:
      "delete the folder if nothing else is in it, or name another one with -o"
    case .newerManifest:
      "update Scopebook, or name another folder with -o"
    case .busy:
      "wait until the other build is done, or name another folder with -o"
    case .foreignFileInTheWay:
      "move it away, or rename the page that needs the place"
    case .unusablePath, .writtenTwice:
      "report this as a fault of Scopebook"
    case .cannotRead, .cannotWrite:
      "check its permissions and the space left, or name another folder with -o"
    }
  }
}
