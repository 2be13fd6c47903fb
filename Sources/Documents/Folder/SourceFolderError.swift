/// Why a project folder cannot be read at all.
package enum SourceFolderError: Error, Equatable {
  case notFound(path: String)
  case notAFolder(path: String)
  case unreadable(path: String, reason: String)
  /// No Markdown file in it.
  case nothingToRead(path: String)
}

extension SourceFolderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path): "there is no folder \"\(path)\""
    case .notAFolder(let path): "\"\(path)\" is a file; give the folder that holds project/"
    case .unreadable(let path, let reason): "\"\(path)\" cannot be read: \(reason)"
    case .nothingToRead(let path):
      "there is no Markdown file in \"\(path)\"; a project begins with project/overview.md or project/release-1/product.md"
    }
  }
}
