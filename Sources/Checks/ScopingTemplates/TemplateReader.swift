import Documents
import Findings
import ProjectModel

extension ScopingTemplate {
  /// Reads a template file; `nil` where it is no template at all. What is wrong in it is a finding and left out.
  package static func reading(_ source: SourceFile) -> Outcome<ScopingTemplate?> {
    reading(YAMLReader.node(of: source), path: source.path)
  }

  /// Reads a template from the values in its file.
  static func reading(_ node: Outcome<DataNode?>, path: String) -> Outcome<ScopingTemplate?> {
    guard let root = node.value else { return Outcome(nil, node.findings) }
    var reader = TemplateReader(path: path)
    let template = reader.template(root)
    return Outcome(template, node.findings + reader.findings)
  }
}

/// Turns the YAML of a scoping template into its values, collecting what is wrong with it.
struct TemplateReader {
  let path: String
  var findings: [Finding] = []
  var sections: [TemplateSection] = []
  /// Where each section's id stands, in the order of `sections`.
  var places: [Span] = []
  private var template = ""
  private var lines: Set<UInt64> = []

  init(path: String) {
    self.path = path
  }

  mutating func template(_ root: DataNode) -> ScopingTemplate? {
    guard root.entries != nil else {
      report("a template is a mapping, this is \(root.kindName)", at: root.span)
      return nil
    }
    checkKeys(of: root, known: TemplateKeys.template)
    guard let id = root["template"]?.text, !id.isEmpty else {
      report(
        "no \"template\" key says what the template is called", at: root.entry("template")?.keySpan ?? root.span,
        suggestion: "write \"template: \(ScopingTemplate.id(named: path))\", as the file is called")
      return nil
    }
    template = id
    let kind = choice(root["kind"], ScopingTemplate.Kind.self) ?? .document
    let header = elements(root["header"], called: "header").compactMap { headerField($0) }
    let parts = elements(root["parts"], called: "parts").compactMap { part($0) }
    for node in elements(root["sections"], called: "sections") { read(node, below: nil, kind) }
    if sections.isEmpty, findings.isEmpty {
      report("the template has no sections", at: root.span, suggestion: "write \"sections:\" and a list below it")
    }
    reportRepeatedIDs()
    let layout = layout(root["layout"], sections: sections)
    let supports = elements(root["supports"], called: "supports").compactMap { support($0) }
    return ScopingTemplate(
      id: id, title: title(root, id: id), aliases: aliases(root).all, kind: kind, header: header, parts: parts,
      sections: sections, lines: lines, layout: layout, supports: supports, total: total(root["total"]))
  }

  // MARK: Header and parts

  private mutating func headerField(_ node: DataNode) -> HeaderField? {
    guard let id = self.id(of: node) else { return nil }
    checkKeys(of: node, known: TemplateKeys.header)
    return HeaderField(
      id: id, title: title(node, id: id), aliases: aliases(node).all,
      type: choice(node["type"], HeaderType.self) ?? .text, isRequired: truth(node["required"]) ?? false)
  }

  private mutating func part(_ node: DataNode) -> TemplatePart? {
    guard let id = self.id(of: node) else { return nil }
    checkKeys(of: node, known: TemplateKeys.part)
    guard let part = choice(node["id"], Part.self) else { return nil }
    let aliases = aliases(node)
    return TemplatePart(
      part: part, title: title(node, id: id), aliases: aliases.all, aliasesByLanguage: aliases.byLanguage)
  }

  // MARK: Sections

  private mutating func read(_ node: DataNode, below parent: TemplateSection?, _ kind: ScopingTemplate.Kind) {
    guard let id = self.id(of: node) else { return }
    checkKeys(of: node, known: TemplateKeys.section)
    let part = choice(node["part"], Part.self) ?? parent?.part
    let prefix = parent?.id ?? (kind == .document ? part?.rawValue : nil)
    let content = demands(node["content"])
    let aliases = aliases(node)
    let guidance = localized(node["guidance"], called: "guidance")
    let prompts = elements(node["prompts"], called: "prompts").compactMap { localized($0, called: "prompts") }
    remember((guidance?.all ?? []) + prompts.flatMap(\.all), hashes: node["unchanged"])
    let hasChildren = node["sections"] != nil || node["matrix"] != nil
    let isContainer = truth(node["container"]) ?? (content.isEmpty && hasChildren)
    let section = TemplateSection(
      id: [prefix, id].compactMap { $0 }.joined(separator: "."), title: title(node, id: id), part: part,
      parent: parent?.id, aliases: aliases.all, aliasesByLanguage: aliases.byLanguage, guidanceText: guidance,
      promptTexts: prompts, requiredFrom: phase(node["required"]), isContainer: isContainer,
      content: content, layer: choice(node["layer"], GoalLayer.self), scale: scale(node) ?? parent?.scale,
      equals: references(node["equals"], called: "equals"), covers: references(node["covers"], called: "covers"))
    append(section, at: node)
    if let matrix = node["matrix"] { read(matrix: matrix, of: section) }
    for child in elements(node["sections"], called: "sections") { read(child, below: section, kind) }
  }

  mutating func append(_ section: TemplateSection, at node: DataNode) {
    sections.append(section)
    places.append(node["id"]?.span ?? node.span)
  }

  /// Keeps the hashes of what a template says, and of what others' templates say.
  mutating func remember(_ texts: [String], hashes: DataNode?) {
    for text in texts where !text.isEmpty {
      lines.insert(TemplateText.hash(text))
      let sentences = TemplateText.sentences(text)
      if sentences.count > 1 { lines.formUnion(sentences.map(TemplateText.hash)) }
    }
    for node in elements(hashes, called: "unchanged") {
      if let text = node.text, text.utf8.count == 16, let hash = UInt64(text, radix: 16) {
        lines.insert(hash)
      } else {
        report("\"\(node.text ?? node.kindName)\" is no hash of 16 hexadecimal digits", at: node.span)
      }
    }
  }

  private mutating func reportRepeatedIDs() {
    var seen: [String: Span] = [:]
    for (section, span) in zip(sections, places) {
      guard let first = seen[section.id] else {
        seen[section.id] = span
        continue
      }
      findings.append(
        Finding(
          rule: Self.rule, severity: .error, at: Place(path, span), "\(section.id) is the id of two sections",
          suggestion: "give one of them another id", related: [Finding.Related("the first one", at: Place(path, first))]
        ))
    }
  }

  /// `dprd:purpose`, or `purpose` alone for a section of this template.
  private mutating func references(_ node: DataNode?, called name: String) -> [SectionReference] {
    elements(node, called: name).compactMap { node in
      guard let text = text(node, called: name) else { return nil }
      let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks }
      guard let last = parts.last else { return nil }
      return SectionReference(
        template: parts.count == 2 ? parts[0] : template, section: last, place: Place(path, node.span))
    }
  }
}
