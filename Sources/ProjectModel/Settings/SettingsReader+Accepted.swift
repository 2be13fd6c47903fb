import Documents
import Findings

extension Settings {
  /// One entry of `accept`: findings that are accepted where no comment can say so, such as those of a folder or a JSON file.
  package struct Accepted: Sendable {
    /// As the comment would say it: `accept RULE reason="…"`.
    package let instruction: Instruction
    /// The files and folders; `nil` for the whole project.
    package let pattern: PathPattern?
    /// The path of the settings.
    package let path: String
  }
}

extension SettingsReader {
  private static let acceptedKeys = ["rule", "path", "item", "reason", "until"]

  mutating func readAccepted(_ entry: DataNode.Entry) {
    guard let elements = entry.value.elements else {
      guard !entry.value.isNull else { return }
      values.wrongType(
        entry.value, "\"accept\" is \(entry.value.kindName), not a list",
        "write \"- rule: broken-link\" below it, with \"reason:\" and \"path:\" on lines of their own")
      return
    }
    for element in elements {
      guard let lines = element.entries else {
        values.wrongType(
          element, "\(element.kindName) stands in the list \"accept\", not a mapping",
          "write \"rule: broken-link\" and \"reason: …\" on lines of their own")
        continue
      }
      readAccepted(lines, at: element.span)
    }
  }

  private mutating func readAccepted(_ lines: [DataNode.Entry], at span: Span) {
    var words: [Instruction.Word] = []
    var named: [Instruction.Value] = []
    var pattern: PathPattern?
    for line in lines {
      switch line.key {
      case "rule", "rules":
        words = (values.texts(line) ?? []).map { Instruction.Word($0.text, $0.place.span ?? line.keySpan) }
      case "path":
        guard let text = values.text(line) else { continue }
        // A path that may not be read accepts nothing, rather than everything.
        guard let read = self.pattern(text, at: values.place(line.value.span)) else { return }
        pattern = read
      case "reason", "until", "item":
        guard let texts = values.texts(line) else { continue }
        let key = Instruction.Word(line.key, line.keySpan)
        let text = texts.map(\.text).joined(separator: line.key == "item" ? "," : " ")
        named.append(Instruction.Value(key, Instruction.Word(text, line.value.span)))
      default: values.unknownKey(line, among: Self.acceptedKeys, "\"accept\" has no key \"\(line.key)\"")
      }
    }
    let first = lines.first?.keySpan ?? span
    settings.accepted.append(
      Settings.Accepted(
        instruction: Instruction(name: "accept", words: words, values: named, span: first), pattern: pattern,
        path: values.source.path))
  }
}
