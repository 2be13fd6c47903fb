import Findings
import Foundation

/// Lists the files below a folder, without what is skipped.
struct FolderWalk {
  let holder: String
  /// Absolute paths of folders to leave out, such as the output folder.
  let skipped: Set<String>
  /// Paths in the holder to leave out, folders with all that is in them.
  let ignored: Set<String>
  private(set) var paths: [String] = []
  /// Absolute paths of the folders that were looked through.
  private(set) var folders: Set<String> = []
  private(set) var stamps: [String: FileStamp] = [:]
  private(set) var findings: [Finding] = []
  /// Whether the folder itself cannot be listed.
  private(set) var isUnreadable = false
  private let depth: Int?

  /// Walks from `folder` on, a path in the holder, empty for the holder itself; a file there is found too. `depth` counts
  /// folders from the holder on, `nil` for all.
  init(holder: String, folder: String, skipped: Set<String>, ignored: Set<String>, depth: Int? = nil) {
    self.holder = holder
    self.ignored = ignored
    self.skipped = skipped
    self.depth = depth
    if folder.isEmpty { visit("") } else { visit(entry: folder, isAsked: true) }
    paths.sort()
  }

  private mutating func visit(_ folder: String, isAsked: Bool = false) {
    let full = holder + "/" + folder
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: full).sorted()
    } catch {
      isUnreadable = isAsked
      report(folder, "the folder cannot be read", "give read permission, or exclude it in scopebook.yml")
      return
    }
    // A folder with a manifest is a site that Scopebook wrote.
    if names.contains(".scopebook-manifest.json") { return }
    folders.insert(folder.isEmpty ? holder : full)
    for name in names where !name.hasPrefix(".") { visit(entry: folder.isEmpty ? name : folder + "/" + name) }
  }

  private mutating func visit(entry path: String, isAsked: Bool = false) {
    let full = holder + "/" + path
    guard !skipped.contains(full), !ignored.contains(path) else { return }
    var status = stat()
    guard lstat(full, &status) == 0 else {
      // What is asked for by name may well not be there.
      if !isAsked { report(path, "cannot be read; its name may not be UTF-8", "rename it") }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if let depth, path.utf8.count(where: { $0 == UInt8(ascii: "/") }) >= depth { return }
      visit(path, isAsked: isAsked)
    case S_IFREG: add(path, status)
    case S_IFLNK: visit(link: path, full: full)
    default: report(path, "is neither a file nor a folder and is left out", "remove it, or exclude it in scopebook.yml")
    }
  }

  private mutating func visit(link path: String, full: String) {
    guard let target = SourceFolder.realPath(full) else {
      report(path, "the link points at nothing", "remove it, or mend what it points at")
      return
    }
    guard SourceFolder.isInside(target, holder) else {
      report(
        path, "the link leaves the folder that holds the project, and is not followed",
        "copy the file into the project")
      return
    }
    var status = stat()
    guard stat(full, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      report(path, "the link leads to a folder, and is not followed", "put the files themselves into the project")
      return
    }
    add(path, status)
  }

  private mutating func add(_ path: String, _ status: stat) {
    paths.append(path)
    stamps[path] = FileStamp(status)
  }

  private mutating func report(_ path: String, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: "unreadable-file", severity: .warning, at: Place(path), "\"\(path)\": \(message)", suggestion: suggestion)
    )
  }
}
