import Foundation
import Testing

@testable import Preview

@Suite("Waiting for changes in folders")
struct FolderWatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "scopebook-watch-\(UUID().uuidString)")

  private func write(_ name: String) throws { try Data("x".utf8).write(to: folder.appending(path: name)) }

  private func withFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  @Test func looksAgainAndAgainWhereTheSystemTellsNothing() throws {
    let watch = FolderWatch(nil)
    #expect(watch.complaint != nil)
    #expect(!watch.follow([folder.path]))
    watch.wait()
    watch.wait()
  }

  #if canImport(Glibc)
    @Test func looksAgainAndAgainInFoldersThatOthersChange() throws {
      try withFolder {
        let watch = FolderWatch(FolderNotices()) { $0 == folder.path }
        #expect(watch.complaint == nil)
        #expect(watch.follow([folder.path]))
        #expect(watch.complaint == FolderWatch.complaintOfShared)
        // Nothing happens, and yet it comes back.
        watch.wait()
        try write("a.md")
        watch.wait()
      }
    }

    @Test func looksAgainAndAgainWhereTheSystemWatchesNoMoreFolders() throws {
      try withFolder {
        let watch = FolderWatch(FolderNotices(mostFolders: 1))
        for name in ["b", "c"] {
          try FileManager.default.createDirectory(
            at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        #expect(watch.follow([folder.path]))
        #expect(watch.complaint == nil)
        #expect(watch.follow([folder.path, folder.path + "/b", folder.path + "/c"]))
        #expect(watch.complaint == FolderNotices.exhaustion)
        watch.wait()
        #expect(!watch.follow([folder.path]))
      }
    }

    @Test func wakesForWhatHappensInAFolder() throws {
      try withFolder {
        let watch = FolderWatch()
        #expect(watch.complaint == nil)
        #expect(watch.follow([folder.path]))
        #expect(!watch.follow([folder.path]), "nothing is new in what is watched already")
        try write("a.md")
        watch.wait()
        try FileManager.default.removeItem(at: folder.appending(path: "a.md"))
        watch.wait()
        try FileManager.default.createDirectory(
          at: folder.appending(path: "b"), withIntermediateDirectories: true)
        watch.wait()
        #expect(watch.follow([folder.path, folder.path + "/b"]))
        try write("b/c.md")
        watch.wait()
      }
    }

    @Test func watchesAFolderAnewThatWasGone() throws {
      try withFolder {
        let watch = FolderWatch()
        _ = watch.follow([folder.path])
        try FileManager.default.removeItem(at: folder)
        watch.wait()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(watch.follow([folder.path]))
        try write("a.md")
        watch.wait()
      }
    }

    @Test(arguments: [
      ("a.md", true), ("metrics.json", true), (".gitignore", true), ("HEAD", true), (".a.md.swp", false),
      ("a.md~", false),
      ("4913", false), ("index.lock", false),
    ])
    func takesNoInterestInWhatEditorsKeepForThemselves(name: String, isOfInterest: Bool) throws {
      try withFolder {
        let notices = try #require(FolderNotices())
        #expect(notices.watch(folder.path))
        try write(name)
        #expect(notices.isReady(within: 10_000))
        #expect(notices.take().isOfInterest == isOfInterest)
      }
    }
  #endif
}
