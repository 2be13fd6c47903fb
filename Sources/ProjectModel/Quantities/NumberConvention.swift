import Documents

/// What the marks in the numbers of a document stand for.
enum NumberConvention: Sendable, Hashable {
  /// `1.5` and `1,500` for fifteen hundred.
  case point
  /// `1,5` and `1.500` for fifteen hundred.
  case comma
  /// `1,500` for fifteen hundred, but nothing shows whether `1.500` is that too.
  case thousandsComma
  case unknown

  /// Whether a mark before three digits parts thousands; `nil` where nobody can tell.
  func partsThousands(_ mark: WrittenNumber.Mark) -> Bool? {
    switch (self, mark) {
    case (.point, .comma), (.comma, .point), (.thousandsComma, .comma): true
    case (.point, .point), (.comma, .comma): false
    case (.thousandsComma, .point), (.unknown, _): nil
    }
  }

  /// As the decimals of a document's own text show it; where it has none, as the language of the settings has it.
  ///
  /// One habit must show at least four times as often as the other. Authors whose language has the decimal comma often copy
  /// `0.85` from programs and still write `5.000` for thousands, so that decimals with three digits must show there too.
  init(of document: Document, language: String?) {
    let count = DecimalCount(document.blocks)
    if count.points > 0, count.points >= 4 * count.commas {
      let isNative = count.threeDigitPoints > 0 || language == "en" || !["pt", "es", "ru"].contains(count.language)
      self = isNative ? .point : .thousandsComma
    } else if count.commas > 0, count.commas >= 4 * count.points {
      self = .comma
    } else if count.points + count.commas > 0 {
      self = .unknown
    } else if let language {
      self = NumberConvention(language: language)
    } else {
      self = count.language == "en" ? .thousandsComma : .unknown
    }
  }

  /// The habit of a language, from its code: `en`, `pt-BR`.
  init(language: String) {
    switch language.lowercased().prefix(2) {
    case "en": self = .point
    case "pt", "es", "ru": self = .comma
    default: self = .unknown
    }
  }
}

extension ItemDraft {
  /// With the numbers that can be read in two ways settled as their document has it; those that nobody can settle stay open.
  static func settled(_ drafts: [ItemDraft], in document: Document, language: String?) -> [ItemDraft] {
    guard drafts.contains(where: \.holdsDoubtfulNumber) else { return drafts }
    let convention = NumberConvention(of: document, language: language)
    guard convention != .unknown else { return drafts }
    return drafts.map { draft in
      var draft = draft
      draft.targets = draft.targets.map { $0.settled(by: convention) }
      draft.measurements = draft.measurements.map { $0.settled(by: convention) }
      return draft
    }
  }

  private var holdsDoubtfulNumber: Bool {
    targets.contains { $0.ambiguity != nil } || measurements.contains { $0.ambiguity != nil }
  }
}

extension Target {
  fileprivate func settled(by convention: NumberConvention) -> Target {
    guard let ambiguity, let partsThousands = convention.partsThousands(ambiguity.mark) else { return self }
    let bounds = partsThousands ? ambiguity.bounds : Bounds(value: value, upper: upper)
    return Target(
      comparator: comparator, value: bounds.value, upper: bounds.upper, unit: unit, isChange: isChange, level: level,
      subject: subject, ambiguity: nil, text: text, place: place, scope: scope)
  }
}

extension Measurement {
  func settled(by convention: NumberConvention) -> Measurement {
    guard let ambiguity, let partsThousands = convention.partsThousands(ambiguity.mark) else { return self }
    return Measurement(
      value: partsThousands ? ambiguity.bounds.value : value, unit: unit, text: text, place: place, source: source,
      interval: interval, origin: origin)
  }
}
