import Documents
import Findings

/// Which way a limit goes, from the words of what it limits: latency is held down, uptime is held up.
package struct BoundDirection: Sendable {
  /// The words that say so, as written.
  package let words: String
  package let isHeldDown: Bool

  private static let node = WordList.node("directions")
  private static let down = table("held-down", isHeldDown: true)
  private static let up = table("held-up", isHeldDown: false)
  private static let happening = Set(WordList.words(node["happens-behind"]))
  private static let turned = Set(WordList.words(node["turned"]))

  private typealias Entry = (words: [String], kind: String, isHeldDown: Bool)

  private static func table(_ name: String, isHeldDown: Bool) -> [Entry] {
    (node[name]?.entries ?? []).flatMap { entry in
      WordList.words(entry.value).map { ($0.split(separator: " ").map(String.init), entry.key, isHeldDown) }
    }
  }

  /// The direction that the words in front of a target ask for; `nil` where they leave doubt, or its unit measures
  /// something else.
  init?(_ target: Target, in words: String) {
    let kind = Unit.canonical(1, target.unit).kind
    let spoken = Self.split(words)
    let lowered = spoken.map { $0.lowercased() }
    for entry in Self.down + Self.up where Self.fits(entry.kind, kind, target) {
      guard let start = Self.position(of: entry.words, in: lowered) else { continue }
      self.words = spoken[start..<start + entry.words.count].joined(separator: " ")
      isHeldDown = entry.isHeldDown
      return
    }
    return nil
  }

  private static func fits(_ wanted: String, _ kind: String, _ target: Target) -> Bool {
    switch wanted {
    case "share": kind == "share" || (kind.isEmpty && abs(target.value) <= 1)
    case "money": kind.hasPrefix("money") || target.unit.contains("$") || target.unit.contains("€")
    default: kind == wanted
    }
  }

  private static func split(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  private static func position(of phrase: [String], in words: [String]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    return (0...words.count - phrase.count).first { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
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
      guard let direction = metricDirection ?? BoundDirection(target, in: words),
        !direction.isHeldDown || !MetricDirection.isHigherBetter(text),
        direction.isHeldDown ? target.comparator.side == .lower : target.comparator.side == .upper,
        !BoundDirection.isTurned(words), !BoundDirection.goesOn(behind: target, in: column?.text ?? text)
      else { continue }
      return (target, direction)
    }
    return nil
  }

  /// Of a metric: what its own direction column says.
  private var metricDirection: BoundDirection? {
    guard id.kind == .metric, let stated = field(FieldName(rawValue: "direction")) else { return nil }
    return BoundDirection(words: text, isHeldDown: MetricDirection.isLowerBetter(text, direction: stated.text))
  }
}

extension BoundDirection {
  fileprivate init(words: String, isHeldDown: Bool) {
    self.words = words
    self.isHeldDown = isHeldDown
  }

  fileprivate static func isTurned(_ words: String) -> Bool {
    split(words.lowercased()).contains(where: turned.contains)
  }

  /// Whether the sentence goes on after the target with what is counted, or what happens then: "≤ 5 % of the letters",
  /// "latency > 100 ms is logged".
  fileprivate static func goesOn(behind target: Target, in text: String) -> Bool {
    guard let range = text.range(of: target.text) else { return false }
    let next = text[range.upperBound...].prefix(40).split { $0 == " " }.first.map { $0.lowercased() }
    return next.map(happening.contains) ?? false
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

  /// The law that words only ask to keep: "GDPR".
  static func lawKept(in words: [String]) -> String? {
    guard let law = words.first(where: laws.contains),
      words.contains(where: { word in keeping.contains { word.hasPrefix($0) } })
    else { return nil }
    return law
  }

  /// What an upper bound limits that only the system feels: latency in seconds at most, what it costs to run, its size.
  static func limit(_ target: Target, in text: String, _ words: [String]) -> String? {
    guard target.comparator.side == .upper, let direction = BoundDirection(target, in: text), direction.isHeldDown
    else {
      return nil
    }
    let (value, kind) = Unit.canonical(target.upper ?? target.value, target.unit)
    switch kind {
    case "time": return value <= 30 ? direction.words : nil
    case "share": return nil
    case "size": return direction.words
    default: return words.first(where: running.contains).map { "\($0) \(direction.words)" }
    }
  }
}
