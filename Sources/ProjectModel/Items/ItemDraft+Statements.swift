import Documents
import Findings

extension ItemDraft {
  /// Reads status, priority, targets and measurements out of the text and the fields.
  mutating func readStatements() {
    if kind.hasWorkStatus, let field = field(.status) { status = StatusWords.status(field.text, at: field.place) }
    if let field = field(.priority) { priority = PriorityWords.priority(ofCell: field.text, at: field.place) }
    guard kind.hasTargets else { return }
    // A metric's text is its name; what a list says behind the name is read with it.
    if kind != .metric || origin == .heading { readTargetsInText() }
    // A requirement called "Latency" promises in its description.
    if kind != .metric, targets.isEmpty, let field = fields.first(where: { Self.describing.contains($0.name.rawValue) })
    {
      targets += TargetReader.targets(
        in: field.text, direction: direction, at: field.place.places(in: field.text))
    }
    if let field = field(.target) ?? (kind == .metric ? nil : field(.bound)) {
      let stated = TargetReader.target(
        ofCell: field.text, direction: direction, at: field.place.places(in: field.text))
      if isAlert(field, stated) { return nameAlert(field) }
      targets += stated
      readSecondTarget(beside: field)
    } else if kind == .metric {
      targets += labelledTargets
    }
    guard kind == .metric else { return }
    let scope = ["slice", "dataset"].compactMap { field(FieldName(rawValue: $0))?.text }.filter(Self.isScope)
    if !scope.isEmpty {
      let words = ItemDraft.canonical(scope.joined(separator: " "))
      for index in targets.indices { targets[index].scope = words }
    }
    readMeasured()
  }

  private static func isScope(_ text: String) -> Bool { !Placeholders.isDash(text) && !Placeholders.isWhole(text) }

  private static let describing: Set = [
    "description", "details", "specification", "descrição", "especificação", "descripción", "especificación",
    "описание", "acceptance-criteria",
  ]

  /// Of two columns of targets, the one whose head says minimum or gate is the least, the other what is desired.
  private mutating func readSecondTarget(beside first: Field) {
    guard let second = field(.secondTarget) else { return }
    let more = TargetReader.target(
      ofCell: second.text, direction: direction, at: second.place.places(in: second.text))
    if Self.isDesired(first.head), !Self.isDesired(second.head) {
      for index in targets.indices { targets[index].level = .desired }
      targets += more
    } else {
      targets += more.map { target in
        var desired = target
        desired.level = .desired
        return desired
      }
    }
  }

  /// Whether a threshold is one from which on somebody is called: "F1 | < 0.60", where more is surely better.
  private func isAlert(_ field: Field, _ stated: [Target]) -> Bool {
    guard kind == .metric, !stated.isEmpty, TargetWords.isThreshold(field.head) else { return false }
    let known = Set(MetricName(text).metrics.map { MetricWords.isLowerBetter[$0] })
    guard known.count == 1, case .some(.some(let isLowerBetter)) = known.first else { return false }
    return stated.allSatisfy { $0.comparator.side == (isLowerBetter ? .lower : .upper) }
  }

  private mutating func nameAlert(_ field: Field) {
    fields = fields.map { other in
      guard other.place == field.place, other.name == field.name else { return other }
      return Field(name: FieldName(rawValue: "alert"), head: field.head, text: field.text, place: field.place)
    }
    readMeasured()
  }

  private static func isDesired(_ head: String) -> Bool {
    Words.normalized(head).blankSeparated.contains { TargetWords.desired.contains(String($0)) }
  }

  /// Reads the targets that the item's own words state.
  mutating func readTargetsInText() {
    targets += TargetReader.targets(in: text, direction: direction, at: textPlace.places(in: text))
  }

  private var direction: MetricDirection {
    MetricDirection(of: text, stated: field(FieldName(rawValue: "direction"))?.text)
  }

  private mutating func readMeasured() {
    guard let field = field(.measured), let measured = MeasuredValue(field.text, at: field.place.places(in: field.text))
    else { return }
    measurements.append(
      Measurement(
        value: measured.value, unit: measured.unit, text: field.text, place: field.place, source: field.head,
        interval: Measurement.interval(in: field.text), ambiguity: measured.ambiguity))
  }

  /// Targets inside a description: `Report the error. **Target: < $500.**`
  private var labelledTargets: [Target] {
    for field in fields where field.text.contains(":") {
      for range in field.text.ranges(of: ":") {
        let label = field.text[..<range.lowerBound].blankSeparated.last.map(String.init) ?? ""
        guard ColumnWords.field(label, of: .metric) == .target else { continue }
        let value = field.text[range.upperBound...].trimmingBlanks
        let sentence = value.range(of: ". ").map { value[..<$0.lowerBound].trimmingBlanks } ?? value
        return TargetReader.target(ofCell: sentence, direction: direction) { _ in field.place }
      }
    }
    return []
  }
}

extension Place {
  /// Where ranges of a text's UTF-8 bytes stand: exactly where the file holds the text as it is, else all of it.
  func places(in text: String) -> (Range<Int>) -> Place {
    guard let span, span.end - span.start == text.utf8.count else { return { _ in self } }
    return { Place(path, Span($0).shifted(by: span.start)) }
  }
}

extension ItemKind {
  /// Whether a status column says how far work is; decisions and risks have states of their own.
  var hasWorkStatus: Bool {
    switch self {
    case .objective, .requirement, .deliverable, .milestone, .goal: true
    default: false
    }
  }

  /// Whether a number in its words is promised; in a risk or an exclusion it only describes.
  var hasTargets: Bool {
    switch self {
    case .goal, .objective, .requirement, .constraint, .metric: true
    default: false
    }
  }
}
