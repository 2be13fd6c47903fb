import ProjectModel

/// A canvas in YAML whose blocks are still open, each below a comment that says what it asks for.
struct CanvasDraft {
  let template: ScopingTemplate
  let language: String?

  var text: String {
    var text = "canvas: \(template.id)\n"
    for field in template.header { text += "\(field.id):\(note(on: field))\n" }
    write(blocksIn: nil, indent: "", to: &text)
    return text
  }

  private func note(on field: HeaderField) -> String {
    let need = field.isRequired ? "" : "optional"
    let form = field.isDate ? "a day: 2026-03-31" : ""
    let words = [form, need].filter { !$0.isEmpty }.joined(separator: ", ")
    return words.isEmpty ? "" : "  # \(words)"
  }

  private func write(blocksIn parent: String?, indent: String, to text: inout String) {
    for section in template.sections where section.parent == parent {
      let key = section.id.split(separator: ".").last.map(String.init) ?? section.id
      if parent == nil { text += "\n" }
      if let comment = DraftComment(section, in: language, width: 100 - indent.count) {
        text += comment.yaml(indent: indent)
      }
      text += "\(indent)\(key):\n"
      write(blocksIn: section.id, indent: indent + "  ", to: &text)
    }
  }
}
