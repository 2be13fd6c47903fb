import Documents
import Findings

/// Takes typed values out of a YAML file that people write, and reports what is of another type.
struct ValueReader {
  let source: SourceFile
  private(set) var findings: [Finding] = []

  init(_ source: SourceFile, findings: [Finding] = []) {
    self.source = source
    self.findings = findings
  }

  func place(_ span: Span) -> Place { Place(source.path, span) }

  /// One text; `nil` where nothing is written, and for lists and mappings, which are reported.
  mutating func text(_ entry: DataNode.Entry) -> String? {
    if let text = entry.value.text?.trimmingBlanks, !text.isEmpty { return text }
    if entry.value.text != nil || !entry.value.isNull {
      wrongType(entry.value, "\"\(entry.key)\" is \(entry.value.kindOrEmpty), not a text", "write one line of text")
    }
    return nil
  }

  /// The texts of a list, or one text alone, each with its place. What else stands in the list is reported.
  mutating func texts(_ entry: DataNode.Entry) -> [(text: String, place: Place)]? {
    if entry.value.isNull { return nil }
    guard let nodes = entry.value.elements ?? (entry.value.text == nil ? nil : [entry.value]) else {
      wrongType(entry.value, "\"\(entry.key)\" is \(entry.value.kindName), not a list", "write \"[a, b]\"")
      return nil
    }
    return nodes.compactMap { node in
      if let text = node.text?.trimmingBlanks, !text.isEmpty { return (text, place(node.span)) }
      wrongType(
        node, "\(node.kindOrEmpty) stands in the list \"\(entry.key)\", not a text", "write a text, or delete it")
      return nil
    }
  }

  /// The lines of a mapping; empty where nothing is written, and for anything else, which is reported with `suggestion`.
  mutating func entries(_ entry: DataNode.Entry, suggestion: String) -> [DataNode.Entry] {
    if let entries = entry.value.entries { return entries }
    if !entry.value.isNull {
      wrongType(entry.value, "\"\(entry.key)\" is \(entry.value.kindName), not a mapping", suggestion)
    }
    return []
  }

  /// One of a few words, in any case; reports any other as being no `noun`.
  mutating func word(_ entry: DataNode.Entry, of known: [String], noun: String) -> String? {
    guard let text = text(entry) else { return nil }
    if known.contains(text.lowercased()) { return text.lowercased() }
    let near = nearestName(to: text, among: known)
    wrongType(
      entry.value, "\"\(text)\" is no \(noun)",
      near.map { "did you mean \"\($0)\"?" } ?? "write one of \(known.joined(separator: ", "))")
    return nil
  }

  mutating func unknownKey(_ entry: DataNode.Entry, among known: [String], _ message: String) {
    let near = nearestName(to: entry.key, among: known)
    report(
      "unknown-key", .warning, at: place(entry.keySpan), message,
      near.map { "did you mean \"\($0)\"?" } ?? "known: \(known.joined(separator: ", "))")
  }

  mutating func wrongType(_ node: DataNode, _ message: String, _ suggestion: String) {
    report("wrong-type", .error, at: place(node.span), message, suggestion)
  }

  mutating func report(_ rule: String, _ severity: Severity, at place: Place, _ message: String, _ suggestion: String) {
    findings.append(Finding(rule: rule, severity: severity, at: place, message, suggestion: suggestion))
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }
}

extension DataNode {
  /// `kindName`, and that a text is empty.
  fileprivate var kindOrEmpty: String { text == nil ? kindName : "an empty text" }
}
