import Yams

/// YAML written down as JSON, with the meaning that the program gives to YAML.
struct JSONText {
  private(set) var text = ""

  /// Throws a `YamlError` for what is no YAML, and a `Refusal` for what JSON has no word for.
  init(ofYAML yaml: String) throws {
    guard let node = try Yams.compose(yaml: yaml, .basic) else { throw Refusal("nothing stands in the file", nil) }
    try write(node)
  }

  /// What cannot be written, and where.
  struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ problem: String, _ mark: Mark?) {
      description = (mark.map { "line \($0.line), column \($0.column): " } ?? "") + problem
    }
  }

  private mutating func write(_ node: Node) throws {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      text += isPlain ? try word(scalar) : quoted(scalar.string)
    case .sequence(let sequence):
      text += "["
      for (index, element) in sequence.enumerated() {
        if index > 0 { text += "," }
        try write(element)
      }
      text += "]"
    case .mapping(let mapping):
      text += "{"
      for (index, (key, value)) in mapping.enumerated() {
        if index > 0 { text += "," }
        guard let name = key.string else { throw Refusal("a key is a text", key.mark) }
        text += quoted(name) + ":"
        try write(value)
      }
      text += "}"
    case .alias(let alias): throw Refusal("write what the alias stands for", alias.mark)
    }
  }

  /// A scalar without quotes: nothing, a number, a truth value, or a text like any other.
  private func word(_ scalar: Node.Scalar) throws -> String {
    let word = scalar.string
    if ["", "~", "null", "Null", "NULL"].contains(word) { return "null" }
    if ["true", "false"].contains(word) { return word }
    guard Double(word) != nil || ["true", "false"].contains(word.lowercased()) else { return quoted(word) }
    guard let first = word.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else {
      throw Refusal("write \"\(word)\" in quotes, or as JSON would", scalar.mark)
    }
    return word
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
