import Documents
import Findings
import ProjectModel

/// What an answer amounts to: the state of its section, what it lacks, and what shows it.
struct Judgement {
  let state: SectionState
  let lacks: [String]
  /// The piece that shows the state; `nil` where the heading does.
  let evidence: Span?

  init(_ answer: Answer, of section: TemplateSection, items: [ItemKind: [Item]], index: ItemIndex) {
    guard answer.said.isEmpty else {
      let wanting = Wanting(answer: answer, items: items, index: index).lacks(section.content)
      let open = answer.placeholders.count + answer.marks
      let left = open == 0 ? [] : [open == 1 ? "1 placeholder is left" : "\(open) placeholders are left"]
      let isMostlyTemplate = !wanting.isEmpty && answer.isMostlyTemplate
      lacks = isMostlyTemplate ? [] : wanting + left
      state = isMostlyTemplate ? .templateText : lacks.isEmpty ? .filled : .partial
      evidence = isMostlyTemplate ? answer.templateText.first?.span : nil
      return
    }
    lacks = []
    if !answer.notApplicable.isEmpty {
      state = .notApplicable
      evidence = answer.notApplicable.first?.span
    } else if !answer.placeholders.isEmpty {
      state = .placeholder
      evidence = answer.placeholders.first?.span
    } else {
      state = answer.templateText.isEmpty ? .empty : .templateText
      evidence = answer.templateText.first?.span
    }
  }
}
