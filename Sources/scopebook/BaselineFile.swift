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
