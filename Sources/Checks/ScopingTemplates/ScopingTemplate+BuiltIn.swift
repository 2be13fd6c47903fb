import Documents
import Findings

extension ScopingTemplate {
  /// The templates that travel in the program, by id: every YAML file of this folder.
  package static let builtIn: [ScopingTemplate] = readingBuiltIn().value

  /// The built-in templates, and what is wrong with their files, which the tests hold to nothing.
  ///
  /// Their YAML was turned into JSON when the program was built: places in them are none of the files'.
  package static func readingBuiltIn() -> Outcome<[ScopingTemplate]> {
    let files = embeddedFiles.filter { $0.path.hasPrefix("ScopingTemplates/") && $0.path.hasSuffix(".yml") }
    let sources = files.map { SourceFile(path: $0.path, embedded: $0.text) }
    let outcomes = sources.concurrentMap { ScopingTemplate.reading(JSONReader.node(of: $0), path: $0.path) }
    let templates = outcomes.compactMap(\.value)
    return Outcome(templates, outcomes.flatMap(\.findings) + TemplateReferences(templates: templates).findings)
  }
}

extension [ScopingTemplate] {
  /// The template with an id; `nil` where none has it.
  package func template(_ id: String) -> ScopingTemplate? {
    first { $0.id == id }
  }
}
