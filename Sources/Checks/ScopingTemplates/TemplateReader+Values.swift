import Documents
import Findings
import ProjectModel

/// The values that a scoping template is made of.
extension TemplateReader {
  mutating func id(of node: DataNode) -> String? {
    if let id = node["id"]?.text, !id.isEmpty { return id }
    report("\(node.kindName) without an \"id\"", at: node.span)
    return nil
  }

  /// The title, or the id in words where none is given.
  func title(_ node: DataNode, id: String) -> LocalizedText {
    if let title = node["title"].flatMap({ LocalizedText($0) }) { return title }
    let words = id.replacing("-", with: " ")
    return LocalizedText(words.prefix(1).uppercased() + words.dropFirst())
  }

  /// The aliases of all languages, in the order written.
  func aliases(_ node: DataNode) -> [String] {
    guard let aliases = node["aliases"] else { return [] }
    return aliases.texts ?? (aliases.entries ?? []).flatMap { $0.value.texts ?? [] }
  }

  /// A phase by name; `nil` for `never` and where the key is missing.
  mutating func phase(_ node: DataNode?) -> Phase? {
    guard let node, node.text != "never" else { return nil }
    return choice(node, Phase.self, also: ["never"])
  }

  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: DataNode?, _ type: Value.Type, also others: [String] = []
  ) -> Value? {
    guard let node else { return nil }
    if let value = node.text.flatMap(Value.init(rawValue:)) { return value }
    let known = Value.allCases.map(\.rawValue) + others
    let near = node.text.flatMap { nearestName(to: $0, among: known) }
    report(
      "\"\(node.text ?? node.kindName)\" is none of \(known.joined(separator: ", "))", at: node.span,
      suggestion: near.map { "write \"\($0)\"" })
    return nil
  }

  /// The elements of a list; none where the key is missing.
  mutating func elements(_ node: DataNode?, called name: String) -> [DataNode] {
    guard let node, !node.isNull else { return [] }
    if let elements = node.elements { return elements }
    report("\"\(name)\" is a list, this is \(node.kindName)", at: node.span)
    return []
  }

  mutating func checkKeys(of node: DataNode, known: [String]) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      report(
        "no key is called \"\(entry.key)\" here", at: entry.keySpan,
        suggestion: nearestName(to: entry.key, among: known).map { "write \"\($0)\"" })
    }
  }

  // MARK: Content

  /// What a `content` list asks for, all of it.
  mutating func demands(_ node: DataNode?) -> [ContentDemand] {
    elements(node, called: "content").compactMap { demand($0) }
  }

  private mutating func demand(_ node: DataNode) -> ContentDemand? {
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      report("one kind of content was expected, this is \(node.kindName)", at: node.span)
      return nil
    }
    let value = entry.value
    switch entry.key {
    case "prose":
      return .prose(words: whole(value["words"]) ?? 1, number: value["number"]?.truth ?? false)
    case "items":
      let each = (value["each"]?.texts ?? []).map(FieldName.init(rawValue:))
      return kind(value["of"], in: entry).map { .items(of: $0, min: whole(value["min"]) ?? 1, each: each) }
    case "table":
      let columns = elements(value["columns"], called: "columns").compactMap { column($0) }
      return kind(value["of"], in: entry).map { .table(of: $0, rows: whole(value["rows"]) ?? 1, columns: columns) }
    case "groups": return .groups(elements(value, called: "groups").compactMap { group($0) })
    case "figure": return .figure
    case "choice": return .choice(of: value["of"]?.texts ?? [])
    case "date": return .date
    case "number": return .number
    case "chain":
      guard let from = kind(value["from"], in: entry), let to = kind(value["to"], in: entry) else { return nil }
      return .chain(from: from, to: to)
    case "any": return .any(demands(value))
    default:
      report(
        "no content is called \"\(entry.key)\"", at: entry.keySpan,
        suggestion: nearestName(to: entry.key, among: Self.contents).map { "write \"\($0)\"" })
      return nil
    }
  }

  private static let contents = [
    "prose", "items", "table", "groups", "figure", "choice", "date", "number", "chain", "any",
  ]

  private mutating func kind(_ node: DataNode?, in entry: DataNode.Entry) -> ItemKind? {
    if node == nil { report("\"\(entry.key)\" does not say of which items", at: entry.keySpan) }
    return choice(node, ItemKind.self)
  }

  private mutating func whole(_ node: DataNode?) -> Int? {
    guard let node else { return nil }
    if let number = node.number, number >= 0, number < 1e6 { return Int(number) }
    report("a number from 0 up was expected, this is \(node.kindName)", at: node.span)
    return nil
  }

  private mutating func column(_ node: DataNode) -> ContentDemand.Column? {
    guard let id = self.id(of: node) else { return nil }
    return ContentDemand.Column(
      field: FieldName(rawValue: id), title: title(node, id: id), isRequired: node["required"]?.truth ?? false)
  }

  private mutating func group(_ node: DataNode) -> ContentDemand.Group? {
    guard let id = self.id(of: node) else { return nil }
    return ContentDemand.Group(
      id: id, title: title(node, id: id), aliases: aliases(node), content: demands(node["content"]))
  }

  mutating func report(_ message: String, at span: Span, suggestion: String? = nil) {
    findings.append(
      Finding(rule: "invalid-template", severity: .error, at: Place(path, span), message, suggestion: suggestion))
  }
}
