import Findings
import ProjectModel

/// Once a release is out, its canvas says what came of it.
struct CanvasAfterMissing: Rule {
  let id = "canvas-after-missing"
  let summary = "A release is out, and its canvas does not say what was seen after deployment"
  let rationale = """
    What people, processes and pilots went through after the deployment is what the next release is built on, and it is \
    forgotten within weeks. Before the release these blocks are asked for by nobody.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: released
    ---
    # Product

    -- project/release-1/canvas.yml --
    ⟦canvas⟧: human-centric-mlops
    usage:
      users:
        who: Clerks at nine desks
        before: They sorted by hand.
        during: Both ways side by side, for two weeks.
        after:
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: review
    ---
    # Product

    -- project/release-1/canvas.yml --
    canvas: human-centric-mlops
    usage:
      users:
        who: Clerks at nine desks
        before: They sorted by hand.
        during: Both ways side by side, for two weeks.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.filledCanvases.compactMap { canvas in
      let open = canvas.afterwards.filter { $0.isRequired && ($0.state == .missing || $0.state == .empty) }
      guard !open.isEmpty else { return nil }
      return finding(
        at: canvas.place,
        "the release is out, and the canvas says nothing of the time after: "
          + open.map(\.section.id).joined(separator: ", "),
        suggestion: "write what was seen, or \"N/A\" with the reason")
    }
  }
}
