/// A value of JSON; the keys of objects stay in the order given, so that editors offer them so.
package indirect enum JSONValue: Sendable, Equatable {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([JSONValue])
  case object([Member])

  /// A key and its value.
  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: JSONValue
  }

  /// The value of a key; `nil` where this is no object or has no such key.
  package subscript(key: String) -> JSONValue? {
    members?.first { $0.key == key }?.value
  }

  /// Of an object; `nil` for anything else.
  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// As text, two blanks for each level, with a line end.
  package var text: String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .text(let string): JSONValue.write(string, to: &text)
    case .number(let number): text += number.inWords
    case .truth(let truth): text += truth ? "true" : "false"
    case .list(let elements):
      let isShort = elements.allSatisfy { if case .object = $0 { false } else { true } }
      let inner = isShort ? "" : indent + "  "
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "" : isShort ? ", " : ",") + inner
        element.write(to: &text, indent: indent + "  ")
      }
      text += elements.isEmpty || isShort ? "]" : indent + "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "" : ",") + indent + "  "
        JSONValue.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + "  ")
      }
      text += members.isEmpty ? "}" : indent + "}"
    }
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .text(text) }

  package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }

  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  /// A list of texts.
  static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

  /// An object with more members behind its own.
  func adding(_ members: (String, JSONValue)...) -> JSONValue {
    .object((self.members ?? []) + members.map { Member(key: $0.0, value: $0.1) })
  }
}
