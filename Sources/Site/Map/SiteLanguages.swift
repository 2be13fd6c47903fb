import Documents
import ProjectModel

/// The languages that a project is written in.
struct SiteLanguages: Sendable {
  /// That of the settings, else that of most documents, else English.
  let project: String
  /// By path, those of documents in another one.
  let others: [String: String]

  init(_ project: Project) {
    let documents = project.documents
    let words = documents.concurrentMap { document in
      document.remembering(SmallWords.self) { SmallWords(document) }
    }
    let common = project.settings.language ?? SmallWords(words).language ?? "en"
    let others = zip(documents, words).compactMap { document, words -> (String, String)? in
      guard let language = words.language, language != common else { return nil }
      return (document.path, language)
    }
    self.project = common
    self.others = Dictionary(others) { first, _ in first }
  }
}
