import Findings
import ProjectModel

/// A block of a canvas says something.
struct CanvasBlockEmpty: Rule {
  let id = "canvas-block-empty"
  let summary = "A block of a canvas that its template asks for is there and empty"
  let rationale = """
    A blank box on the poster is the question that the team walks past every day. It stands for section-empty where a \
    canvas is concerned.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    scoping:
      problem-definition: Four hundred letters a day are sorted by hand.
      ⟦feasibility-analysis⟧:
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    scoping:
      problem-definition: Four hundred letters a day are sorted by hand.
      feasibility-analysis: Two years of scanned letters are there, with the desk that answered each.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.filledCanvases.flatMap(\.assessed.assessments).compactMap { assessment in
      let section = assessment.section
      guard assessment.isRequired, assessment.state == .empty, !section.isCanvasHeader, !section.isAboutAfterwards,
        let place = assessment.evidence
      else { return nil }
      return finding(at: place, "\(assessment.name) is empty", suggestion: section.question)
    }
  }
}
