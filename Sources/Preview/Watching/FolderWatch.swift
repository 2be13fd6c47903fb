#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waits until something changes in some folders.
///
/// On Linux the system says so at once; elsewhere, and where the system refuses, whoever waits is woken at intervals to look
/// for himself. What changed is not said: reading finds out, and is right also where a change went unnoticed.
///
/// A class, because the end of its life gives back what the system lent.
package final class FolderWatch {
  /// How long to wait between two looks where the system does not say what changes.
  private static let interval: Int32 = 500
  /// A burst has ended when nothing more comes for so long, in milliseconds, or when it has lasted `longestBurst`.
  private static let quiet: Int32 = 8
  private static let longestBurst = 100

  private var notices: FolderNotices?
  private var watched: Set<String> = []
  /// Why changes are looked for at intervals; `nil` where the system tells of them.
  package private(set) var complaint: String?

  package init() {
    notices = FolderNotices()
    if notices == nil { complaint = FolderNotices.refusal }
  }

  /// Watches these folders from now on, and no others. Returns whether one is new, in which something may have happened
  /// before it was watched.
  package func follow(_ folders: Set<String>) -> Bool {
    guard let notices else { return false }
    for folder in watched.subtracting(folders) { notices.leave(folder) }
    let added = folders.subtracting(watched)
    for folder in added.sorted() {
      guard !notices.watch(folder), notices.isExhausted else { continue }
      complaint = FolderNotices.exhaustion
      self.notices = nil
      return true
    }
    watched = folders
    return !added.isEmpty
  }

  /// Comes back after the next change, once the burst that it belongs to has ended.
  package func wait() {
    guard let notices else {
      _ = poll(nil, 0, FolderWatch.interval)
      return
    }
    while true {
      _ = notices.isReady(within: -1)
      guard takeNotices(notices) else { continue }
      var waited = 0
      while waited < FolderWatch.longestBurst, notices.isReady(within: FolderWatch.quiet) {
        _ = takeNotices(notices)
        waited += 1
        usleep(1_000)
      }
      return
    }
  }

  /// Whether one of the notices may concern a project.
  private func takeNotices(_ notices: FolderNotices) -> Bool {
    let taken = notices.take()
    // Folders that are gone have lost their watch, and may come again under the same name.
    watched.subtract(taken.gone)
    return taken.isOfInterest
  }
}
