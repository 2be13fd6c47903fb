import Documents
import Findings
import ProjectModel

/// Reads the waivers of a project: comments in documents, canvases and YAML files, and what the settings accept.
struct WaiverReader {
  private let project: Project
  private let rules: RuleNames
  private var waivers: [Waiver] = []
  private var findings: [Finding] = []

  /// Every waiver, by path in the order written, and what is wrong with their words.
  static func waivers(of scoped: ScopedProject, rules: RuleNames) -> Outcome<[Waiver]> {
    let project = scoped.project
    var reader = WaiverReader(project: project, rules: rules)
    for document in project.documents { reader.read(document) }
    for canvas in project.canvases + project.releases.flatMap(\.canvases) where !canvas.isDocument {
      reader.read(canvas)
    }
    for yaml in scoped.commentedYAML { reader.read(yaml.comments, in: yaml.source) }
    for accepted in project.settings.accepted { reader.read(accepted) }
    return Outcome(reader.waivers.sorted { $0.place < $1.place }, reader.findings)
  }

  private init(project: Project, rules: RuleNames) {
    self.project = project
    self.rules = rules
  }

  // MARK: Where they stand

  private mutating func read(_ document: Document) {
    guard !document.comments.isEmpty else { return }
    let scopes = CommentScopes(document: document)
    for comment in document.comments {
      guard let instruction = Instruction(comment, in: document.source), instruction.name == "accept" else { continue }
      read(instruction, in: document.path, scopes.scope(of: comment))
    }
  }

  /// Comments in the Markdown of a canvas accept what is found in its block.
  private mutating func read(_ canvas: Canvas) {
    let path = canvas.source.path
    for entry in canvas.entries {
      for instruction in entry.instructions where instruction.name == "accept" {
        guard let first = entry.extents.first, let last = entry.extents.last else { continue }
        let key = entry.keyPlace.span ?? first
        let extent = Place(path, key.union(first).union(last))
        read(instruction, in: path, WaiverScope(extent: .part(extent), words: "in \"\(entry.keys.last ?? "")\""))
      }
    }
  }

  private mutating func read(_ comments: [YAMLComment], in source: SourceFile) {
    for comment in comments {
      guard let instruction = Instruction(comment.span, in: source), instruction.name == "accept" else { continue }
      let scope = WaiverScope(
        extent: .part(Place(source.path, comment.subject)), words: comment.isAlone ? "in what follows" : "on this line")
      read(instruction, in: source.path, scope)
    }
  }

  private mutating func read(_ accepted: Settings.Accepted) {
    let scope = WaiverScope(
      extent: accepted.pattern.map(WaiverScope.Extent.paths) ?? .everywhere,
      words: accepted.pattern.map { "in \"\($0.text)\"" } ?? "in the whole project")
    read(accepted.instruction, in: accepted.path, scope, isSetting: true)
  }

  // MARK: What they say

  private static let keys = ["reason", "until", "item"]

  private mutating func read(
    _ instruction: Instruction, in path: String, _ scope: WaiverScope, isSetting: Bool = false
  ) {
    let names = ruleNames(of: instruction, in: path)
    if !isSetting { reportUnknownKeys(of: instruction, in: path) }
    let until = instruction.value("until")
    let day = until.flatMap { DateReader.isoDate($0.text) }
    if let until, day.map({ $0.count != 10 || !CalendarDay.isReal($0) }) ?? true {
      return report(
        "wrong-type", .error, at: Place(path, until.span),
        "\"\(until.text)\" is no day until which to accept something",
        suggestion: "write it like 2026-06-01; until then nothing is accepted")
    }
    let reason = instruction.value("reason")?.text.trimmingBlanks ?? ""
    let isEmpty = !reason.contains { $0.isLetter } || Placeholders.isWhole(reason)
    let items = self.items(of: instruction, in: path)
    for (number, name) in names.enumerated() {
      waivers.append(
        Waiver(
          rule: name.text.lowercased(), place: Place(path, name.span), scope: scope, isFirst: number == 0, items: items,
          reason: isEmpty ? nil : reason, emptyReason: isEmpty && !reason.isEmpty ? reason : nil, until: day,
          untilPlace: until.map { Place(path, $0.span) }, isSetting: isSetting))
    }
  }

  /// The known rules that a waiver names; of words that name none, the first is reported.
  private mutating func ruleNames(of instruction: Instruction, in path: String) -> [Instruction.Word] {
    let known = instruction.words.filter { rules.isKnown($0.text.lowercased()) }
    if let stranger = instruction.words.first(where: { !rules.isKnown($0.text.lowercased()) }) {
      let unknown = rules.finding(stranger.text, at: Place(path, stranger.span))
      let isSentence = instruction.words.count - known.count > 1
      findings.append(
        isSentence
          ? Finding(
            rule: unknown.rule, severity: unknown.severity, at: unknown.place, unknown.message,
            suggestion: "write the names of rules first, and the reason in quotes behind them: reason=\"…\"")
          : unknown)
    } else if known.isEmpty {
      report(
        "unknown-rule", .error, at: Place(path, instruction.span), "the waiver names no rule",
        suggestion: "write the name that stands in brackets behind the finding, such as accept broken-link")
    }
    return known
  }

  private mutating func reportUnknownKeys(of instruction: Instruction, in path: String) {
    for value in instruction.values where !Self.keys.contains(value.key.text) {
      let near = nearestName(to: value.key.text, among: Self.keys)
      report(
        "unknown-key", .warning, at: Place(path, value.key.span), "a waiver has no \"\(value.key.text)\"",
        suggestion: near.map { "did you mean \"\($0)\"?" } ?? "known: \(Self.keys.joined(separator: ", "))")
    }
  }

  /// The items that `item=R1,R2` names.
  private mutating func items(of instruction: Instruction, in path: String) -> [String] {
    guard let value = instruction.value("item") else { return [] }
    let keys = value.text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    let known = Set(project.items.lazy.filter(\.isIDWritten).map { $0.id.key.lowercased() })
    for key in keys where !known.contains(key.lowercased()) {
      let near = nearestName(to: key, among: Set(project.items.lazy.filter(\.isIDWritten).map(\.id.key)).sorted())
      report(
        "unknown-item", .error, at: Place(path, value.span),
        "no item has the id \(key)" + (near.map { "; did you mean \($0)?" } ?? ""),
        suggestion: "write the id of the item whose finding is accepted")
    }
    return keys
  }

  private mutating func report(
    _ rule: String, _ severity: Severity, at place: Place, _ message: String, suggestion: String
  ) {
    findings.append(Finding(rule: rule, severity: severity, at: place, message, suggestion: suggestion))
  }
}
