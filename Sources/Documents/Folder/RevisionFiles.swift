import Findings
import Foundation

/// The files of one revision: listed once, read from the object store as they are asked for.
package struct RevisionFiles: Sendable {
  /// As the revision was named.
  package let name: String
  private let repository: Repository
  /// By path, from the top folder on.
  private let entries: [String: Entry]
  /// The names in each folder, in order; the top folder is empty.
  private let names: [String: [String]]
  /// Paths that are no UTF-8, with those bytes replaced.
  let brokenPaths: [String]

  /// A file, by its object's id.
  struct Entry: Sendable {
    let kind: Kind
    let object: String

    enum Kind: Sendable {
      case file, link
      /// A commit of another repository, of which nothing is here.
      case submodule
    }
  }

  /// `listing` is what `ls-tree -r -z` printed.
  init(_ repository: Repository, name: String, listing: Data) {
    self.repository = repository
    self.name = name
    var entries: [String: Entry] = [:]
    var folders: [String: Set<String>] = ["": []]
    var broken: [String] = []
    for line in listing.split(separator: 0) {
      guard let tab = line.firstIndex(of: 0x09) else { continue }
      let words = String(decoding: line[..<tab], as: UTF8.self).blankSeparated
      guard words.count == 3 else { continue }
      let path = String(decoding: line[(tab + 1)...], as: UTF8.self)
      guard String(validating: line[(tab + 1)...], as: UTF8.self) != nil else {
        broken.append(path)
        continue
      }
      let kind: Entry.Kind = words[0] == "120000" ? .link : words[1] == "commit" ? .submodule : .file
      entries[path] = Entry(kind: kind, object: String(words[2]))
      RevisionFiles.add(path, to: &folders)
    }
    self.entries = entries
    names = folders.mapValues { $0.sorted() }
    brokenPaths = broken
  }

  /// Notes a path in its folder, and each folder in the one above.
  private static func add(_ path: String, to folders: inout [String: Set<String>]) {
    var rest = Substring(path)
    while true {
      let slash = rest.lastIndex(of: "/")
      let folder = slash.map { String(rest[..<$0]) } ?? ""
      let name = slash.map { String(rest[rest.index(after: $0)...]) } ?? String(rest)
      let isKnown = folders[folder] != nil
      folders[folder, default: []].insert(name)
      guard !isKnown, let slash else { return }
      rest = rest[..<slash]
    }
  }

  // MARK: Absolute paths, as they would be if it were checked out

  /// Whether a path lies in the repository; what does not is part of no revision.
  func covers(_ path: String) -> Bool { SourceFolder.isInside(path, repository.top) }

  /// The names in a folder, in order; `nil` where there is none.
  func names(in folder: String) -> [String]? { relative(folder).flatMap { names[$0] } }

  func isFolder(_ path: String) -> Bool { names(in: path) != nil }

  func entry(_ path: String) -> Entry? { relative(path).flatMap { entries[$0] } }

  func exists(_ path: String) -> Bool { isFolder(path) || entry(path) != nil }

  private func relative(_ path: String) -> String? {
    guard covers(path) else { return nil }
    return path == repository.top ? "" : String(path.dropFirst(repository.top == "/" ? 1 : repository.top.count + 1))
  }

  /// The file at a path, through links inside `holder`; what is wrong with it in words where it is none that is read.
  func file(_ path: String, within holder: String) -> Result<Entry, Refused> {
    var path = path
    // As many links as systems follow.
    for _ in 0..<40 {
      guard let entry = entry(path) else { return .failure(isFolder(path) ? .folder : .nothing) }
      switch entry.kind {
      case .file: return .success(entry)
      case .submodule: return .failure(.folder)
      case .link:
        let target = String(decoding: bytes(of: entry) ?? [], as: UTF8.self)
        guard !target.hasPrefix("/") else { return .failure(.outside) }
        let folder = path.pathNames.dropLast().map(String.init)
        guard let next = RevisionFiles.joined(folder, target), SourceFolder.isInside(next, holder) else {
          return .failure(.outside)
        }
        path = next
      }
    }
    return .failure(.nothing)
  }

  /// Why a link is not followed.
  enum Refused: Error { case nothing, folder, outside }

  private static func joined(_ folder: [String], _ target: String) -> String? {
    var names = folder
    for name in target.pathNames where name != "." {
      if name != ".." { names.append(String(name)) } else if names.popLast() == nil { return nil }
    }
    return "/" + names.joined(separator: "/")
  }

  // MARK: Contents

  func sizes(of entries: [Entry]) -> [String: Int] { repository.sizes(of: Set(entries.map(\.object)).sorted()) }

  /// What files hold, by object.
  func read(_ entries: [Entry], sizes: [String: Int], _ use: (String, [UInt8]) -> Void) {
    repository.read(Set(entries.map(\.object)).sorted(), sizes: sizes, use)
  }

  /// What one file holds; `nil` where its object is not there.
  func bytes(of entry: Entry) -> [UInt8]? {
    var found: [UInt8]?
    repository.read([entry.object], sizes: sizes(of: [entry])) { found = $1 }
    return found
  }
}
