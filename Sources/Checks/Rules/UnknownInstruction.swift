import Documents
import Findings
import ProjectModel

/// A comment to Scopebook says something that it understands.
struct UnknownInstruction: Rule {
  let id = "unknown-instruction"
  let summary = "A comment tells Scopebook something that it does not understand"
  let rationale = """
    Readers do not see such a comment, so nobody notices that it does nothing: a section stays unnamed, a finding unaccepted.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ⟦<!-- scopebook: sectoin product.overview.background -->⟧

    ## Where we stand

    Two people sort the letters by hand.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    <!-- scopebook: section product.overview.background -->

    ## Where we stand

    <!-- scopebook is what checks this page -->

    Two people sort the letters by hand.
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.project.documents.flatMap { document in
      var found: [Finding] = []
      document.blocks.forEachBlock { block in
        guard case .comment(let text) = block.kind, let instruction = Instruction(comment: text),
          !Instruction.names.contains(instruction.name)
        else { return }
        found.append(finding(instruction.name, at: Place(document.path, block.span)))
      }
      return found
    }
  }

  private func finding(_ name: String, at place: Place) -> Finding {
    let near = nearestName(to: name, among: Instruction.names)
    return finding(
      at: place, "no comment to Scopebook begins with \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: near.map { "write \"\($0)\"" }
        ?? "write one of \(Instruction.names.joined(separator: ", ")), or take \"scopebook:\" out")
  }
}
