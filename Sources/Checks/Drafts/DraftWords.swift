import Documents
import Findings

/// The few words of drafts that no template brings, in the language of the project.
///
/// Their YAML was turned into JSON when the program was built.
struct DraftWords {
  private static let node: DataNode? = {
    let path = "Drafts/words.yml"
    let text = embeddedFiles.first { $0.path == path }?.text ?? ""
    return JSONReader.node(of: SourceFile(path: path, embedded: text)).value
  }()

  private let language: String

  init(_ language: String?) {
    self.language = language ?? "en"
  }

  /// The words for a place of a draft; empty for a place that has none.
  subscript(place: String) -> String {
    let words = Self.node?[place]
    return (words?[language] ?? words?["en"])?.text?.trimmingBlanks ?? ""
  }
}
