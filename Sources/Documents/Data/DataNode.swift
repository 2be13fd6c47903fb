import Findings

/// A value read from YAML or JSON, with where it was written.
package struct DataNode: Sendable {
  package let kind: Kind
  package let span: Span

  package enum Kind: Sendable {
    case null
    /// `isPlain`: written without quotes, so that it may be a number or a truth value.
    case scalar(String, isPlain: Bool)
    case sequence([DataNode])
    /// In the order written.
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keySpan: Span
    package let value: DataNode
  }

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

extension DataNode {
  /// The value of a key; `nil` where this is no mapping or has no such key.
  package subscript(key: String) -> DataNode? {
    entry(key)?.value
  }

  package func entry(_ key: String) -> Entry? {
    entries?.first { $0.key == key }
  }

  package var entries: [Entry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  package var elements: [DataNode]? {
    if case .sequence(let elements) = kind { elements } else { nil }
  }

  /// A scalar's text; `nil` for null, lists and mappings.
  package var text: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// The texts of a list of scalars, or of one scalar alone.
  package var texts: [String]? {
    if let text { return [text] }
    return elements?.compactMap(\.text)
  }

  /// A finite number written without quotes.
  package var number: Double? {
    guard case .scalar(let text, isPlain: true) = kind, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  /// `true` or `false` written without quotes, in the words of YAML 1.2.
  package var truth: Bool? {
    guard case .scalar(let text, isPlain: true) = kind else { return nil }
    return ["true": true, "false": false][text.lowercased()]
  }

  package var isNull: Bool {
    if case .null = kind { true } else { false }
  }

  /// What the value is, for messages: `a text`, `a list`.
  package var kindName: String {
    switch kind {
    case .null: "nothing"
    case .scalar: number == nil ? "a text" : "a number"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
