import ProjectModel

/// A file of goals that holds none yet, and says how to write one in each layer.
struct GoalsDraft {
  let template: ScopingTemplate
  let language: String?

  var text: String {
    var text = "goals:\n"
    for (number, section) in zip(1..., template.sections.filter { $0.layer != nil }) {
      text += "\n" + (DraftComment(section, in: language, width: 98)?.yaml(indent: "") ?? "")
      text += "# - id: G\(number)\n#   layer: \(section.layer?.rawValue ?? "")\n#   text:\n#   measure:\n"
      text += number == 1 ? "" : "#   supports: [G\(number - 1)]\n"
    }
    return text
  }
}
