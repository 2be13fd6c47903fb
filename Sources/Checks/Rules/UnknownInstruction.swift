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

    Two people sort the letters by hand. ⟦<!-- scopebook: acept placeholder -->⟧
    """,
    """
    -- project/release-1/product.md --
    # Product

    <!-- scopebook: table ⟦requirments⟧ -->

    <!-- scopebook: table requirements ⟦stauts⟧=open -->

    Of the sentence, ⟦<!-- scopebook: table requirements -->⟧ a table would make two.
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    <!-- scopebook: section product.overview.background -->

    ## Where we stand

    <!-- scopebook is what checks this page -->

    Two people sort the letters by hand.

    <!-- scopebook: table requirements status=open -->
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let documents = scoped.project.documents.flatMap { findings(in: $0.comments, of: $0.source) }
    // What a run store holds is no author's.
    let comments = scoped.commentedYAML.filter { $0.isFrontMatter || !RunStorePath.isInside($0.source.path) }.flatMap {
      findings(in: $0.comments.map(\.span), of: $0.source)
    }
    let canvases = scoped.canvases.filter { !$0.isDocument }.flatMap { canvas in
      canvas.entries.flatMap(\.instructions).filter { !Instruction.names.contains($0.name) }.map {
        finding($0.name, at: Place(canvas.source.path, $0.span))
      }
    }
    return documents + comments + canvases + tables(in: scoped)
  }

  private func findings(in comments: [Span], of source: SourceFile) -> [Finding] {
    comments.compactMap { comment in
      guard let instruction = Instruction(comment, in: source), !Instruction.names.contains(instruction.name) else {
        return nil
      }
      return finding(instruction.name, at: Place(source.path, comment))
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
