import Documents
import Findings
import Foundation
import Testing

/// Which folder a path leads to, and which of its files are read.
struct ProjectFolderTests {
  @Test(arguments: [
    (["project/a.md", "docs/a.md", "README.md"], "project"), (["docs/a.md", "README.md"], "docs"),
    (["Docs/a.md", "README.md"], "Docs"), (["docs/a.md", "Docs/a.md"], "docs"), (["README.md", "notes/a.md"], ""),
    (["scopebook.yml", "docs/a.md"], ""), (["overview.md", "docs/a.md"], ""), (["Overview.markdown", "docs/a.md"], ""),
    (["release-1/a.md", "docs/a.md"], ""), (["release-1.md", "docs/a.md"], ""),
    (["v1/release.yml", "docs/a.md"], ""), (["v1/code.py", "docs/a.md"], "docs"),
    (["docs/logo.png", "README.md"], ""), (["project/settings.py", "docs/a.md"], "docs"),
    (["docs/deep/er/a.md"], "docs"), (["project/canvas.yml"], "project"),
  ])
  func findsTheProjectFolder(files: [String], name: String) throws {
    let tree = FolderTree(files)
    let folder = try SourceFolder.reading(tree.path).value
    #expect(folder.project == (name.isEmpty ? tree.name : name))
    #expect(folder.paths.allSatisfy { $0.hasPrefix(folder.project + "/") })
  }

  @Test func refusesWhatIsNoProject() {
    let tree = FolderTree(["docs/prd.md", "empty/data.csv"])
    #expect(throws: SourceFolderError.notFound(path: "\(tree.path)/nowhere")) {
      try SourceFolder.reading("\(tree.path)/nowhere")
    }
    #expect(throws: SourceFolderError.notAFolder(path: "\(tree.path)/docs/prd.md")) {
      try SourceFolder.reading("\(tree.path)/docs/prd.md")
    }
    #expect(throws: SourceFolderError.nothingToRead(path: "\(tree.path)/empty")) {
      try SourceFolder.reading("\(tree.path)/empty")
    }
  }

  @Test(.timeLimit(.minutes(1))) func waitsForNoPipeAndReadsNoFolderForAFile() throws {
    let tree = FolderTree(["project/a.md"])
    #expect(mkfifo("\(tree.path)/project/pipe.md", 0o600) == 0)
    let folder = try SourceFolder.reading("\(tree.path)/project").value
    #expect(folder.texts.keys.sorted() == ["project/a.md"])
    for name in ["pipe.md", "gone.png", ""] {
      #expect(throws: UnreadableFile.self) { try folder.bytes(of: "project/\(name)") }
    }
  }

  @Test func readsAFileToItsEndAndAnEmptyOne() throws {
    let tree = FolderTree(["project/a.md"])
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: URL(filePath: "\(tree.path)/project/large.bin"))
    try Data().write(to: URL(filePath: "\(tree.path)/project/empty.bin"))
    let folder = try SourceFolder.reading("\(tree.path)/project").value
    #expect(try folder.bytes(of: "project/large.bin") == bytes)
    #expect(try folder.bytes(of: "project/empty.bin") == [])
  }

  @Test func readsFilesOfEveryName() throws {
    let names = [
      "a b.md", "Плàн é.md", "UPPER.MD", "c.markdown", "d.mdown", "e.f.g.md", "#hash?.md", "a%20b.md", "a\"b'.md",
      "case.md", "Case.md", "same.md", "same/index.md", String(repeating: "l", count: 252) + ".md", "x.txt",
    ]
    let tree = FolderTree(names.map { "docs/" + $0 })
    let folder = try SourceFolder.reading(tree.path).value
    #expect(folder.paths == names.map { "docs/" + $0 }.sorted())
    #expect(folder.markdown.count == names.count - 1)
  }

  @Test func skipsHiddenFilesAndTheOutput() throws {
    let tree = FolderTree(["docs/a.md", "docs/.hidden.md", "docs/.x/a.md", "docs/_site/a.md", "docs/old/b.md"])
    tree.write("docs/old/.scopebook-manifest.json", "{}")
    let folder = try SourceFolder.reading(tree.path, skipping: ["\(tree.path)/docs/_site"]).value
    #expect(folder.paths == ["docs/a.md"])
  }

  @Test func skipsWhatGitIgnores() throws {
    let tree = FolderTree([
      "docs/a.md", "docs/draft-1.md", "docs/keep/draft-2.md", "docs/sub/x.md", "docs/sub/y.md", "docs/secret.md",
      "docs/tmp/a.md", "docs/tracked.md", "docs/:(top)z.md",
    ])
    tree.write(".gitignore", "draft-*\n!docs/keep/draft-2.md\ntmp/\ntracked.md\n")
    tree.write("docs/sub/.gitignore", "x.md\n")
    try tree.git("init", "-q")
    try tree.git("add", "-f", "docs/tracked.md")
    tree.write(".git/info/exclude", "secret.md\n")
    let kept = ["docs/:(top)z.md", "docs/a.md", "docs/keep/draft-2.md", "docs/sub/y.md", "docs/tracked.md"]
    #expect(try SourceFolder.reading(tree.path).value.paths == kept)
    // The project folder can be the top of the repository itself.
    tree.write("scopebook.yml", "")
    let whole = try SourceFolder.reading(tree.path).value
    #expect(whole.paths == ([tree.name + "/scopebook.yml"] + kept.map { tree.name + "/" + $0 }).sorted())
  }

  @Test func readsAFolderThatIsNamedAlthoughGitIgnoresIt() throws {
    let tree = FolderTree(["docs/a.md", "notes.md"])
    tree.write(".gitignore", "docs/\n")
    try tree.git("init", "-q")
    #expect(try SourceFolder.reading("\(tree.path)/docs").value.paths == ["docs/a.md"])
    #expect(try SourceFolder.reading(tree.path).value.paths == [tree.name + "/notes.md"])
  }

  @Test func takesNoLinkForTheProjectFolder() throws {
    let elsewhere = FolderTree(["secret.md"])
    let tree = FolderTree(["a.md"])
    try FileManager.default.createSymbolicLink(atPath: "\(tree.path)/docs", withDestinationPath: elsewhere.path)
    let outcome = try SourceFolder.reading(tree.path)
    #expect(outcome.value.paths == [tree.name + "/a.md"])
  }

  @Test func readsSettingsInTheFolderThatIsNamed() throws {
    let tree = FolderTree(["project/a.md", "scopebook.yml"])
    #expect(try SourceFolder.reading(tree.path).value.texts["scopebook.yml"] != nil)
    // From inside, the folder above is nobody's business.
    #expect(try SourceFolder.reading("\(tree.path)/project").value.texts["scopebook.yml"] == nil)
  }

  @Test func readsMetricsBesideAFlatFolder() throws {
    let tree = FolderTree(["docs/a.md", "metrics.json", "other.json", "models/metrics.json"])
    #expect(try SourceFolder.reading(tree.path).value.beside == ["metrics.json"])
    let project = FolderTree(["project/a.md", "metrics.json"])
    #expect(try SourceFolder.reading(project.path).value.beside.isEmpty)
  }

  @Test func addsFilesBesideTheProjectFolderAndNoneBeyond() throws {
    let elsewhere = FolderTree(["m.json"])
    let tree = FolderTree([
      "docs/a.md", "models/m.json", "models/deep/m.json", "models/m.bin", ".dvc/m.json", "x/m.json",
    ])
    tree.write(".gitignore", "x/\n")
    try tree.git("init", "-q")
    try FileManager.default.createSymbolicLink(atPath: "\(tree.path)/out", withDestinationPath: elsewhere.path)
    let folder = try SourceFolder.reading(tree.path).value
    func beside(_ path: String, _ depth: Int? = nil) -> [String] {
      folder.adding([SourceFolder.Branch(folder: path, depth: depth)]) { _ in true }.value.beside
    }
    #expect(beside("models") == ["models/deep/m.json", "models/m.json"])
    #expect(beside("models", 1) == ["models/m.json"])
    #expect(beside("models/m.json") == ["models/m.json"])
    #expect(beside("") == ["models/deep/m.json", "models/m.json"])
    for path in [".dvc", "x/m.json", "out", "out/m.json", "nowhere"] { #expect(beside(path).isEmpty) }
  }

  @Test func leavesOutWhatIsExcluded() throws {
    let tree = FolderTree(["docs/a.md", "docs/b.md"])
    let folder = try SourceFolder.reading(tree.path).value.excluding { $0 == "docs/b.md" }
    #expect(folder.paths == ["docs/a.md"])
    #expect(folder.texts.keys.sorted() == ["docs/a.md"])
  }
}

/// A folder on the disk that is gone with its last user.
private final class FolderTree {
  let path: String
  let name = "scopebook-folder-\(UUID().uuidString)"

  init(_ files: [String]) {
    let top = SourceFolder.realTemporaryFolder
    path = top + "/" + name
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for file in files { write(file, "# Title\n") }
  }

  func write(_ file: String, _ text: String) {
    let url = URL(filePath: path + "/" + file)
    try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: url)
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", path] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension SourceFolder {
  /// The temporary folder, without links.
  fileprivate static var realTemporaryFolder: String {
    FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
  }
}
