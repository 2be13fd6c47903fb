import Findings
import ProjectModel

/// A block of a canvas that should say how much says it.
struct CanvasNumberMissing: Rule {
  let id = "canvas-number-missing"
  let summary = "A block of a canvas is answered without the number that it asks for"
  let rationale = """
    Objectives without a number and models without a threshold cannot be missed, so nobody can say that they were reached. \
    Objectives in a list are spoken of one by one, by objective-not-measurable.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    scoping:
      ⟦objective-setting⟧: Letters should reach their desks sooner, and clerks should be content.
    modelling:
      ⟦requirements-expectations⟧: It must be as good as Tom, and say why.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    scoping:
      objective-setting: 90 % of the letters reach the right desk on the first day.
    modelling:
      requirements-expectations: Recall of at least 0.9 for each desk, and a reason for each letter.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.filledCanvases.flatMap { canvas -> [Finding] in
      let objectives = SpanIndex(
        scoped.project.items.lazy.filter { $0.id.kind == .objective && $0.extent.path == canvas.canvas.source.path }
          .map(\.extent))
      return canvas.assessed.assessments.compactMap { assessment in
        guard assessment.isRequired, assessment.state == .partial, assessment.lacks.contains("no number"),
          let place = assessment.place, !canvas.lists(objectives, in: assessment)
        else { return nil }
        return finding(
          at: place, "\(assessment.name) has no number",
          suggestion: "say how much, such as \"at least 90 %\" or \"within 300 ms\"")
      }
    }
  }
}

extension ScopedProject.FilledCanvas {
  /// Whether some of the items stand in a block.
  fileprivate func lists(_ items: SpanIndex, in assessment: SectionAssessment) -> Bool {
    let entry = canvas.entry(id: assessment.section.id)
    return (entry?.extents ?? assessment.extents).contains { items.overlaps($0, in: canvas.source.path) }
  }
}
