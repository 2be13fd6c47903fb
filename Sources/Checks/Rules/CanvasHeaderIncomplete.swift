import Findings
import ProjectModel

/// A canvas says who wrote it, when, and about what.
struct CanvasHeaderIncomplete: Rule {
  let id = "canvas-header-incomplete"
  let summary = "The header of a canvas lacks a field"
  let rationale = """
    A canvas hangs on a wall for months. Its header says whom to ask, and whether it is still the newest. Of fields in the \
    header this rule speaks alone; section-missing and its kind speak of the blocks.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    ⟦canvas⟧: human-centric-mlops
    ⟦user-name⟧: TBD
    canvas-date: 2026-03-02
    scoping:
      problem-definition: Four hundred letters a day are sorted by hand.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    user-name: Ana Petherick
    team-name: Post room
    use-case-name: Letters to desks
    canvas-date: 2026-03-02
    scoping:
      problem-definition: Four hundred letters a day are sorted by hand.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.filledCanvases.flatMap { canvas -> [Finding] in
      let fields = canvas.assessed.assessments.filter { $0.isRequired && $0.section.isCanvasHeader }
      let missing = fields.filter { $0.state == .missing }.map { $0.section.headerKey }
      let absent = missing.isEmpty ? [] : [finding(missing, in: canvas)]
      return absent + fields.compactMap { finding($0, in: canvas) }
    }
  }

  private func finding(_ missing: [String], in canvas: ScopedProject.FilledCanvas) -> Finding {
    let names = missing.joined(separator: ", ")
    let titles = missing.joined(separator: "\", \"")
    return finding(
      at: canvas.place, "the canvas has no \(names)",
      suggestion: canvas.canvas.isDocument
        ? "write \"\(titles)\" in its front matter" : "add \(missing.count == 1 ? "the key" : "the keys") \(names)")
  }

  private func finding(_ field: SectionAssessment, in canvas: ScopedProject.FilledCanvas) -> Finding? {
    guard let place = field.place else { return nil }
    switch field.state {
    case .empty: return finding(at: place, "\(field.name) is empty", suggestion: "write it behind the key")
    case .placeholder:
      return finding(at: place, "\(field.name) holds only a placeholder", suggestion: "write it in its place")
    // In a YAML file, reading says that a date is none.
    case .partial where canvas.canvas.isDocument:
      return finding(at: place, "\(field.name) is no date", suggestion: "write a day such as 2026-03-31")
    default: return nil
    }
  }
}

extension ScopedProject {
  /// A canvas of a release, and how it answers its template.
  struct FilledCanvas {
    let canvas: Canvas
    let assessed: AssessedTemplate

    /// The key that names the template, else the file.
    var place: Place { canvas.templateKey ?? Place(canvas.source.path) }

    /// The blocks that are asked for once the release is out, which are about what was seen in use.
    var afterwards: [SectionAssessment] { assessed.assessments.filter { $0.section.isAboutAfterwards } }
  }

  /// The first canvas for each canvas template that a release under review is held to.
  var filledCanvases: [FilledCanvas] {
    releases.flatMap { release in
      release.templates.filter { $0.template.kind == .canvas }.compactMap { assessed in
        release.release.canvases.first { $0.template == assessed.template.id }.map {
          FilledCanvas(canvas: $0, assessed: assessed)
        }
      }
    }
  }
}

extension TemplateSection {
  /// Whether it stands for a field in the header of a canvas.
  var isCanvasHeader: Bool { id.hasPrefix("header.") }

  /// The key of a header's field.
  fileprivate var headerKey: String { String(id.dropFirst("header.".count)) }

  /// Whether it is asked for only once the release is out.
  var isAboutAfterwards: Bool { requiredFrom == .released }
}
