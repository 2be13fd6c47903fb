import Documents
import Findings

/// What scopes the project beside its documents: canvases and files of goals.
struct ScopingFiles: Sendable {
  /// In path order, canvases in YAML before those in Markdown.
  let canvases: [Canvas]
  /// Those of Markdown canvases, by path.
  let sections: [String: [FoundSection]]
  /// Goals by the file that states them, in path order.
  let goals: [(path: String, drafts: [ItemDraft])]
  let findings: [Finding]

  /// Reads the files of a project, and `documents` as canvases.
  init(_ set: DocumentSet, documents: [Document], outline: Outline) {
    var canvases: [Canvas] = []
    var goals: [(path: String, drafts: [ItemDraft])] = []
    var findings: [Finding] = []
    for path in set.folder.paths {
      guard let source = set.folder.texts[path] else { continue }
      if Self.isCanvas(path, source, outline.canvases) {
        let outcome = CanvasReader.canvas(source, outlines: outline.canvases)
        findings += outcome.findings
        if let canvas = outcome.value { canvases.append(canvas) }
      } else if GoalFile.isGoals(path) {
        let file = GoalFile(source, outline: outline)
        findings += file.findings
        goals.append((path, file.drafts))
      }
    }
    var sections: [String: [FoundSection]] = [:]
    for document in documents {
      let outcome = CanvasDocument(document: document, outlines: outline.canvases).reading()
      findings += outcome.findings
      guard let reading = outcome.value else { continue }
      canvases.append(reading.canvas)
      sections[document.path] = reading.sections
    }
    self.canvases = canvases
    self.sections = sections
    self.goals = goals
    self.findings = findings
  }

  /// Whether a YAML file is a canvas: by its name, or because it begins with the key and a template that is known.
  private static func isCanvas(_ path: String, _ source: SourceFile, _ outlines: [CanvasOutline]) -> Bool {
    guard path.hasSuffix(".yml") || path.hasSuffix(".yaml") else { return false }
    let name = path.pathNames.last?.lowercased() ?? ""
    if ["canvas.yml", "canvas.yaml"].contains(name) || name.hasSuffix(".canvas.yml") || name.hasSuffix(".canvas.yaml") {
      return true
    }
    guard let line = firstLine(of: source), line.hasPrefix("canvas:") else { return false }
    let template = line.dropFirst(7).split(separator: "#")[0...].first?.trimmingBlanks ?? ""
    return outlines.contains { $0.template == template.filter { $0 != "\"" && $0 != "'" } }
  }

  /// The first line that is no comment.
  private static func firstLine(of source: SourceFile) -> String? {
    for number in 1...min(source.lineStarts.count, 20) {
      let line = source.line(number)
      let start = line.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
      if let start, start != "#", !line.hasPrefix("---") { return line }
    }
    return nil
  }

  /// What the canvases and files of goals state whose path `isHere` says yes to.
  func drafts(outline: Outline, language: String?, where isHere: (String) -> Bool) -> [ItemDraft] {
    goals.filter { isHere($0.path) }.flatMap(\.drafts)
      + canvases.filter { isHere($0.source.path) }.flatMap { canvas in
        CanvasItems(canvas, outline: outline, language: language, sections: sections[canvas.source.path] ?? []).drafts
      }
  }
}
