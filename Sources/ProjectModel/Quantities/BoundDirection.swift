import Documents
import Findings

/// Which way a limit goes, from the words of what it limits: latency is held down, uptime is held up.
package struct BoundDirection: Sendable {
  /// The words that say so, as written.
  package let words: String
  package let isHeldDown: Bool

  private static let node = WordList.node("directions")
  private static let down = table("held-down")
  private static let up = table("held-up")
  private static let ends = Set(WordList.words(node["ends-before"]))
  private static let turned = Set(WordList.words(node["turned"]))

  /// The phrases of a table by what they are counted in, each by its first word.
  private static func table(_ name: String) -> [String: [String: [[String]]]] {
    var table: [String: [String: [[String]]]] = [:]
    for entry in node[name]?.entries ?? [] {
      for phrase in WordList.words(entry.value).map({ $0.blankSeparated.map(String.init) }) {
        table[entry.key, default: [:]][phrase[0], default: []].append(phrase)
      }
    }
    return table
  }

  /// What the words in front of a target say that is held down or up; `nil` where they leave doubt, or its unit measures
  /// something else.
  init?(_ target: Target, in words: String, isHeldDown: Bool) {
    guard let kind = Self.kind(of: target), let phrases = (isHeldDown ? Self.down : Self.up)[kind] else { return nil }
    let spoken = words.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    for start in spoken.indices {
      for phrase in phrases[spoken[start].lowercased()] ?? [] where start + phrase.count <= spoken.count {
        let said = spoken[start..<start + phrase.count]
        guard zip(said, phrase).allSatisfy({ $0.lowercased() == $1 }) else { continue }
        self.init(words: said.joined(separator: " "), isHeldDown: isHeldDown)
        return
      }
    }
    return nil
  }

  /// What a target is counted in, in the words of the list.
  private static func kind(of target: Target) -> String? {
    let kind = Unit.canonical(1, target.unit).kind
    if kind.isEmpty { return abs(target.value) <= 1 ? "share" : nil }
    return kind.hasPrefix("money") ? "money" : kind
  }
}

extension Item {
  /// A limit of the item whose sign goes against its words: "low latency (> 100 ms)".
  ///
  /// Only signs are looked at: "more than" is rarely a slip of the pen. "Cost savings" and the like go either way.
  package var turnedBound: (target: Target, direction: BoundDirection)? {
    for target in targets where target.isSign && !target.isChange && target.place.path == place.path {
      let column = [field(.bound), field(.target)].compactMap(\.self).first { $0.holds(target.place) }
      let words = column != nil ? text + " " + target.subject : target.subject.isEmpty ? text : target.subject
      // Latency with a lower limit, uptime with an upper one.
      let isLower = target.comparator.side == .lower
      guard isLower || target.comparator.side == .upper,
        let direction = metricDirection(isHeldDown: isLower)
          ?? BoundDirection(target, in: words, isHeldDown: isLower),
        !isLower || !MetricDirection.isHigherBetter(text), !BoundDirection.isTurned(words),
        !BoundDirection.goesOn(behind: target, in: column?.text ?? text)
      else { continue }
      return (target, direction)
    }
    return nil
  }

  /// Of a metric: what its own direction column says, if it says that.
  private func metricDirection(isHeldDown: Bool) -> BoundDirection? {
    guard id.kind == .metric, let stated = field(FieldName(rawValue: "direction")),
      MetricDirection(of: text, stated: stated.text).isLowerBetter == isHeldDown
    else { return nil }
    return BoundDirection(words: text, isHeldDown: isHeldDown)
  }
}

extension BoundDirection {
  fileprivate init(words: String, isHeldDown: Bool) {
    self.words = words
    self.isHeldDown = isHeldDown
  }

  fileprivate static func isTurned(_ words: String) -> Bool {
    words.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.contains { turned.contains(String($0)) }
  }

  /// Whether the words behind the target may say what is counted, or what happens then: "≤ 5 % of the letters", "latency >
  /// 100 ms is logged".
  fileprivate static func goesOn(behind target: Target, in text: String) -> Bool {
    guard let range = text.range(of: target.text) else { return false }
    guard let next = text[range.upperBound...].prefix(40).blankSeparated.first,
      next.first.map({ $0.isLetter || $0.isNumber }) ?? false
    else { return false }
    return !ends.contains(next.lowercased())
  }
}

extension Field {
  fileprivate func holds(_ other: Place) -> Bool {
    guard let span = place.span, let inner = other.span, place.path == other.path else { return place == other }
    return span.start <= inner.start && inner.end <= span.end
  }
}

extension Target {
  fileprivate var isSign: Bool { text.contains { "<>≤≥".contains($0) } }

  /// As written, with its sign turned round.
  package var turnedText: String {
    String(text.map { ["<": ">", ">": "<", "≤": "≥", "≥": "≤"][$0] ?? $0 })
  }
}

extension BoundDirection {
  private static let running = Set(WordList.words(node["running"]))
  private static let laws = Set(WordList.words(node["laws"]))
  private static let keeping = WordList.words(node["keeping"])

  /// The law that words only ask to keep, as written: "GDPR".
  static func lawKept(in words: [Substring]) -> String? {
    guard let law = words.first(where: { laws.contains($0.lowercased()) }),
      words.contains(where: { word in keeping.contains { word.lowercased().hasPrefix($0) } })
    else { return nil }
    return String(law)
  }

  /// What an upper bound limits that only the system feels: latency in seconds at most, what it costs to run, its size.
  static func limit(_ target: Target, in text: String) -> String? {
    guard target.comparator.side == .upper, let direction = BoundDirection(target, in: text, isHeldDown: true) else {
      return nil
    }
    switch kind(of: target) {
    case "time"?: return Unit.canonical(target.upper ?? target.value, target.unit).value <= 30 ? direction.words : nil
    case "size"?: return direction.words
    case "money"?:
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      return words.first(where: running.contains).map { "\($0) \(direction.words)" }
    default: return nil
    }
  }
}
