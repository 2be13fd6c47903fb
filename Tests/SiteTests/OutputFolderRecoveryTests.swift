import Foundation
import Synchronization
import Testing

@testable import Site

@Suite struct OutputFolderRecoveryTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private let oldSite = ["a": "1", "b": "1", "c/d": "1", "e": "1", "f/g": "1"]
  private let newSite = ["a": "1", "b": "2", "c": "2", "f/h": "2", "i/j": "2"]
  private let newOutline = [
    "CNAME: mine", "a: 1", "b: 2", "c: 2", "f/", "f/h: 2", "i/", "i/j: 2",
  ]

  private func buildOldSite() throws -> [String] {
    try build(oldSite, at: temporary.site)
    try temporary.put("mine", at: "site/CNAME")
    return try temporary.outline()
  }

  // MARK: - Stages of killed builds

  @Test func clearsTheStageOfADeadProcess() throws {
    try build(["a": "1"], at: temporary.site)
    // No process has this number: Linux ends at 2^22, macOS at 99999.
    try temporary.put("half", at: ".site.scopebook-99999999/a")
    try temporary.put("", at: ".site.scopebook-99999999/" + OwnName.unfinished)
    try temporary.put("other", at: ".site.scopebook-notes/a")
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.beside == [".site.scopebook-notes"])
  }

  @Test func leavesTheStageOfALivingBuild() throws {
    try build(["a": "1"], at: temporary.site)
    let folder = try OutputFolder(path: temporary.site)
    let stages = try temporary.beside
    // The only way to the same stage: the folder was moved away under the first build.
    try FileManager.default.moveItem(atPath: temporary.site, toPath: temporary.path + "/moved")
    #expect(throws: OutputFolderError.self) { try build(["a": "2"], at: temporary.site) }
    #expect(try temporary.beside == stages + ["moved"])
    folder.discard()
  }

  @Test func savesForeignFilesFromASiteThatWasReplacedByAKilledBuild() throws {
    try build(["a": "1", "b": "1"], at: temporary.site)
    try FileManager.default.moveItem(
      atPath: temporary.site, toPath: temporary.path + "/.site.scopebook-99999999")
    try temporary.put("late", at: ".site.scopebook-99999999/dir/late")
    try build(["a": "2"], at: temporary.site)
    #expect(try temporary.outline() == ["a: 2", "dir/", "dir/late: late"])
    #expect(try temporary.beside == [])
  }

  #if os(Linux)  // Other systems have no names that are not UTF-8.
    @Test func knowsAStageThatWasClearedOnlyInPart() throws {
      try build(["a": "1"], at: temporary.site)
      let stage = temporary.path + "/.site.scopebook-99999999"
      try temporary.put("", at: ".site.scopebook-99999999/" + OwnName.unfinished)
      try temporary.put("half", at: ".site.scopebook-99999999/z/page")
      let obstacle = (stage + "/z/").utf8CString.dropLast() + [-1, 0]
      #expect(mkdir(Array(obstacle), 0o777) == 0)
      #expect(try build(["a": "2"], at: temporary.site).leftovers == [stage])
      #expect(temporary.text(".site.scopebook-99999999/" + OwnName.unfinished) != nil)
      #expect(rmdir(Array(obstacle)) == 0)
      #expect(try build(["a": "3"], at: temporary.site).leftovers == [])
      #expect(try temporary.outline() == ["a: 3"])
      #expect(try temporary.beside == [])
    }
  #endif

  @Test func removesTheMarkOfAKilledBuildFromTheSite() throws {
    try build(["a": "1"], at: temporary.site)
    try temporary.put("", at: "site/" + OwnName.unfinished)
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.outline() == ["a: 1"])
  }

  // MARK: - The fall-back

  @Test(arguments: [EBUSY, EXDEV, EACCES, ENOSYS, EINVAL])
  func replacesFileByFileWhereTheFolderCannotBeExchanged(code: Int32) throws {
    _ = try buildOldSite()
    let before = try (temporary.inode("site"), temporary.inode("site/a"))
    let summary = try build(
      newSite, at: temporary.site, moves: DiskMoves(exchange: { _, _ in code }))
    let expected = OutputSummary(
      written: 4, unchanged: 1, removed: 3, fallBack: Disk.reason(code))
    #expect(summary == expected)
    #expect(try temporary.outline() == newOutline)
    #expect(try (temporary.inode("site"), temporary.inode("site/a")) == before)
    #expect(try temporary.beside == [])
    #expect(try build(newSite, at: temporary.site).unchanged == 5)
  }

  @Test func leavesTheOldSiteWhenTheExchangeFails() throws {
    let before = try buildOldSite()
    let moves = DiskMoves(exchange: { _, _ in EIO })
    let expected = OutputFolderError.cannotWrite(path: temporary.site, reason: Disk.reason(EIO))
    #expect(throws: expected) { try build(newSite, at: temporary.site, moves: moves) }
    #expect(try temporary.outline() == before)
    #expect(try temporary.beside == [])
  }

  @Test func copiesTheStageFromAnotherFileSystem() throws {
    _ = try buildOldSite()
    let moves = DiskMoves(
      exchange: { _, _ in EBUSY },
      move: { source, target in
        if !source.contains("/site/") { return EXDEV }
        return rename(source, target) == 0 ? 0 : errno
      })
    try build(newSite, at: temporary.site, moves: moves)
    #expect(try temporary.outline() == newOutline)
    #expect(try temporary.beside == [])
  }

  @Test func writesAFirstSiteIntoAMountPoint() throws {
    try FileManager.default.createDirectory(
      atPath: temporary.site, withIntermediateDirectories: false)
    let moves = DiskMoves(
      exchange: { _, _ in EBUSY },
      move: { source, target in
        if target.hasSuffix("/site") { return EBUSY }
        return rename(source, target) == 0 ? 0 : errno
      })
    try build(["a/b": "1"], at: temporary.site, moves: moves)
    #expect(try temporary.outline() == ["a/", "a/b: 1"])
  }

  /// Moves that fail from the one numbered COUNT on, as if the build had been killed there.
  private func moves(failingAfter count: Int) -> DiskMoves {
    let done = Counter()
    return DiskMoves(
      exchange: { _, _ in EBUSY },
      move: { source, target in
        if done.next() >= count { return EIO }
        return rename(source, target) == 0 ? 0 : errno
      })
  }

  // Eight moves: into the folder, to the pending name, five files, the manifest.
  @Test(arguments: 0...7)
  func completesOrDropsAnInterruptedFallBack(count: Int) throws {
    let before = try buildOldSite()
    #expect(throws: OutputFolderError.self) {
      try build(newSite, at: temporary.site, moves: moves(failingAfter: count))
    }
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.outline() == (count < 2 ? before : newOutline))
    #expect(try temporary.beside == [])
    try build(newSite, at: temporary.site)
    #expect(try temporary.outline() == newOutline)
  }

  @Test func removesAFolderThatAnInterruptedFallBackOnlyEmptied() throws {
    try build(["a": "1", "gone/deep/page": "1"], at: temporary.site)
    #expect(throws: OutputFolderError.self) {
      try build(["a": "2"], at: temporary.site, moves: moves(failingAfter: 2))
    }
    try FileManager.default.createDirectory(
      atPath: temporary.site + "/gone/deep", withIntermediateDirectories: true)
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.outline() == ["a: 2"])
  }

  @Test func completesAFallBackThatIsInterruptedAgain() throws {
    _ = try buildOldSite()
    for count in [3, 1, 0, 1] {
      #expect(throws: OutputFolderError.self) {
        try build(newSite, at: temporary.site, moves: moves(failingAfter: count))
      }
    }
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.outline() == newOutline)
  }

  @Test func doesNotCompleteAFallBackOverAForeignFile() throws {
    _ = try buildOldSite()
    #expect(throws: OutputFolderError.self) {
      try build(newSite, at: temporary.site, moves: moves(failingAfter: 2))
    }
    try temporary.put("mine", at: "site/f/h")
    #expect(throws: OutputFolderError.foreignFileInTheWay(path: "f/h")) {
      try OutputFolder(path: temporary.site)
    }
    #expect(temporary.text("site/f/h") == "mine")
    try temporary.remove("site/f/h")
    try OutputFolder(path: temporary.site).discard()
    #expect(try temporary.outline() == newOutline)
  }
}

/// Counts calls from several threads.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
