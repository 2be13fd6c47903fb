import Findings

/// All Markdown of a project, read; the folder it came from answers for the rest.
package struct DocumentSet: Sendable {
  package let folder: SourceFolder
  /// In path order.
  package let documents: [Document]
  /// What was found in each, in the same order.
  private let found: [[Finding]]
  /// What the settings and templates amount to; `nil` where nothing is kept.
  private let memory: DocumentMemory?

  /// Reads every Markdown file of the folder, on all cores.
  package static func reading(_ folder: SourceFolder) -> Outcome<DocumentSet> {
    reading(folder.markdown, of: folder, nil) { Document.reading($0) }
  }

  /// The same for a folder that will be read again: a document whose text is that of `earlier` is taken from there, with what
  /// was found in it where that can have changed by nothing else.
  package static func reading(_ folder: SourceFolder, knowing earlier: DocumentSet?) -> Outcome<DocumentSet> {
    let known = earlier?.readings ?? [:]
    let isFresh = earlier.map { !folder.saysTheSame(besideMarkdown: $0.folder) } ?? true
    let memory = isFresh ? DocumentMemory() : earlier?.memory
    return reading(folder.markdown, of: folder, memory) { source in
      if let reading = known[source.path], reading.value.source.text == source.text {
        return isFresh ? Outcome(reading.value.withMemory(), reading.findings) : reading
      }
      let reading = Document.reading(source)
      return Outcome(reading.value.withMemory(), reading.findings)
    }
  }

  private static func reading(
    _ sources: [SourceFile], of folder: SourceFolder, _ memory: DocumentMemory?,
    _ read: @Sendable (SourceFile) -> Outcome<Document>
  ) -> Outcome<DocumentSet> {
    let outcomes = sources.concurrentMap(read)
    let set = DocumentSet(
      folder: folder, documents: outcomes.map(\.value), found: outcomes.map(\.findings), memory: memory)
    return Outcome(set, outcomes.flatMap(\.findings))
  }

  /// What is made of the settings and templates alone; made once, where it is kept.
  package func remembering<Value: Sendable>(_ question: Any.Type, _ find: () -> Value) -> Value {
    memory?.answer(ObjectIdentifier(question), given: true, find) ?? find()
  }

  private var readings: [String: Outcome<Document>] {
    Dictionary(zip(documents, found).map { ($0.path, Outcome($0, $1)) }) { first, _ in first }
  }
}

extension SourceFolder {
  /// Whether the settings, templates and whatever else is YAML are the same, and Markdown files have the same names: then
  /// each document means what it meant.
  fileprivate func saysTheSame(besideMarkdown other: SourceFolder) -> Bool {
    let isYAML = { (path: String) in path.hasSuffix(".yml") || path.hasSuffix(".yaml") }
    let yaml = texts.filter { isYAML($0.key.lowercased()) }
    let others = other.texts.filter { isYAML($0.key.lowercased()) }
    return yaml.count == others.count && yaml.allSatisfy { others[$0.key]?.text == $0.value.text }
      && markdown.map(\.path) == other.markdown.map(\.path)
  }
}
