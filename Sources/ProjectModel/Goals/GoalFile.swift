import Documents
import Findings

/// Reads `goals.yml`: goals in five layers, how each is measured, and what it supports.
///
///     goals:
///     - id: G1
///       layer: organizational
///       text: Fewer cellars are flooded
///       measure:
///         what: Flooded cellars a year
///         collected: From the insurers' yearly list
///         computed: Claims between April and March
///     - id: G2
///       layer: system
///       text: Gullies are cleaned before they block
///       measure: Share of listed pots that are half full or more
///       supports: [G1]
///
/// Layers may be keys instead (`organizational:` with a list below), at the top or below `goals:`; a goal may be a text alone,
/// or `G1: text`. `supports` takes ids and texts of goals and objectives, one or a list.
package struct GoalFile {
  private let source: SourceFile
  private let words: GoalWords
  private(set) var drafts: [ItemDraft] = []
  private(set) var findings: [Finding] = []

  /// Whether a file's name is that of goals.
  static func isGoals(_ path: String) -> Bool {
    ["goals.yml", "goals.yaml"].contains(path.pathNames.last?.lowercased() ?? "")
  }

  init(_ source: SourceFile, outline: Outline) {
    self.source = source
    words = outline.goalWords
    let outcome = YAMLReader.node(of: source)
    findings = outcome.findings
    guard let root = outcome.value else { return }
    read(root: root)
  }

  /// What a measure may say.
  package static let measureKeys = ["what", "collected", "computed"]
  /// What a goal may say; `goal` stands for `text` too.
  package static let goalKeys = [
    "id", "layer", "text", "measure", "supports", "target", "owner", "status", "priority", "metric",
  ]

  // MARK: The file

  private mutating func read(root: DataNode) {
    if root.elements != nil { return read(list: root, layer: nil) }
    guard let entries = root.entries else {
      report(
        "wrong-type", root.span, "the goals are \(root.kindName), not a list", "write \"goals:\" and a list below it")
      return
    }
    for entry in entries {
      if entry.key == "goals" {
        if entry.value.entries == nil { read(list: entry.value, layer: nil) } else { read(layers: entry.value) }
      } else {
        read(layer: entry)
      }
    }
  }

  private mutating func read(layers node: DataNode) {
    for entry in node.entries ?? [] { read(layer: entry) }
  }

  private mutating func read(layer entry: DataNode.Entry) {
    guard let layer = words.layer(entry.key.unhyphenated) else {
      let near = nearestName(to: entry.key, among: GoalLayer.allCases.map(\.rawValue) + ["goals"])
      report(
        "unknown-key", entry.keySpan,
        "no layer of goals is called \"\(entry.key)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
        near.map { "write \($0)" } ?? "known: \(GoalLayer.allCases.map(\.rawValue).joined(separator: ", "))")
      return
    }
    read(list: entry.value, layer: layer)
  }

  private mutating func read(list node: DataNode, layer: GoalLayer?) {
    if node.isNull { return }
    guard let elements = node.elements else {
      report(
        "wrong-type", node.span, "goals are a list, this is \(node.kindName)", "begin each goal with \"- \"")
      return
    }
    for element in elements { read(goal: element, layer: layer) }
  }

  // MARK: A goal

  private mutating func read(goal node: DataNode, layer: GoalLayer?) {
    if let text = node.text { return add(id: nil, text: text, node, fields: [], layer: layer, at: node.span) }
    guard let entries = node.entries else {
      if !node.isNull {
        report("wrong-type", node.span, "a goal is \(node.kindName), not a mapping", "write \"text: …\"")
      }
      return
    }
    // `- G1: Fewer floods`
    if let first = entries.first, ReferenceScanner.isID(first.key), let text = first.value.text {
      return add(
        id: (first.key, first.keySpan), text: text, first.value, fields: details(entries.dropFirst()),
        layer: self.layer(node) ?? layer, at: first.keySpan)
    }
    let id = node.entry("id").flatMap { entry in entry.value.text.map { ($0, entry.value.span) } }
    guard let text = node["text"] ?? node["goal"] ?? (id == nil ? nil : node["id"]), let said = text.text else {
      report("wrong-type", node["text"]?.span ?? node.span, "a goal has no text", "write \"text: …\"")
      return
    }
    add(id: id, text: said, text, fields: details(entries[...]), layer: self.layer(node) ?? layer, at: node.span)
  }

  private mutating func add(
    id: (text: String, span: Span)?, text: String, _ node: DataNode, fields: [Field], layer: GoalLayer?, at span: Span
  ) {
    guard !Placeholders.isWhole(text), text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    let leading = id == nil ? LeadingID(text.collapsingBlanks) : nil
    let place = Place(source.path, node.span)
    var draft = ItemDraft(
      kind: .goal, writtenID: id?.text ?? leading?.id,
      text: (leading.flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? text).collapsingBlanks,
      place: id.map { Place(source.path, $0.span) } ?? place, textPlace: place,
      extent: Place(
        source.path, extent(of: [Span(span.start, span.start), node.span] + fields.compactMap(\.place.span))),
      origin: .list)
    draft.fields = fields
    if let layer, draft.field(.layer) == nil { draft.add(.layer, "Layer", layer.rawValue, place) }
    if draft.field(.layer) == nil {
      report(
        "unknown-layer", id?.span ?? node.span, "\(draft.writtenID ?? "\"\(draft.text)\"") names no layer",
        "write \"layer: \" and one of \(GoalLayer.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    draft.readStatements()
    drafts.append(draft)
  }

  private func extent(of spans: [Span]) -> Span {
    spans.dropFirst().reduce(spans[0]) { $0.union($1) }
  }

  private mutating func layer(_ node: DataNode) -> GoalLayer? {
    guard let entry = node.entry("layer"), let text = entry.value.text else { return nil }
    if let layer = words.layer(text) { return layer }
    let near = nearestName(to: text, among: GoalLayer.allCases.map(\.rawValue))
    report(
      "unknown-layer", entry.value.span,
      "no layer of goals is called \"\(text)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      near.map { "write \($0)" } ?? "known: \(GoalLayer.allCases.map(\.rawValue).joined(separator: ", "))")
    return nil
  }

  private mutating func details(_ entries: ArraySlice<DataNode.Entry>) -> [Field] {
    entries.flatMap { entry -> [Field] in
      switch entry.key {
      case "id", "text", "goal": return []
      case "layer":
        // A word that is no layer stays as the author wrote it.
        return texts(entry).map { text, span in
          field(.layer, "Layer", words.layer(text)?.rawValue ?? text, span)
        }
      case "measure": return measure(entry)
      case "supports": return texts(entry).map { field(.supports, "Supports", $0.0, $0.1) }
      case _ where Self.goalKeys.contains(entry.key):
        let name = FieldName(rawValue: entry.key)
        return texts(entry).map { field(name, entry.key.prefix(1).uppercased() + entry.key.dropFirst(), $0.0, $0.1) }
      default:
        unknown(entry, among: Self.goalKeys, in: "a goal")
        return []
      }
    }
  }

  /// A text, or what is measured, how it is collected and how the number is computed.
  private mutating func measure(_ entry: DataNode.Entry) -> [Field] {
    guard let parts = entry.value.entries else {
      return texts(entry).map { field(.measure, "Measure", $0.0, $0.1) }
    }
    return parts.flatMap { part -> [Field] in
      switch part.key {
      case "what": return texts(part).map { field(.measure, "Measure", $0.0, $0.1) }
      case "collected":
        return texts(part).map { field(FieldName(rawValue: "collection"), "Collected", $0.0, $0.1) }
      case "computed":
        return texts(part).map { field(FieldName(rawValue: "operationalization"), "Computed", $0.0, $0.1) }
      default:
        unknown(part, among: Self.measureKeys, in: "a measure")
        return []
      }
    }
  }

  private func field(_ name: FieldName, _ head: String, _ text: String, _ span: Span) -> Field {
    Field(name: name, head: head, text: text.collapsingBlanks, place: Place(source.path, span))
  }

  /// One text, or those of a list.
  private mutating func texts(_ entry: DataNode.Entry) -> [(String, Span)] {
    let nodes = entry.value.elements ?? (entry.value.isNull ? [] : [entry.value])
    return nodes.compactMap { node in
      if let text = node.text { return (text, node.span) }
      report(
        "wrong-type", node.span, "\"\(entry.key)\" is \(node.kindName), not a text", "write one line of text")
      return nil
    }
  }

  // MARK: Findings

  private mutating func unknown(_ entry: DataNode.Entry, among known: [String], in thing: String) {
    let near = nearestName(to: entry.key, among: known)
    report(
      "unknown-key", entry.keySpan,
      "\(thing) has no key \"\(entry.key)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
      near.map { "write \($0)" } ?? "known: \(known.joined(separator: ", "))")
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: rule, severity: rule == "wrong-type" ? .error : .warning, at: Place(source.path, span), message,
        suggestion: suggestion))
  }
}
