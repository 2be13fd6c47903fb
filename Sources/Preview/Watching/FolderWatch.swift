#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waits until something changes in some folders.
///
/// On Linux the system says so at once; elsewhere, where the system refuses, and where others may change files behind its back,
/// whoever waits is woken at intervals to look for himself. What changed is not said: reading finds out, and is right also where a change went unnoticed.
///
/// A class, because the end of its life gives back what the system lent.
package final class FolderWatch {
  /// How long to wait between two looks where the system does not say what changes.
  private static let interval: Int32 = 500
  /// A burst has ended when nothing more comes for so long, in milliseconds; longer while a file is being written, which may
  /// have been emptied first.
  private static let quiet: Int32 = 5
  private static let quietWhileWriting: Int32 = 60
  private static let longestBurst = Duration.milliseconds(250)
  static let complaintOfShared = "the project is in a shared folder, where the system does not tell of every change"

  private var notices: FolderNotices?
  private var watched: Set<String> = []
  /// Whether changes may come that the system does not tell of.
  private var hasShared = false
  private let isShared: (String) -> Bool
  /// Why changes are looked for at intervals; `nil` where the system tells of them.
  package private(set) var complaint: String?

  /// `isShared` says of which folders the system does not tell all.
  package convenience init(isShared: @escaping (String) -> Bool = { _ in false }) {
    self.init(FolderNotices(), isShared: isShared)
  }

  /// `notices` is what the system tells; `nil` where it does not.
  init(_ notices: FolderNotices?, isShared: @escaping (String) -> Bool = { _ in false }) {
    self.notices = notices
    self.isShared = isShared
    if notices == nil { complaint = FolderNotices.refusal }
  }

  /// Watches these folders from now on, and no others. Returns whether one is new, in which something may have happened
  /// before it was watched.
  package func follow(_ folders: Set<String>) -> Bool {
    guard let notices else { return false }
    for folder in watched.subtracting(folders) { notices.leave(folder) }
    let added = folders.subtracting(watched)
    for folder in added.sorted() {
      if !hasShared, isShared(folder) {
        hasShared = true
        complaint = FolderWatch.complaintOfShared
      }
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
      let isReady = notices.isReady(within: hasShared ? FolderWatch.interval : -1)
      if hasShared, !isReady { return }
      var taken = take(notices)
      guard taken.isOfInterest else { continue }
      let end = ContinuousClock.now + FolderWatch.longestBurst
      while ContinuousClock.now < end,
        notices.isReady(within: taken.isBeingWritten ? FolderWatch.quietWhileWriting : FolderWatch.quiet)
      {
        taken = take(notices)
      }
      return
    }
  }

  private func take(_ notices: FolderNotices) -> FolderNotices.Taken {
    let taken = notices.take()
    // Folders that are gone have lost their watch, and may come again under the same name.
    watched.subtract(taken.gone)
    return taken
  }
}
