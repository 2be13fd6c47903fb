import Documents
import Findings
import ProjectModel

/// The values that a scoping template is made of.
extension TemplateReader {
  static let rule = "invalid-template"

  /// The aliases of a thing.
  struct Aliases {
    /// In all languages, in the order written.
    let all: [String]
    /// By the code of the language.
    let byLanguage: [String: [String]]
  }

  mutating func id(of node: DataNode) -> String? {
    guard let id = node["id"]?.text, !id.isEmpty else {
      report("\(node.kindName) without an \"id\"", at: node.span, suggestion: "write \"id: \" and a short word")
      return nil
    }
    if !id.isASCIIWord, id.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) {
      report(
        "\"\(id)\" is no id", at: node["id"]?.span ?? node.span,
        suggestion: "write letters, digits and hyphens, such as \(Self.asID(id))")
    }
    return id
  }

  /// "Data (raw)" as `data-raw`.
  private static func asID(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The title, or the id in words where none is given.
  mutating func title(_ node: DataNode, id: String) -> LocalizedText {
    if let title = localized(node["title"], called: "title") { return title }
    let words = id.replacing("-", with: " ")
    return LocalizedText(words.prefix(1).uppercased() + words.dropFirst())
  }

  /// A text, or one for each language; `nil` where nothing is written.
  mutating func localized(_ node: DataNode?, called name: String) -> LocalizedText? {
    guard let node, !node.isNull else { return nil }
    if node.entries != nil { checkKeys(of: node, known: Languages.all) }
    if let text = LocalizedText(node) { return text }
    report("\"\(name)\" is a text, or one for each language; this is \(node.kindName)", at: node.span)
    return nil
  }

  /// A list, or one for each language.
  mutating func aliases(_ node: DataNode) -> Aliases {
    guard let aliases = node["aliases"], !aliases.isNull else { return Aliases(all: [], byLanguage: [:]) }
    guard aliases.entries != nil else {
      let all = elements(aliases, called: "aliases").compactMap { text($0, called: "aliases") }
      return Aliases(all: all, byLanguage: [:])
    }
    checkKeys(of: aliases, known: Languages.all)
    var all: [String] = []
    var byLanguage: [String: [String]] = [:]
    for entry in aliases.entries ?? [] {
      let texts = elements(entry.value, called: entry.key).compactMap { text($0, called: entry.key) }
      all += texts
      byLanguage[entry.key] = texts
    }
    return Aliases(all: all, byLanguage: byLanguage)
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
    reportChoice(node, among: Value.allCases.map(\.rawValue) + others)
    return nil
  }

  /// Says that a value is none of a few words.
  mutating func reportChoice(_ node: DataNode, among known: [String]) {
    let near = node.text.flatMap { nearestName(to: $0, among: known) }
    report(
      "\(node.text.map { "\"\($0)\"" } ?? node.kindName) is none of \(known.joined(separator: ", "))", at: node.span,
      suggestion: near.map { "write \"\($0)\"" } ?? "write one of them")
  }

  /// The elements of a list; none where the key is missing.
  mutating func elements(_ node: DataNode?, called name: String) -> [DataNode] {
    guard let node, !node.isNull else { return [] }
    if let elements = node.elements { return elements }
    report(
      "\"\(name)\" is a list, this is \(node.kindName)", at: node.span,
      suggestion: node.text.map { "write \"\(name): [\($0)]\"" })
    return []
  }

  /// The lines of a mapping; none where the key is missing.
  mutating func entries(_ node: DataNode?, called name: String) -> [DataNode.Entry] {
    guard let node, !node.isNull else { return [] }
    if let entries = node.entries { return entries }
    report("\"\(name)\" is a mapping, this is \(node.kindName)", at: node.span)
    return []
  }

  mutating func text(_ node: DataNode, called name: String) -> String? {
    if let text = node.text?.trimmingBlanks, !text.isEmpty { return text }
    report("\(node.kindName) stands in \"\(name)\", not a text", at: node.span)
    return nil
  }

  mutating func truth(_ node: DataNode?) -> Bool? {
    guard let node else { return nil }
    if let truth = node.truth { return truth }
    report(
      "true or false was expected, this is \(node.text.map { "\"\($0)\"" } ?? node.kindName)", at: node.span,
      suggestion: "write true or false")
    return nil
  }

  mutating func number(_ node: DataNode?) -> Double? {
    guard let node else { return nil }
    if let number = node.number { return number }
    report("a number was expected, this is \(node.kindName)", at: node.span)
    return nil
  }

  mutating func whole(_ node: DataNode?) -> Int? {
    guard let node else { return nil }
    if let number = node.number, number >= 0, number < 1e6, number == number.rounded() { return Int(number) }
    report("a number from 0 up was expected, this is \(node.kindName)", at: node.span)
    return nil
  }

  mutating func checkKeys(of node: DataNode, known: [String]) {
    for entry in node.entries ?? [] where !known.contains(entry.key) {
      report(
        "no key is called \"\(entry.key)\" here", at: entry.keySpan,
        suggestion: nearestName(to: entry.key, among: known).map { "write \"\($0)\"" }
          ?? "known: \(known.joined(separator: ", "))")
    }
  }

  mutating func report(_ message: String, at span: Span, suggestion: String? = nil) {
    findings.append(
      Finding(rule: Self.rule, severity: .error, at: Place(path, span), message, suggestion: suggestion))
  }
}

extension String {
  /// Whether it is of letters and digits of ASCII, hyphens and underscores alone, as nearly all ids are.
  fileprivate var isASCIIWord: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
  }
}
