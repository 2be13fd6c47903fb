import Foundation
import Testing

@testable import Site

@Suite struct OutputFolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  // MARK: - Sites that follow each other

  @Test func writesAFirstSite() throws {
    let summary = try build(["index.html": "home", "items/r/R1.html": "R1"], at: temporary.site)
    #expect(summary == OutputSummary(written: 2, unchanged: 0, removed: 0))
    #expect(
      try temporary.outline()
        == ["index.html: home", "items/", "items/r/", "items/r/R1.html: R1"])
    #expect(try temporary.beside == [])
  }

  @Test(arguments: ["deep/er/site", "site/", "site//"])
  func createsTheFolder(path: String) throws {
    try build(["a": "1"], at: temporary.path + "/" + path)
    let name = path.contains("deep") ? "deep/er/site" : "site"
    #expect(try temporary.outline(name) == ["a: 1"])
  }

  @Test func leavesUnchangedFilesInPlace() throws {
    try build(["a": "1", "b/c": "2", "d": "3"], at: temporary.site)
    let before = try (temporary.inode("site/a"), temporary.inode("site/b/c"))
    let changedBefore = try temporary.inode("site/d")
    let summary = try build(["a": "1", "b/c": "2", "d": "4"], at: temporary.site)
    #expect(summary == OutputSummary(written: 1, unchanged: 2, removed: 0))
    #expect(try (temporary.inode("site/a"), temporary.inode("site/b/c")) == before)
    #expect(try temporary.inode("site/d") != changedBefore)
    #expect(try temporary.outline() == ["a: 1", "b/", "b/c: 2", "d: 4"])
  }

  @Test func leavesTheFolderAloneWhenNothingChanged() throws {
    try build(["a": "1"], at: temporary.site)
    let before = try temporary.inode("site")
    let summary = try build(["a": "1"], at: temporary.site)
    #expect(summary == OutputSummary(written: 0, unchanged: 1, removed: 0))
    #expect(try temporary.inode("site") == before)
    #expect(try temporary.beside == [])
  }

  @Test func neverWritesThroughAHardLink() throws {
    try build(["a": "1"], at: temporary.site)
    #expect(Disk.link(temporary.site + "/a", to: temporary.path + "/backup") == 0)
    try build(["a": "2"], at: temporary.site)
    #expect(temporary.text("backup") == "1")
  }

  @Test func removesWhatTheNewSiteDoesNotHave() throws {
    try build(["a": "1", "old/er/b": "2", "c/d": "3"], at: temporary.site)
    let summary = try build(["a": "1", "c": "file"], at: temporary.site)
    #expect(summary == OutputSummary(written: 1, unchanged: 1, removed: 2))
    #expect(try temporary.outline() == ["a: 1", "c: file"])
  }

  @Test func restoresAnEditedFile() throws {
    try build(["a": "1", "b": "2"], at: temporary.site)
    try temporary.put("9", at: "site/a")
    try temporary.remove("site/b")
    let summary = try build(["a": "1", "b": "2"], at: temporary.site)
    #expect(summary == OutputSummary(written: 2, unchanged: 0, removed: 0))
    #expect(try temporary.outline() == ["a: 1", "b: 2"])
  }

  @Test func writesTheSameBytesEachTime() throws {
    let files = ["b": "2", "a/ü \"quoted\".html": "1", "a": "", "a/\u{65}\u{301}": "x"]
    let paths = ["first", "second"]
    for path in paths {
      try build(files.filter { $0.key != "a" }, at: temporary.path + "/" + path)
    }
    let outlines = try paths.map { try temporary.outline($0, withManifest: true) }
    #expect(outlines[0] == outlines[1])
    let manifest = try #require(temporary.text("first/" + OwnName.manifest))
    #expect(!manifest.contains(temporary.path))
  }

  @Test func writesFromSeveralThreads() throws {
    for round in ["first", "second"] {
      let folder = try OutputFolder(path: temporary.site)
      DispatchQueue.concurrentPerform(iterations: 8) { thread in
        for page in 0..<100 {
          let text = page % 10 == 0 ? round : "same"
          do {
            try folder.write(Array(text.utf8), to: "\(page % 7)/deep/\(thread)-\(page).html")
          } catch {
            Issue.record(error)
          }
        }
      }
      let summary = try folder.finish()
      #expect(summary.written == (round == "first" ? 800 : 80))
      #expect(summary.unchanged == (round == "first" ? 0 : 720))
    }
    #expect(try temporary.outline().filter { !$0.hasSuffix("/") }.count == 800)
  }

  // MARK: - Giving up

  @Test func leavesTheOldSiteWhenDiscarded() throws {
    try build(["a": "1"], at: temporary.site)
    let folder = try OutputFolder(path: temporary.site)
    try folder.write([0x32], to: "a")
    folder.discard()
    folder.discard()
    #expect(try temporary.outline() == ["a: 1"])
    #expect(try temporary.beside == [])
  }

  @Test func leavesNothingWhenAFirstSiteIsNotFinished() throws {
    do {
      let folder = try OutputFolder(path: temporary.site)
      try folder.write([0x32], to: "a")
    }
    #expect(try Disk.names(in: temporary.path) == [])
  }

  @Test func doesNotFinishASiteThatLacksAFile() throws {
    try build(["a": "1"], at: temporary.site)
    let folder = try OutputFolder(path: temporary.site)
    try folder.write([], to: "a")
    #expect(throws: OutputFolderError.self) { try folder.write([], to: "a/b") }
    #expect(throws: OutputFolderError.self) { try folder.finish() }
    #expect(try temporary.outline() == ["a: 1"])
    #expect(try temporary.beside == [])
  }

  @Test func refusesASecondBuildOfTheSameFolder() throws {
    for files in [[:], ["a": "1"]] {
      try build(files, at: temporary.site)
      let first = try OutputFolder(path: temporary.site)
      #expect(throws: OutputFolderError.busy(path: temporary.site)) {
        try OutputFolder(path: temporary.site)
      }
      try first.write([0x32], to: "a")
      _ = try first.finish()
      try OutputFolder(path: temporary.site).discard()
    }
    #expect(try temporary.outline() == ["a: 2"])
  }

  @Test func doesNotReplaceAFolderThatWasSwappedDuringTheBuild() throws {
    try build(["a": "1"], at: temporary.site)
    let folder = try OutputFolder(path: temporary.site)
    try folder.write([0x32], to: "a")
    try FileManager.default.moveItem(atPath: temporary.site, toPath: temporary.path + "/moved")
    try temporary.put("mine", at: "site/note")
    #expect(throws: OutputFolderError.self) { try folder.finish() }
    #expect(try temporary.outline() == ["note: mine"])
  }

  // MARK: - Paths

  @Test(arguments: [
    "", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/../b", "a/..", "a/./b", "a\0b",
    OwnName.manifest, OwnName.unfinished, OwnName.pending + "/a", OwnName.innerStage + "1/a",
  ])
  func refusesAPathThatLeadsOut(path: String) throws {
    let folder = try OutputFolder(path: temporary.site)
    #expect(throws: OutputFolderError.unusablePath(path)) { try folder.write([], to: path) }
  }

  @Test func refusesToWriteAPathTwice() throws {
    let folder = try OutputFolder(path: temporary.site)
    try folder.write([], to: "a")
    #expect(throws: OutputFolderError.writtenTwice(path: "a")) { try folder.write([], to: "a") }
  }

  @Test func refusesAFile() throws {
    try temporary.put("text", at: "site")
    #expect(throws: OutputFolderError.notAFolder(path: temporary.site)) {
      try OutputFolder(path: temporary.site)
    }
  }

  @Test func followsASymbolicLinkToTheFolder() throws {
    try FileManager.default.createDirectory(
      atPath: temporary.path + "/real/site", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: temporary.site, withDestinationPath: "real/site")
    try build(["a": "1"], at: temporary.site)
    try build(["a": "2"], at: temporary.site + "/")
    #expect(try FileStatus(temporary.site)?.kind == .symbolicLink)
    #expect(
      try temporary.outline("real") == [
        "site/",
        "site/" + OwnName.manifest + ": "
          + (temporary.text("real/site/" + OwnName.manifest) ?? ""), "site/a: 2",
      ])
  }

  @Test func refusesALinkThatLeadsNowhere() throws {
    try FileManager.default.createSymbolicLink(
      atPath: temporary.site, withDestinationPath: "nowhere")
    #expect(throws: OutputFolderError.notAFolder(path: temporary.site)) {
      try OutputFolder(path: temporary.site)
    }
  }

  @Test func givesFilesAndFoldersTheUsualPermissions() throws {
    try temporary.put("", at: "like/this")
    try build(["a/b": "1"], at: temporary.site)
    let permissions = try ["like", "site", "site/a", "like/this", "site/a/b"].map {
      try FileStatus(temporary.path + "/" + $0)?.permissions
    }
    #expect(permissions[1] == permissions[0] && permissions[2] == permissions[0])
    #expect(permissions[4] == permissions[3])
  }
}
