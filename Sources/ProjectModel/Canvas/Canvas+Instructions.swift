import Documents
import Findings

extension Canvas.Entry {
  /// What comments in its text say, with places in the canvas's file.
  package var instructions: [Instruction] {
    document.comments.compactMap { comment in
      guard let instruction = Instruction(comment, in: document.source) else { return nil }
      guard let written else { return instruction }
      return instruction.moved { written.span($0.range) }
    }
  }
}
