import Foundation
import Synchronization

/// The folder that a site is written to, and the only type that writes the disk.
///
/// The new site is put together in a stage and takes the place of the old one in a single step, so
/// that a build that fails or is killed leaves the old site whole. Files that Scopebook did not write
/// stay.
///
/// A class, because several threads write into one stage and the end of its life drops what was not
/// finished.
package final class OutputFolder: Sendable {
  private let folder: OpenedFolder
  private let stage: Stage
  private let moves: DiskMoves
  private let records = Mutex(Records())
  /// Whoever writes passes it, each beside the others; it shuts when the program is to end.
  private let gate = DispatchQueue(label: String(describing: OutputFolder.self), attributes: .concurrent)

  /// What was staged. The files themselves are written outside the lock.
  private struct Records {
    var files: [OutputPath: ContentHash] = [:]
    var folders: Set<OutputPath> = []
    var unchanged = 0
    /// The first file that could not be written; without it the site is not whole.
    var failure: OutputFolderError?
    var isOpen = true
  }

  /// Opens PATH for a new site: creates it, or makes sure that it is empty or was written by Scopebook.
  ///
  /// The old site stays as it is until `finish`, but for what a killed build left to be done.
  /// Throws `OutputFolderError.notAFolder`, `.notOurs`, `.corruptManifest`, `.newerManifest`, `.busy`,
  /// `.cannotRead` or `.cannotWrite`; `.foreignFileInTheWay` when that keeps a killed build from being
  /// completed.
  package convenience init(path: String) throws {
    try self.init(path: path, moves: DiskMoves())
  }

  init(path: String, moves: DiskMoves) throws {
    folder = try OpenedFolder(path: path, moves: moves)
    do {
      stage = try Stage(for: folder)
    } catch {
      if folder.isNew { rmdir(folder.path) }
      throw error
    }
    self.moves = moves
  }

  deinit { discard() }

  /// Stages one file; PATH is relative to the output folder, with "/" between folders.
  ///
  /// May be called from several threads at once. Throws `OutputFolderError.unusablePath` when PATH
  /// leads out of the folder or is one of Scopebook's own names, `.writtenTwice`, or `.cannotWrite`.
  package func write(_ bytes: [UInt8], to path: String) throws {
    try gate.sync { try stage(bytes, to: path) }
  }

  private func stage(_ bytes: [UInt8], to path: String) throws {
    guard let place = OutputPath(path) else { throw OutputFolderError.unusablePath(path) }
    let hash = ContentHash(bytes)
    try records.withLock { records in
      precondition(records.isOpen, "written to an output folder that was finished or discarded")
      guard records.files.updateValue(hash, forKey: place) == nil else {
        throw OutputFolderError.writtenTwice(path: path)
      }
    }
    do {
      try makeFolder(for: place)
      let mayBeUnchanged = folder.manifest?.files[place] == hash
      if try stage.put(bytes, to: path, mayBeUnchanged: mayBeUnchanged) {
        records.withLock { $0.unchanged += 1 }
      }
    } catch OutputFolderError.cannotWrite(_, let reason) {
      let error = OutputFolderError.cannotWrite(
        path: "\(folder.shownPath)/\(path)", reason: reason)
      records.withLock { $0.failure = $0.failure ?? error }
      throw error
    }
  }

  private func makeFolder(for place: OutputPath) throws {
    guard let parent = place.folders.last else { return }
    if records.withLock({ $0.folders.contains(parent) }) { return }
    try Disk.makeFolders(parent, in: stage.path)
    records.withLock { _ = $0.folders.insert(parent) }
  }

  /// Puts the staged site into the place of the old one. Returns what changed.
  ///
  /// Every `write` must have returned. Ends the use of this folder, also when it throws: then the stage
  /// is dropped and the old site is as it was, except that an interrupted fall-back is completed by the
  /// next build. Throws `OutputFolderError.foreignFileInTheWay`, `.cannotRead` or `.cannotWrite`, the
  /// latter also when a `write` did.
  package func finish() throws -> OutputSummary {
    try gate.sync { try replaceSite() }
  }

  private func replaceSite() throws -> OutputSummary {
    guard let records = close() else {
      preconditionFailure("an output folder was finished twice or after it was discarded")
    }
    defer { releaseLocks() }
    let replacement = Replacement(
      of: folder, by: stage, holding: OutputManifest(files: records.files), moves: moves)
    do {
      if let failure = records.failure { throw failure }
      return try replacement.carryOut(unchanged: records.unchanged)
    } catch {
      drop()
      throw error
    }
  }

  /// Drops the stage and leaves the old site as it was. Does nothing after `finish`.
  package func discard() {
    gate.sync { dropStage() }
  }

  /// Drops the stage of a program that is about to end: whoever is writing comes to the end of his file, whoever wants to
  /// write, finish or discard from now on waits for ever. A site that is being replaced becomes whole.
  package func abandon() {
    let isShut = DispatchSemaphore(value: 0)
    gate.async(flags: .barrier) {
      isShut.signal()
      while true { pause() }
    }
    isShut.wait()
    dropStage()
  }

  private func dropStage() {
    guard close() != nil else { return }
    drop()
    releaseLocks()
  }

  /// Returns what was staged; `nil` when that was asked before.
  private func close() -> Records? {
    records.withLock { records in
      guard records.isOpen else { return nil }
      records.isOpen = false
      return records
    }
  }

  private func drop() {
    stage.remove()
    if folder.isNew { rmdir(folder.path) }
  }

  private func releaseLocks() {
    folder.lock.release()
    stage.lock.release()
  }
}
