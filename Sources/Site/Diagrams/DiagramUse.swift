import Documents
import Findings
import ProjectModel

/// A place where a diagram is shown.
struct DiagramUse: Sendable {
  let code: CodeBlock
  let language: DiagramLanguage
  private let origin: Origin

  private enum Origin: Sendable {
    case document(SourceFile, Block)
    /// The place of the key, since the answer's own lines are not kept.
    case canvas(Place)
  }

  /// All of a project, in the order of documents and canvases.
  static func all(in project: Project) -> [DiagramUse] {
    let ofDocuments = project.documents.concurrentMap { document in
      document.remembering(DiagramUse.self) { all(in: document.blocks) { .document(document.source, $0) } }
    }
    let ofCanvases = project.allCanvases.flatMap { canvas in
      canvas.entries.flatMap { entry in all(in: entry.blocks) { _ in .canvas(entry.keyPlace) } }
    }
    return ofDocuments.flatMap(\.self) + ofCanvases
  }

  private static func all(in blocks: [Block], origin: (Block) -> Origin) -> [DiagramUse] {
    var uses: [DiagramUse] = []
    blocks.forEachBlock { block in
      guard case .code(let code) = block.kind, let language = code.diagramLanguage else { return }
      uses.append(DiagramUse(code: code, language: language, origin: origin(block)))
    }
    return uses
  }

  /// Where a line of the diagram stands, counted from 1; where its fence begins for none.
  func place(ofLine line: Int?) -> Place {
    switch origin {
    case .document(let source, let block): code.place(ofLine: line ?? 0, in: block, of: source)
    case .canvas(let place): place
    }
  }

  func finding(_ complaint: DiagramResult.Complaint) -> Finding {
    .diagramNotDrawn(at: place(ofLine: complaint.line), complaint.message, suggestion: complaint.suggestion)
  }
}
