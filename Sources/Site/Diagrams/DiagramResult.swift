import Documents
import Findings

/// What came of drawing one diagram.
struct DiagramResult: Sendable {
  let drawing: Diagrams.Drawing
  /// What its author should know; `nil` where it was drawn, and for what is found at reading.
  let complaint: Complaint?
  /// Whether it would have been drawn, had there been a program.
  let isWithoutProgram: Bool

  struct Complaint: Sendable {
    let message: String
    let suggestion: String
    /// Counted from 1 in the diagram; `nil` for the whole.
    let line: Int?
  }

  /// Draws the diagram of a code block; `draw` is `nil` where nothing is there to draw with.
  init(_ code: CodeBlock, _ draw: Diagrams.Draw?) {
    switch Diagram(code) {
    case .dot(let text): self.init(text, title: nil, isWritten: true, draw)
    case .flowchart(let chart): self.init(FlowchartDOT(chart).text, title: chart.title, isWritten: false, draw)
    case .other(let kind):
      self.init(.source(reason: "Of mermaid, flowcharts are drawn; this \(kind) is shown as its source."))
    case .unreadable(let problem): self.init(.source(reason: "Not drawn: \(problem.message)."))
    case nil: self.init(.source(reason: "Not drawn."))
    }
  }

  /// `isWritten` says that the author wrote the graph, so that lines of the two are the same.
  private init(_ graph: String, title: String?, isWritten: Bool, _ draw: Diagrams.Draw?) {
    guard let draw else {
      self.init(
        .source(reason: "Drawn where Graphviz is installed; this is the diagram's source."), isWithoutProgram: true)
      return
    }
    switch draw(graph) {
    case .success(let bytes):
      guard var diagram = SVGRewriter.diagram(bytes) else {
        self.init(Complaint(.refused(message: "", line: nil), isWritten: isWritten))
        return
      }
      diagram.title = title
      self.init(.drawn(diagram))
    case .failure(let failure): self.init(Complaint(failure, isWritten: isWritten))
    }
  }

  private init(_ drawing: Diagrams.Drawing, _ complaint: Complaint? = nil, isWithoutProgram: Bool = false) {
    self.drawing = drawing
    self.complaint = complaint
    self.isWithoutProgram = isWithoutProgram
  }

  private init(_ complaint: Complaint) {
    self.init(.source(reason: "Not drawn: \(complaint.message)."), complaint)
  }
}

extension DiagramResult.Complaint {
  fileprivate init(_ failure: DrawingFailure, isWritten: Bool) {
    switch failure {
    case .cannotStart(let reason):
      self.init(message: "\"dot\" does not start: \(reason)", suggestion: "see whether Graphviz is whole", line: nil)
    case .overTime(let seconds):
      self.init(
        message: "\"dot\" took longer than \(Int(seconds)) s for this diagram", suggestion: "draw it in parts",
        line: nil)
    case .noTimeLeft(let seconds):
      self.init(
        message: "the diagrams before this one took \(Int(seconds)) s, so it was not drawn",
        suggestion: "draw the large ones in parts", line: nil)
    case .tooMuch(let bytes):
      self.init(
        message: "the drawing is larger than \(bytes >> 20) MB", suggestion: "draw the diagram in parts", line: nil)
    case .brokeOff:
      self.init(message: "\"dot\" broke off while drawing this", suggestion: "draw the diagram in parts", line: nil)
    case .refused(let message, let line):
      self.init(
        message: message.isEmpty ? "\"dot\" printed no drawing" : "\"dot\" does not understand this: \(message)",
        suggestion: "mend the diagram; the page shows its source until then", line: isWritten ? line : nil)
    }
  }
}
