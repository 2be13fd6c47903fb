/// Ways between files of the folder that holds the project.
enum RelativePath {
  /// The way from a document to a path of the holder: `../research/costs.md`.
  static func path(to path: String, from document: String) -> String {
    let target = path.pathNames
    let folder = document.pathNames.dropLast()
    let common = zip(target, folder).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - common)
    return (up + target.dropFirst(common).map(String.init)).joined(separator: "/")
  }
}
