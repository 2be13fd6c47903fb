import Documents
import Findings
import ProjectModel

/// Tables that an author's page asks for: their words, and whether there is room for them.
extension UnknownInstruction {
  func tables(in scoped: ScopedProject) -> [Finding] {
    let documents = scoped.project.documents.flatMap { tables(in: $0, of: scoped.project) }
    let canvases = scoped.canvases.filter { !$0.isDocument }.flatMap { canvas in
      canvas.entries.flatMap(\.instructions).filter { $0.name == "table" }.map {
        finding(
          at: Place(canvas.source.path, $0.span), "a canvas has no room for a table of items",
          suggestion: "write the comment in a document")
      }
    }
    return documents + canvases
  }

  private func tables(in document: Document, of project: Project) -> [Finding] {
    let instructions = document.comments.compactMap { comment -> (Span, Instruction)? in
      guard let instruction = Instruction(comment, in: document.source), instruction.name == "table" else { return nil }
      return (comment, instruction)
    }
    guard !instructions.isEmpty else { return [] }
    let room = document.roomForTables
    return instructions.flatMap { comment, instruction -> [Finding] in
      guard room.contains(where: { $0.range.contains(comment.start) }) else {
        return [
          finding(
            at: Place(document.path, comment), "there is no room for a table here",
            suggestion: "put the comment on a line of its own, outside lists and tables")
        ]
      }
      return LiveTableReader.table(of: instruction, in: project).problems.map {
        finding(at: Place(document.path, $0.span), $0.message, suggestion: $0.suggestion)
      }
    }
  }
}
