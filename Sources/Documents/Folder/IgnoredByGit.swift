import Foundation

/// Asks git which files it ignores.
enum IgnoredByGit {
  /// Those of `paths` that git ignores; empty without git or outside a repository.
  static func paths(among paths: [String], in holder: String) -> Set<String> {
    guard isInRepository(holder), !paths.isEmpty else { return [] }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", holder, "check-ignore", "-z", "--stdin"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    // Written beside the reading: git answers before it has read all, and both pipes would fill.
    let question = Data(paths.joined(separator: "\0").utf8) + [0]
    let writer = input.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: question)
      try? writer.close()
    }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Set(answer.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  private static func isInRepository(_ folder: String) -> Bool {
    var url = URL(filePath: folder)
    while true {
      if FileManager.default.fileExists(atPath: url.appending(path: ".git").path) { return true }
      let parent = url.deletingLastPathComponent()
      if parent.path == url.path || url.path == "/" { return false }
      url = parent
    }
  }
}
