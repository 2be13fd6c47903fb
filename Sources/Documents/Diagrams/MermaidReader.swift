import Findings

/// Finds out what kind of diagram a mermaid text is, and reads it where it is a flowchart.
struct MermaidReader {
  private var scanner: MermaidScanner
  private var title: String?

  init(_ bytes: [UInt8]) {
    scanner = MermaidScanner(bytes)
  }

  /// The diagram; throws where a flowchart cannot be understood, or the kind is unknown.
  mutating func diagram() throws(DiagramProblem) -> Diagram {
    readFrontMatter()
    scanner.skipSeparators()
    let start = scanner.position
    let word = scanner.word()
    let range = start..<start + max(word.utf8.count, scanner.isAtEnd ? 0 : 1)
    if MermaidReader.flowcharts.contains(word) {
      scanner.position += word.utf8.count
      var reader = FlowchartReader(scanner)
      var chart = try reader.flowchart()
      chart.title = chart.title ?? title
      return .flowchart(chart)
    }
    if let kind = MermaidReader.others[word.lowercased()] { return .other(kind: kind) }
    if word.isEmpty { throw DiagramProblem(range, "the mermaid diagram does not say what it is: \"flowchart TD\"") }
    let near = nearestKind(to: word)
    throw DiagramProblem(
      range, "mermaid has no diagram \"\(word)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: "begin with \"flowchart TD\"")
  }

  private static let flowcharts = ["graph", "flowchart", "flowchart-elk"]

  /// The other kinds by their first word, in small letters.
  private static let others = [
    "sequencediagram": "sequence diagram", "classdiagram": "class diagram", "classdiagram-v2": "class diagram",
    "statediagram": "state diagram", "statediagram-v2": "state diagram", "erdiagram": "entity relationship diagram",
    "gantt": "Gantt chart", "pie": "pie chart", "journey": "user journey", "mindmap": "mind map",
    "timeline": "timeline", "quadrantchart": "quadrant chart", "gitgraph": "Git graph",
    "requirementdiagram": "requirement diagram", "c4context": "C4 diagram", "c4container": "C4 diagram",
    "c4component": "C4 diagram", "c4dynamic": "C4 diagram", "c4deployment": "C4 diagram", "zenuml": "sequence diagram",
    "sankey": "Sankey diagram", "sankey-beta": "Sankey diagram", "xychart": "XY chart", "xychart-beta": "XY chart",
    "block": "block diagram", "block-beta": "block diagram", "packet": "packet diagram",
    "packet-beta": "packet diagram", "kanban": "Kanban board", "architecture": "architecture diagram",
    "architecture-beta": "architecture diagram", "radar-beta": "radar chart", "treemap-beta": "tree map",
    "info": "information box",
  ]

  private func nearestKind(to word: String) -> String? {
    // Only what differs by a slip: "flowhart", "grpah", "Flowchart".
    MermaidReader.flowcharts.first { $0 == word.lowercased() } ?? nearestName(to: word, among: MermaidReader.flowcharts)
  }

  /// Steps over YAML between two lines of `---`, keeping its title.
  private mutating func readFrontMatter() {
    var ahead = scanner
    ahead.skipSeparators()
    guard ahead.take("---") else { return }
    while !ahead.isAtEnd {
      ahead.skipLine()
      ahead.position += 1
      ahead.skipBlanks()
      let start = ahead.position
      if ahead.take("---") {
        scanner = ahead
        return
      }
      guard ahead.take("title:") else { continue }
      ahead.position = start + "title:".utf8.count
      var line = ahead
      line.skipLine()
      let value = line.string(min(ahead.position, line.position)..<line.position).trimmingBlanks
      title = value.trimmingQuotes
    }
    title = nil
  }
}

extension String {
  /// Without the quotes around it, where there are any.
  var trimmingQuotes: String {
    guard count >= 2, let first, first == "\"" || first == "'", last == first else { return self }
    return String(dropFirst().dropLast())
  }
}
