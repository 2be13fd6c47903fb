import Documents
import Findings
import ProjectModel

/// What a section's `content` asks for.
extension TemplateReader {
  /// Everything that a `content` list asks for.
  mutating func demands(_ node: DataNode?) -> [ContentDemand] {
    elements(node, called: "content").compactMap { demand($0) }
  }

  private mutating func demand(_ node: DataNode) -> ContentDemand? {
    guard let entry = node.entries?.first, node.entries?.count == 1 else {
      report(
        "one kind of content was expected, this is \(node.kindName)", at: node.span,
        suggestion: "begin each with \"- \", such as \"- prose: {words: 10}\"")
      return nil
    }
    let value = entry.value
    switch entry.key {
    case "prose":
      check(entry, known: TemplateKeys.prose)
      return .prose(words: whole(value["words"]) ?? 1, number: truth(value["number"]) ?? false)
    case "items":
      check(entry, known: TemplateKeys.items)
      let each = elements(value["each"], called: "each").compactMap { field($0) }
      return kind(value["of"], in: entry).map { .items(of: $0, min: whole(value["min"]) ?? 1, each: each) }
    case "table":
      check(entry, known: TemplateKeys.table)
      return table(value)
    case "groups": return .groups(elements(value, called: "groups").compactMap { group($0) })
    case "figure", "date":
      check(entry, known: [])
      return entry.key == "date" ? .date : .figure
    case "choice": return choice(entry)
    case "number":
      check(entry, known: TemplateKeys.number)
      return .number(unit: value["unit"].flatMap { text($0, called: "unit") }, min: number(value["min"]))
    case "chain":
      check(entry, known: TemplateKeys.chain)
      return .chain(
        from: choice(value["from"], ItemKind.self) ?? .metric, to: choice(value["to"], ItemKind.self) ?? .objective)
    case "any": return .any(elements(value, called: "any").compactMap { demand($0) })
    case "all": return .all(elements(value, called: "all").compactMap { demand($0) })
    default:
      report(
        "no content is called \"\(entry.key)\"", at: entry.keySpan,
        suggestion: nearestName(to: entry.key, among: TemplateKeys.content).map { "write \"\($0)\"" }
          ?? "known: \(TemplateKeys.content.joined(separator: ", "))")
      return nil
    }
  }

  /// The keys of `prose: {…}`, which may be empty.
  private mutating func check(_ entry: DataNode.Entry, known: [String]) {
    if entry.value.entries != nil { return checkKeys(of: entry.value, known: known) }
    guard !entry.value.isNull else { return }
    report(
      "\"\(entry.key)\" is a mapping, this is \(entry.value.kindName)", at: entry.value.span,
      suggestion: known.isEmpty
        ? "write \"\(entry.key): {}\"" : "write \"\(entry.key): {\(known.map { "\($0): …" }.joined(separator: ", "))}\""
    )
  }

  private mutating func kind(_ node: DataNode?, in entry: DataNode.Entry) -> ItemKind? {
    if node == nil {
      report(
        "\"\(entry.key)\" does not say of which items", at: entry.keySpan,
        suggestion: "write \"of: \" and one of \(ItemKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice(node, ItemKind.self)
  }

  /// The name of a field that items have.
  private mutating func field(_ node: DataNode) -> FieldName? {
    guard let name = text(node, called: "each") else { return nil }
    if FieldName.known.contains(name) { return FieldName(rawValue: name) }
    report(
      "items have no field \"\(name)\"", at: node.span,
      suggestion: nearestName(to: name, among: FieldName.known).map { "write \"\($0)\"" }
        ?? "known: \(FieldName.known.joined(separator: ", "))")
    return nil
  }

  // MARK: Tables and groups

  private mutating func table(_ value: DataNode) -> ContentDemand? {
    let kind = choice(value["of"], ItemKind.self)
    let columns = elements(value["columns"], called: "columns").compactMap { column($0, of: kind) }
    if columns.isEmpty, value["of"] == nil {
      report(
        "a table says of which items it is, or which columns it has", at: value.span,
        suggestion: "write \"of: \" or \"columns: \"")
      return nil
    }
    return .table(of: kind, rows: whole(value["rows"]) ?? 1, columns: columns)
  }

  private mutating func column(_ node: DataNode, of kind: ItemKind?) -> ContentDemand.Column? {
    guard let id = self.id(of: node) else { return nil }
    checkKeys(of: node, known: TemplateKeys.column)
    if kind != nil, !FieldName.known.contains(id) {
      report(
        "items have no field \"\(id)\"", at: node["id"]?.span ?? node.span,
        suggestion: nearestName(to: id, among: FieldName.known).map { "write \"\($0)\"" }
          ?? "known: \(FieldName.known.joined(separator: ", "))")
    }
    return ContentDemand.Column(
      id: id, title: title(node, id: id), aliases: aliases(node).all, isRequired: truth(node["required"]) ?? false,
      values: values(node["values"]))
  }

  private mutating func values(_ node: DataNode?) -> ContentDemand.Values? {
    guard let node else { return nil }
    if node.elements != nil { return .options(options(node, called: "values")) }
    switch node.text {
    case "status": return .status
    case "priority": return .priority
    case "release": return .release
    default:
      reportChoice(node, among: TemplateKeys.values + ["a list of words"])
      return nil
    }
  }

  private mutating func group(_ node: DataNode) -> ContentDemand.Group? {
    guard let id = self.id(of: node) else { return nil }
    checkKeys(of: node, known: TemplateKeys.group)
    return ContentDemand.Group(
      id: id, title: title(node, id: id), aliases: aliases(node).all, content: demands(node["content"]))
  }

  // MARK: Choices

  private mutating func choice(_ entry: DataNode.Entry) -> ContentDemand? {
    check(entry, known: TemplateKeys.choice)
    let options = options(entry.value["of"], called: "of")
    if options.isEmpty {
      report("\"choice\" does not say of what", at: entry.keySpan, suggestion: "write \"of: [low, high]\"")
      return nil
    }
    return .choice(
      of: options, many: truth(entry.value["many"]) ?? false, reason: truth(entry.value["reason"]) ?? false)
  }

  /// Texts alone, or mappings with id, title and aliases.
  private mutating func options(_ node: DataNode?, called name: String) -> [ContentDemand.Option] {
    elements(node, called: name).compactMap { node in
      if let text = node.text, !text.isEmpty {
        return ContentDemand.Option(id: text, title: LocalizedText(text), aliases: [])
      }
      guard let id = id(of: node) else { return nil }
      checkKeys(of: node, known: TemplateKeys.option)
      return ContentDemand.Option(id: id, title: title(node, id: id), aliases: aliases(node).all)
    }
  }
}
