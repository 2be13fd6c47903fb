/// Why a project folder cannot be read at all. Paths are as the user gave them.
package enum SourceFolderError: Error, Equatable {
  case notFound(path: String)
  case notAFolder(path: String)
  /// The folder itself cannot be listed.
  case unreadable(path: String)
  /// No Markdown file in it.
  case nothingToRead(path: String)
}

extension SourceFolderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path): "there is no folder \"\(path)\""
    case .notAFolder(let path): "\"\(path)\" is a file; give the folder that holds project/, or the folder it lies in"
    case .unreadable(let path): "the folder \"\(path)\" cannot be read; give read permission"
    case .nothingToRead(let path):
      "there is no Markdown file in \"\(path)\"; a project begins with project/overview.md or project/release-1/product.md"
    }
  }
}
