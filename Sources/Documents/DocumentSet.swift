import Findings

/// All Markdown of a project, read; the folder it came from answers for the rest.
package struct DocumentSet: Sendable {
  package let folder: SourceFolder
  /// In path order.
  package let documents: [Document]

  /// Reads every Markdown file of the folder, on all cores.
  package static func reading(_ folder: SourceFolder) -> Outcome<DocumentSet> {
    let outcomes = folder.markdown.concurrentMap { Document.reading($0) }
    return Outcome(
      DocumentSet(folder: folder, documents: outcomes.map(\.value)), outcomes.flatMap(\.findings))
  }
}
