import Findings

/// What is wrong with a file that the command line names.
enum FileError: Error, CustomStringConvertible {
  case noBaseline(String)
  case badBaseline(String, Baseline.Fault)
  case unreadable(String)
  /// It is a folder itself.
  case isFolder(String)
  /// The folder that it would lie in is not there.
  case noFolder(String)
  case unwritable(String)

  var description: String {
    switch self {
    case .noBaseline(let path):
      "there is no baseline \"\(path)\"; \"scopebook check --write-baseline \(path)\" writes one"
    case .badBaseline(let path, .unfinishedMerge):
      "\"\(path)\" holds the marks of an unfinished merge; write it anew with --write-baseline \(path)"
    case .badBaseline(let path, .unknownVersion(let version)):
      "\"\(path)\" is a baseline of version \(version), and this scopebook reads version 1; write it anew with --write-baseline \(path)"
    case .badBaseline(let path, .unreadable):
      "\"\(path)\" is no baseline; \"scopebook check --write-baseline \(path)\" writes one in its place"
    case .unreadable(let path): "\"\(path)\" cannot be read"
    case .isFolder(let path): "\"\(path)\" cannot be written: it is a folder; name a file in it"
    case .noFolder(let path): "\"\(path)\" cannot be written: its folder does not exist; make it first"
    case .unwritable(let path):
      "\"\(path)\" cannot be written: the system refuses; look at the rights of the file and its folder"
    }
  }
}
