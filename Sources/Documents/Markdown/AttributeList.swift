/// What stands in an attribute list: `{: .class #id key="value" }`, after Python-Markdown's attr_list.
package struct AttributeList: Sendable, Hashable {
  package let id: String?
  package let classes: [String]
  /// In the order written.
  package let pairs: [Pair]

  package struct Pair: Sendable, Hashable {
    package let key: String
    package let value: String
  }

  package func value(of key: String) -> String? {
    pairs.last { $0.key == key }?.value
  }

  var withoutID: AttributeList { AttributeList(id: nil, classes: classes, pairs: pairs) }
}

extension AttributeList {
  /// The attribute list that `text` is, braces included, or `nil` where it is none.
  ///
  /// `{:` begins one; without the colon only what begins with `#`, `.` or `key=` does, since braces are common in prose.
  package init?(_ text: String) {
    guard text.hasPrefix("{"), text.hasSuffix("}"), text.count >= 3 else { return nil }
    var content = text.dropFirst().dropLast()
    let hasColon = content.first == ":"
    if hasColon { content = content.dropFirst() }
    guard let words = AttributeList.words(of: content) else { return nil }
    var id: String?
    var classes: [String] = []
    var pairs: [Pair] = []
    for word in words {
      if word.hasPrefix("#"), word.count > 1 {
        id = String(word.dropFirst())
      } else if word.hasPrefix("."), word.count > 1 {
        classes.append(String(word.dropFirst()))
      } else if let equals = word.firstIndex(of: "="), equals > word.startIndex {
        let value = word[word.index(after: equals)...]
        pairs.append(Pair(key: String(word[..<equals]).lowercased(), value: AttributeList.unquoted(value)))
      } else if hasColon {
        pairs.append(Pair(key: word.lowercased(), value: ""))
      } else {
        return nil
      }
    }
    guard hasColon || !words.isEmpty else { return nil }
    self.init(id: id, classes: classes, pairs: pairs)
  }

  /// Words parted by blanks outside quotes, or `nil` where a quote is left open or a brace stands.
  private static func words(of content: Substring) -> [String]? {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in content {
      if let open = quote {
        word.append(character)
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
        word.append(character)
      } else if character == "{" || character == "}" {
        return nil
      } else if character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    guard quote == nil else { return nil }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func unquoted(_ value: Substring) -> String {
    guard let first = value.first, first == "\"" || first == "'", value.count >= 2, value.last == first else {
      return String(value)
    }
    return String(value.dropFirst().dropLast())
  }
}
