import Foundation
import Testing

@testable import Site

@Suite struct OutputFolderForeignFilesTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func refusesAFolderThatIsNotOurs() throws {
    try temporary.put("", at: "site/notes.txt")
    try temporary.put("", at: "site/zebra.txt")
    let expected = OutputFolderError.notOurs(path: temporary.site, foreignEntry: "notes.txt")
    #expect(throws: expected) { try OutputFolder(path: temporary.site) }
    #expect(try temporary.outline() == ["notes.txt: ", "zebra.txt: "])
    #expect(try temporary.beside == [])
  }

  @Test(arguments: [
    "", "{", "[]", #"{"version":1}"#, #"{"version":0,"files":[{"path":"a"}]}"#,
    #"{"version":1,"files":[{"path":"../a","hash":"0000000000000000"}]}"#,
    #"{"version":1,"files":[{"path":"a","hash":"no"}]}"#,
  ])
  func refusesADamagedManifest(text: String) throws {
    try temporary.put(text, at: "site/" + OwnName.manifest)
    #expect(throws: OutputFolderError.corruptManifest(path: temporary.site)) {
      try OutputFolder(path: temporary.site)
    }
  }

  @Test func saysInErrorsWhatToDo() {
    let error = OutputFolderError.notOurs(path: "docs", foreignEntry: "notes.txt")
    #expect(
      error.description == """
        output folder "docs" was not written by Scopebook: it holds "notes.txt"
          name an empty or a new folder with -o, or empty this one
        """)
  }

  @Test func refusesAManifestOfANewerVersion() throws {
    try temporary.put(#"{"version":2,"pages":[]}"#, at: "site/" + OwnName.manifest)
    #expect(throws: OutputFolderError.newerManifest(path: temporary.site, version: 2)) {
      try OutputFolder(path: temporary.site)
    }
  }

  @Test func keepsForeignFilesFoldersAndLinks() throws {
    try build(["a": "1", "b/c": "2"], at: temporary.site)
    try temporary.put("example.org", at: "site/CNAME")
    try temporary.put("ref", at: "site/.git/HEAD")
    try temporary.put("mine", at: "site/b/mine")
    try temporary.put("outside", at: "outside/file")
    try FileManager.default.createDirectory(
      atPath: temporary.site + "/b/empty", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: temporary.site + "/link", withDestinationPath: "../outside")
    let before = try temporary.inode("site/.git/HEAD")
    try build(["a": "2"], at: temporary.site)
    #expect(
      try temporary.outline() == [
        ".git/", ".git/HEAD: ref", "CNAME: example.org", "a: 2", "b/", "b/empty/",
        "b/mine: mine", "link -> ../outside",
      ])
    #expect(try temporary.inode("site/.git/HEAD") == before)
    #expect(temporary.text("outside/file") == "outside")
    #expect(try temporary.beside == ["outside"])
  }

  @Test func keepsThePermissionsOfFolders() throws {
    try build(["a": "1"], at: temporary.site)
    try temporary.put("x", at: "site/closed/x")
    chmod(temporary.site + "/closed", 0o500)
    defer { chmod(temporary.site + "/closed", 0o700) }
    chmod(temporary.site, 0o750)
    try build(["a": "2"], at: temporary.site)
    #expect(try FileStatus(temporary.site + "/closed")?.permissions == 0o500)
    #expect(try FileStatus(temporary.site)?.permissions == 0o750)
    #expect(try temporary.beside == [])
  }

  @Test(arguments: [
    (foreign: "new", page: "new"), (foreign: "new/mine", page: "new"),
    (foreign: "new", page: "new/page"), (foreign: "a", page: "a"),
  ])
  func refusesToReplaceAForeignFile(foreign: String, page: String) throws {
    try build(["old": "1", "a/page": "1"], at: temporary.site)
    if foreign == "a" { try temporary.remove("site/a") }
    try temporary.put("mine", at: "site/" + foreign)
    let before = try temporary.outline()
    let error = #expect(throws: OutputFolderError.self) {
      try build(["old": "2", page: "2"], at: temporary.site)
    }
    guard case .foreignFileInTheWay(let path) = error else {
      Issue.record("expected .foreignFileInTheWay, came \(String(describing: error))")
      return
    }
    #expect(foreign.hasPrefix(path))
    #expect(try temporary.outline() == before)
    #expect(try temporary.beside == [])
  }

  @Test func takesALinkInPlaceOfAPageForForeign() throws {
    try build(["a": "1", "b/c": "1"], at: temporary.site)
    try temporary.put("1", at: "outside/c")
    try temporary.remove("site/a")
    try temporary.remove("site/b")
    for (name, target) in [("a", "../outside/c"), ("b", "../outside")] {
      try FileManager.default.createSymbolicLink(
        atPath: temporary.site + "/" + name, withDestinationPath: target)
    }
    #expect(throws: OutputFolderError.foreignFileInTheWay(path: "a")) {
      try build(["a": "1", "b/c": "1"], at: temporary.site)
    }
    try build(["d": "1"], at: temporary.site)
    #expect(try temporary.outline() == ["a -> ../outside/c", "b -> ../outside", "d: 1"])
    #expect(temporary.text("outside/c") == "1")
  }

  @Test func tellsPathsApartByTheirBytes() throws {
    let composed = "\u{e9}"
    let decomposed = "e\u{301}"
    try build([composed: "page"], at: temporary.site)
    try temporary.put("mine", at: "site/" + decomposed)
    try #require(try Disk.names(in: temporary.site).count == 3, "needs a file system that can")
    try build(["a": "page"], at: temporary.site)
    #expect(try Disk.names(in: temporary.site) == [OwnName.manifest, "a", decomposed])
  }

  /// A move that first does what someone else might do at the worst moment.
  private func moves(after action: @escaping @Sendable () throws -> Void) -> DiskMoves {
    var moves = DiskMoves()
    let exchange = moves.exchange
    moves.exchange = { first, second in
      do { try action() } catch { Issue.record(error) }
      return exchange(first, second)
    }
    return moves
  }

  @Test func movesLateForeignFilesOver() throws {
    try build(["a": "1"], at: temporary.site)
    try temporary.put("early", at: "site/CNAME")
    let late = moves { [temporary] in
      try temporary.put("late", at: "site/new/deep/file")
      try temporary.put("late", at: "site/CNAME.new")
      #expect(rename(temporary.site + "/CNAME.new", temporary.site + "/CNAME") == 0)
    }
    let summary = try build(["a": "2"], at: temporary.site, moves: late)
    #expect(summary.leftovers == [])
    #expect(
      try temporary.outline()
        == ["CNAME: late", "a: 2", "new/", "new/deep/", "new/deep/file: late"])
    #expect(try temporary.beside == [])
  }

  @Test func leavesALateFileThatHasNoPlaceBesideTheSite() throws {
    try build(["a": "1"], at: temporary.site)
    let late = moves { [temporary] in try temporary.put("late", at: "site/b") }
    let summary = try build(["a": "2", "b": "page"], at: temporary.site, moves: late)
    let stage = try #require(temporary.beside.first)
    #expect(summary.leftovers.map { ($0 as NSString).lastPathComponent } == [stage])
    #expect(try temporary.outline() == ["a: 2", "b: page"])
    #expect(temporary.text(stage + "/b") == "late")
  }
}
