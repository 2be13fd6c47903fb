import Documents
import Findings

/// A document of a release and what it is for.
package struct ReleaseDocument: Sendable {
  package let document: Document
  package let role: DocumentRole
  /// The template of whole documents that its file name or title names; `nil` where neither does.
  var recognizedTemplate: String?

  package var path: String { document.path }

  /// The parts that it holds, in the order product, design, planning: one, several, or none.
  package var parts: [Part] { role.parts }

  package var title: String {
    document.title ?? (parts.count == 1 ? parts[0].title : document.fileTitle)
  }

  /// The scoping template that its front matter names.
  package var template: TemplateName? {
    guard let node = document.frontMatter?["template"], let name = node.text else { return nil }
    return TemplateName(name: name, place: Place(path, node.span))
  }

  /// The id of the template that it says it fills, or that its name says; `nil` where nothing does.
  package var templateID: String? { template.map { TemplateName.id($0.name) } ?? recognizedTemplate }
}

extension Document {
  /// The file's name without ending, for a document without a title.
  package var fileTitle: String {
    let stem = FileNames.stem(path)
    return stem.prefix(1).uppercased() + String(stem.dropFirst()).unhyphenated
  }
}
