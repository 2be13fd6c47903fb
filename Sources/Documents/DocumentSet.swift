import Findings

/// All Markdown of a project, read; the folder it came from answers for the rest.
package struct DocumentSet: Sendable {
  package let folder: SourceFolder
  /// In path order.
  package let documents: [Document]
  /// What was found in each, in the same order.
  private let found: [[Finding]]

  /// Reads every Markdown file of the folder, on all cores.
  ///
  /// `earlier` is what was read before: a document whose text is still the same is taken from there.
  package static func reading(_ folder: SourceFolder, knowing earlier: DocumentSet? = nil) -> Outcome<DocumentSet> {
    let known = earlier?.readings ?? [:]
    let outcomes = folder.markdown.concurrentMap { source in
      if let reading = known[source.path], reading.value.source.text == source.text { return reading }
      return Document.reading(source)
    }
    let set = DocumentSet(folder: folder, documents: outcomes.map(\.value), found: outcomes.map(\.findings))
    return Outcome(set, outcomes.flatMap(\.findings))
  }

  private var readings: [String: Outcome<Document>] {
    Dictionary(zip(documents, found).map { ($0.path, Outcome($0, $1)) }) { first, _ in first }
  }
}
