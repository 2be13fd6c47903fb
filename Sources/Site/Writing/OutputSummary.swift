/// What writing a site changed.
package struct OutputSummary: Equatable, Sendable {
  /// How many files of the site are new or have other bytes than before.
  package let written: Int
  /// How many files of the site have the bytes they had before.
  package let unchanged: Int
  /// How many files of the old site the new one does not have.
  package let removed: Int
  /// Why the site was replaced file by file, in the system's words; `nil` when it was replaced at once.
  package var fallBack: String?
  /// Folders beside the output that hold what could be neither removed nor moved into the new site;
  /// in path order, nearly always empty.
  package var leftovers: [String] = []
}
