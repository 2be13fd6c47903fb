import Findings
import Foundation

/// A baseline in a file of the user's naming.
enum BaselineFile {
  /// Throws `FileError` where there is no such file, or none that is a baseline.
  static func baseline(at path: String) throws -> Baseline {
    guard FileManager.default.fileExists(atPath: path) else { throw FileError.noBaseline(path) }
    guard let data = FileManager.default.contents(atPath: path) else { throw FileError.unreadable(path) }
    do {
      return try Baseline(reading: data)
    } catch let fault as Baseline.Fault {
      throw FileError.badBaseline(path, fault)
    }
  }
}

/// What is wrong with a file that the command line names.
enum FileError: Error, CustomStringConvertible {
  case noBaseline(String)
  case badBaseline(String, Baseline.Fault)
  case unreadable(String)

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
    }
  }
}
