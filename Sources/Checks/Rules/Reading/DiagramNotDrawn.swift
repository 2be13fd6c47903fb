import Findings

/// A diagram is drawn.
struct DiagramNotDrawn: RuleDescription {
  let id = "diagram-not-drawn"
  let summary = "A diagram is shown as its source"
  let rationale = """
    Whoever reads the site sees code in the place of the drawing. Flowcharts of mermaid and graphs of Graphviz are \
    drawn, where Graphviz is installed.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters

    ⟦```mermaid⟧
    sequenceDiagram
      Clerk->>Scanner: a letter
    ```
    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters

    ```mermaid
    flowchart LR
      scanner[Scanner] --> sorter[Sorter]
    ```
    """
  ]
}
