import Findings
import Foundation

/// A git repository, of which revisions are read from the object store: nothing is checked out, and nothing is written.
package struct Repository: Sendable {
  /// The work tree's top folder, as an absolute path without links.
  package let top: String
  /// The folder asked about, below the top or the top itself.
  let folder: String

  private var git: GitProgram { GitProgram(folder: folder) }

  /// The repository around a folder.
  ///
  /// Throws `SourceFolderError` where there is no such folder, `RevisionError` where it lies in no repository.
  package init(around path: String) throws {
    let given = path.isEmpty ? "." : path
    guard let folder = SourceFolder.realPath(given) else { throw SourceFolderError.notFound(path: given) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw SourceFolderError.notAFolder(path: given)
    }
    guard let answer = GitProgram(folder: folder).answer(["rev-parse", "--show-toplevel"]), !answer.isMissing else {
      throw RevisionError.noGit
    }
    guard answer.isGood, let top = SourceFolder.realPath(answer.text.trimmingCharacters(in: .newlines)) else {
      throw RevisionError.noRepository(path: given, reason: answer.complaint)
    }
    self.top = top
    self.folder = folder
  }

  /// The full id of the commit that a name stands for.
  ///
  /// Throws `RevisionError.unknown` where it stands for none.
  package func commit(_ name: String) throws -> String {
    guard let answer = git.answer(["rev-parse", "--verify", "--quiet", name + "^{commit}"]) else {
      throw RevisionError.noGit
    }
    let id = answer.text.trimmingCharacters(in: .newlines)
    if answer.isGood, id.count >= 40, id.allSatisfy(\.isHexDigit) { return id }
    let isShallow = git.answer(["rev-parse", "--is-shallow-repository"])?.text.hasPrefix("true") ?? false
    throw RevisionError.unknown(name: name, nearest: nearestName(to: name, among: names), isShallow: isShallow)
  }

  /// The last commit that two have in common, by their ids.
  ///
  /// Throws `RevisionError.unrelated` where there is none.
  package func commonAncestor(_ old: String, _ new: String) throws -> String {
    let answer = git.answer(["merge-base", try commit(old), try commit(new)])
    let id = answer?.text.trimmingCharacters(in: .newlines) ?? ""
    guard answer?.isGood == true, id.count >= 40 else { throw RevisionError.unrelated(old, new) }
    return id
  }

  /// Branches and tags, in order.
  private var names: [String] {
    let answer = git.answer(["for-each-ref", "--format=%(refname:short)", "--count=2000"])
    return answer?.text.split(separator: "\n").map(String.init) ?? []
  }

  /// The files of a commit.
  ///
  /// Throws `RevisionError.unreadable` where git cannot list them.
  package func files(of commit: String, named name: String) throws -> RevisionFiles {
    // What lies beside the folder may belong to the project: its parent holds both.
    let parent = folder == top ? top : URL(filePath: folder).deletingLastPathComponent().path
    let below = parent == top ? [] : ["--", String(parent.dropFirst(top.count + 1)) + "/"]
    guard let answer = git.answer(["--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", commit] + below) else {
      throw RevisionError.noGit
    }
    guard answer.isGood else { throw RevisionError.unreadable(name: name, reason: answer.complaint) }
    return RevisionFiles(self, name: name, listing: answer.output)
  }

  // MARK: Objects

  /// Objects asked for at once: their ids must fit into a pipe.
  private static let batch = 200
  /// Bytes of objects that are held at once beside what is kept of them.
  private static let mostBytes = 64 << 20

  /// The sizes of objects, in bytes; without those that are not there.
  func sizes(of ids: [String]) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for some in ids.chunks(of: Repository.batch) {
      let answer = git.answer(["cat-file", "--batch-check"], input: Repository.lines(Array(some)))
      for line in answer?.text.split(separator: "\n") ?? [] {
        let words = line.blankSeparated
        if words.count == 3, words[1] == "blob", let size = Int(words[2]) { sizes[String(words[0])] = size }
      }
    }
    return sizes
  }

  /// Hands over what objects hold, by their ids, a few at a time; those that are not there are left out.
  func read(_ ids: [String], sizes: [String: Int], _ use: (String, [UInt8]) -> Void) {
    var waiting: [String] = []
    var total = 0
    func flush() {
      guard !waiting.isEmpty else { return }
      let answer = git.answer(["cat-file", "--batch"], input: Repository.lines(waiting))
      if let answer { Repository.parse(answer.output, use) }
      waiting = []
      total = 0
    }
    for id in ids {
      guard let size = sizes[id] else { continue }
      if waiting.count == Repository.batch || total + size > Repository.mostBytes { flush() }
      waiting.append(id)
      total += size
    }
    flush()
  }

  private static func lines(_ ids: [String]) -> [UInt8] { Array(ids.joined(separator: "\n").utf8) + [0x0A] }

  /// `ID blob SIZE`, a line feed, the bytes, a line feed; and so on.
  private static func parse(_ data: Data, _ use: (String, [UInt8]) -> Void) {
    var rest = data[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self).blankSeparated
      rest = rest[(end + 1)...]
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0, size <= rest.count else {
        continue
      }
      use(String(words[0]), Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
