import Findings
import Yams

/// Reads YAML into nodes with places.
package struct YAMLReader {
  private let source: SourceFile
  private let range: Range<Int>
  private let firstLine: Int
  private var findings: [Finding] = []
  private var visited = 0
  /// Where keys begin that stand a second time in their mapping.
  private var repeated: Set<Int> = []

  /// More nodes than any settings file or canvas has: aliases can multiply a small file beyond measure.
  private static let mostNodes = 200_000

  /// Reads a file, or the lines of it in `range`; `nil` where it is empty or no YAML.
  package static func node(of source: SourceFile, in range: Range<Int>? = nil) -> Outcome<DataNode?> {
    let range = range ?? 0..<source.text.count
    var reader = YAMLReader(
      source: source, range: range, firstLine: source.lineNumber(at: range.lowerBound))
    let node = reader.read()
    return Outcome(node, reader.findings)
  }

  private init(source: SourceFile, range: Range<Int>, firstLine: Int) {
    self.source = source
    self.range = range
    self.firstLine = firstLine
  }

  private mutating func read() -> DataNode? {
    var text = Array(source.text[range])
    var start = range.lowerBound
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
      start += 3
    }
    while true {
      do {
        let yaml = String(decoding: text, as: UTF8.self)
        guard let node = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return nil }
        return convert(node)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard overwrite(keys.first ?? "", from: offset(context.mark), in: &text, start: start) else {
          report(YamlError.duplicatedKeysInMapping(duplicates: keys, context: context))
          return nil
        }
      } catch let error as YamlError {
        report(error)
        return nil
      } catch {
        report("not readable as YAML", at: range.lowerBound)
        return nil
      }
    }
  }

  /// More repeated keys than anybody writes by mistake.
  private static let mostRepeated = 64

  /// Reports a key's second place and writes over it, so that the rest can be read; `false` where it is not found.
  private mutating func overwrite(_ key: String, from first: Int, in text: inout [UInt8], start: Int) -> Bool {
    guard repeated.count < Self.mostRepeated, let second = RepeatedKey(key, after: first - start, in: text) else {
      return false
    }
    text.replaceSubrange(second.range, with: second.filler(repeated.count))
    let span = Span(second.range).shifted(by: start)
    repeated.insert(span.start)
    findings.append(
      Finding(
        rule: "duplicate-key", severity: .error, at: Place(source.path, span),
        "the key \"\(key)\" stands twice in one mapping", suggestion: "keep one of them; the first is read",
        related: [
          Finding.Related("first here", at: Place(source.path, Span(first, first + key.utf8.count)))
        ]))
    return true
  }

  private mutating func convert(_ node: Node) -> DataNode {
    visited += 1
    let start = offset(node.mark)
    guard visited <= Self.mostNodes else {
      if visited == Self.mostNodes + 1 { report("more than \(Self.mostNodes) values, counting aliases", at: start) }
      return DataNode(.null, Span(start, start))
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let span = Span(start, end(of: scalar, from: start))
      if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return DataNode(.null, span) }
      return DataNode(.scalar(scalar.string, isPlain: isPlain), span)
    case .sequence(let sequence):
      return DataNode(.sequence(sequence.map { convert($0) }), Span(start, start + 1))
    case .mapping(let mapping):
      var entries: [DataNode.Entry] = []
      for (key, value) in mapping {
        let name = key.string ?? ""
        let start = offset(key.mark)
        if isRepeated(start) { continue }
        entries.append(
          DataNode.Entry(
            key: name, keySpan: Span(start, min(start + name.utf8.count, range.upperBound)), value: convert(value)))
      }
      return DataNode(.mapping(entries), Span(start, start + 1))
    case .alias: return DataNode(.null, Span(start, start))
    }
  }

  /// Whether a key begins where a second one was found, or at the quote before it.
  private func isRepeated(_ start: Int) -> Bool {
    !repeated.isEmpty && (repeated.contains(start) || repeated.contains(start + 1))
  }

  /// The end of a scalar on its first line; of a block scalar, the end of the mark.
  private func end(of scalar: Node.Scalar, from start: Int) -> Int {
    let lineEnd = source.lineRange(source.lineNumber(at: start)).upperBound
    let written = start + scalar.string.utf8.count
    switch scalar.style {
    case .literal, .folded: return min(start + 1, lineEnd)
    case .singleQuoted, .doubleQuoted: return min(written + 2, lineEnd)
    default: return min(max(written, start), lineEnd)
    }
  }

  private func offset(_ mark: Mark?) -> Int {
    guard let mark else { return range.lowerBound }
    return source.offset(line: mark.line + firstLine - 1, column: mark.column)
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report("not valid YAML: \(problem)", at: offset(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first.map { "\($0)" } ?? ""
      report("the key \"\(key)\" stands twice in one mapping", rule: "duplicate-key", at: offset(context.mark))
    default:
      report("not readable as YAML", at: range.lowerBound)
    }
  }

  private mutating func report(_ message: String, rule: String = "invalid-yaml", at offset: Int) {
    let end = min(offset + 1, source.text.count)
    findings.append(
      Finding(
        rule: rule, severity: .error, at: Place(source.path, Span(min(offset, end), end)), message,
        suggestion: rule == "duplicate-key"
          ? "keep one of them" : "mend the line; texts with \": \" or a leading \"-\", \"*\" or \"[\" need quotes"))
  }
}
