import Findings
import ProjectModel

/// What a section is asked for is all there.
struct AnswerIncomplete: Rule {
  let id = "answer-incomplete"
  let summary = "A section that the scoping template asks for is answered only in part"
  let rationale = """
    An answer in part counts half. Something that the template asks for is not there yet: a number, a table's column, a word \
    on one of two sides. Placeholders beside an answer are reported where they stand.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ⟦### Relevance⟧

    Sorting by hand keeps two people from the work that nobody else in the office can do, and the office moves in May.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Relevance

    Sorting by hand keeps two people from other work for 40 hours a week, and the office moves in May.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    // Headers and numbers of canvases have rules of their own.
    let canvases = scoped.required(.partial, where: { $0.template.kind == .canvas }).filter {
      !$0.section.isCanvasHeader && $0.lacks != ["no number"]
    }
    return (scoped.required(.partial, where: { $0.template.kind != .canvas }) + canvases).compactMap { assessment in
      // Placeholders are reported at their own places.
      let lacks = assessment.lacks.filter { !$0.contains("placeholder") }
      guard let place = assessment.place, !lacks.isEmpty else { return nil }
      return finding(
        at: place, "\(assessment.name) is answered in part: \(lacks.joined(separator: ", "))",
        suggestion: "add that; \"scopebook explain \(assessment.section.id)\" says what is asked for")
    }
  }
}
