import Documents
import Findings
import ProjectModel

extension ScopingTemplate {
  /// Reads a template file; `nil` where it is no template at all. What is wrong in it is a finding and left out.
  package static func reading(_ source: SourceFile) -> Outcome<ScopingTemplate?> {
    let yaml = YAMLReader.node(of: source)
    guard let root = yaml.value else { return Outcome(nil, yaml.findings) }
    var reader = TemplateReader(path: source.path)
    let template = reader.template(root)
    return Outcome(template, yaml.findings + reader.findings)
  }
}

/// Turns the YAML of a scoping template into its values, collecting what is wrong with it.
struct TemplateReader {
  let path: String
  var findings: [Finding] = []
  private var sections: [TemplateSection] = []
  private var lines: Set<UInt64> = []

  init(path: String) {
    self.path = path
  }

  mutating func template(_ root: DataNode) -> ScopingTemplate? {
    guard root.entries != nil else {
      report("a template is a mapping, this is \(root.kindName)", at: root.span)
      return nil
    }
    checkKeys(of: root, known: Self.templateKeys)
    guard let id = root["template"]?.text else {
      report("no \"template\" key says what the template is called", at: root.span)
      return nil
    }
    let kind = choice(root["kind"], ScopingTemplate.Kind.self) ?? .document
    let header = elements(root["header"], called: "header").compactMap { headerField($0) }
    let parts = elements(root["parts"], called: "parts").compactMap { part($0) }
    for node in elements(root["sections"], called: "sections") { read(node, below: nil, kind) }
    reportRepeatedIDs(at: root.span)
    let layout = layout(root["layout"], sections: sections)
    let supports = elements(root["supports"], called: "supports").compactMap { support($0) }
    return ScopingTemplate(
      id: id, title: title(root, id: id), aliases: aliases(root), kind: kind, header: header, parts: parts,
      sections: sections, lines: lines, layout: layout, supports: supports)
  }

  // MARK: Header and parts

  private mutating func headerField(_ node: DataNode) -> HeaderField? {
    guard let id = self.id(of: node) else { return nil }
    checkKeys(of: node, known: ["id", "title", "aliases", "type", "required"])
    return HeaderField(
      id: id, title: title(node, id: id), aliases: aliases(node),
      type: choice(node["type"], HeaderType.self) ?? .text, isRequired: node["required"]?.truth ?? false)
  }

  private mutating func part(_ node: DataNode) -> TemplatePart? {
    guard let id = self.id(of: node) else { return nil }
    guard let part = choice(node["id"], Part.self) else { return nil }
    return TemplatePart(part: part, title: title(node, id: id), aliases: aliases(node))
  }

  // MARK: Sections

  private mutating func read(_ node: DataNode, below parent: TemplateSection?, _ kind: ScopingTemplate.Kind) {
    guard let id = self.id(of: node) else { return }
    checkKeys(of: node, known: Self.sectionKeys)
    let part = choice(node["part"], Part.self) ?? parent?.part
    let prefix = parent?.id ?? (kind == .document ? part?.rawValue : nil)
    let content = demands(node["content"])
    let guidance = node["guidance"]?.text?.trimmingBlanks ?? ""
    let prompts = node["prompts"]?.texts ?? []
    remember([guidance] + prompts, hashes: node["unchanged"])
    let section = TemplateSection(
      id: [prefix, id].compactMap { $0 }.joined(separator: "."), title: title(node, id: id), part: part,
      parent: parent?.id, aliases: aliases(node), guidance: guidance, prompts: prompts,
      requiredFrom: phase(node["required"]),
      isContainer: node["container"]?.truth ?? (content.isEmpty && (node["sections"] ?? node["matrix"]) != nil),
      content: content, layer: choice(node["layer"], GoalLayer.self))
    sections.append(section)
    if let matrix = node["matrix"] { read(matrix: matrix, of: section) }
    for child in elements(node["sections"], called: "sections") { read(child, below: section, kind) }
  }

  /// A row of a matrix becomes a container with a section for `who` and for each phase; a single row is one section.
  private mutating func read(matrix: DataNode, of section: TemplateSection) {
    checkKeys(of: matrix, known: ["phases", "rows"])
    let columns = (matrix["phases"]?.entries ?? []).map { (name: $0.key, phase: phase($0.value)) }
    for row in elements(matrix["rows"], called: "rows") {
      guard let id = self.id(of: row) else { continue }
      checkKeys(of: row, known: Self.rowKeys + columns.map(\.name))
      let rowID = "\(section.id).\(id)"
      let title = title(row, id: id)
      let who = row["who"]?.text
      let isSingle = row["single"]?.truth ?? false
      let prompts = isSingle ? [who].compactMap { $0 } : []
      remember(prompts, hashes: row["unchanged"])
      let first = columns.first?.phase
      sections.append(
        TemplateSection(
          id: rowID, title: title, part: nil, parent: section.id, aliases: aliases(row), guidance: "",
          prompts: prompts, requiredFrom: row["required"] == nil ? first : phase(row["required"]),
          isContainer: !isSingle, content: isSingle ? Self.names : [], listsNames: isSingle))
      guard !isSingle else { continue }
      if let who { read(cell: "who", prompts: [who], from: first, rowID: rowID, title: title) }
      for column in columns {
        guard let prompts = row[column.name]?.texts else { continue }
        read(cell: column.name, prompts: prompts, from: column.phase, rowID: rowID, title: title)
      }
    }
  }

  private mutating func read(cell: String, prompts: [String], from phase: Phase?, rowID: String, title: LocalizedText) {
    remember(prompts, hashes: nil)
    sections.append(
      TemplateSection(
        id: "\(rowID).\(cell)", title: LocalizedText("\(title.text()): \(cell)"), part: nil, parent: rowID,
        aliases: [], guidance: "", prompts: prompts, requiredFrom: phase, isContainer: false,
        content: cell == "who" ? Self.names : [.prose(words: 3, number: false)], listsNames: cell == "who"))
  }

  /// Whoever is concerned, by name or in a sentence.
  private static let names: [ContentDemand] = [
    .any([.items(of: .stakeholder, min: 1, each: []), .prose(words: 1, number: false)])
  ]

  private mutating func remember(_ texts: [String], hashes: DataNode?) {
    for text in texts where !text.isEmpty {
      lines.insert(TemplateText.hash(text))
      for sentence in TemplateText.sentences(text) { lines.insert(TemplateText.hash(sentence)) }
    }
    for node in hashes?.elements ?? [] {
      if let hash = node.text.flatMap({ UInt64($0, radix: 16) }) {
        lines.insert(hash)
      } else {
        report("\"\(node.text ?? node.kindName)\" is no hash of 16 hexadecimal digits", at: node.span)
      }
    }
  }

  private mutating func reportRepeatedIDs(at span: Span) {
    var seen: Set<String> = []
    for section in sections where !seen.insert(section.id).inserted {
      report("\(section.id) is the id of two sections", at: span)
    }
  }

  private static let templateKeys = [
    "template", "title", "aliases", "kind", "header", "parts", "sections", "layout", "total", "supports",
  ]
  private static let sectionKeys = [
    "id", "title", "part", "container", "aliases", "guidance", "prompts", "required", "equals", "covers", "content",
    "matrix", "score", "evidence-above", "layer", "sections", "unchanged", "single",
  ]
  private static let rowKeys = ["id", "title", "group", "aliases", "who", "single", "required", "unchanged"]
}
