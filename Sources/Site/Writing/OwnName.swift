import Foundation

/// The names that Scopebook uses for itself at the top of an output folder and beside it.
enum OwnName {
  /// The list of the site's files; what makes a folder Scopebook's own.
  static let manifest = ".scopebook-manifest.json"

  /// Lies in every stage from its beginning, and goes with it when the folders are exchanged.
  ///
  /// So it tells what a killed build left behind: a stage with this file never was the site and
  /// holds nothing unique; one without it is a replaced site, in which foreign files may lie.
  static let unfinished = ".scopebook-unfinished"

  /// A complete stage inside the output folder whose files are being moved to their places.
  static let pending = ".scopebook-pending"

  /// The start of the name of a stage inside the output folder; a process number follows.
  static let innerStage = ".scopebook-stage-"

  /// The start of the name of a stage beside the output folder; a process number follows.
  static func outerStage(of folder: String) -> String {
    ".\((folder as NSString).lastPathComponent).scopebook-"
  }

  /// Whether NAME at the top of an output folder is Scopebook's, though no file of the site.
  static func isReserved(_ name: some StringProtocol) -> Bool {
    name == manifest || name == unfinished || name == pending
      || process(of: name, after: innerStage) != nil
  }

  /// The process number that follows PREFIX in NAME; `nil` when NAME is no such name.
  static func process(of name: some StringProtocol, after prefix: String) -> pid_t? {
    name.hasPrefix(prefix) ? pid_t(name.dropFirst(prefix.count)) : nil
  }
}
