import Documents
import Findings
import ProjectModel

/// What stands below a heading, sorted by what it is worth.
struct Answer: Sendable {
  /// What the author says.
  private(set) var said: [Passage] = []
  private(set) var placeholders: [Passage] = []
  private(set) var templateText: [Passage] = []
  /// "N/A — no personal data".
  private(set) var notApplicable: [Passage] = []
  /// How many placeholders stand inside what is said.
  private(set) var marks = 0
  let blocks: [Block]
  let template: ScopingTemplate

  /// `shingles` are the own words of the section that it answers; `nil` for a section that says nothing itself.
  init(_ blocks: [Block], of template: ScopingTemplate, besides shingles: TemplateShingles? = nil) {
    self.init(blocks.passages, in: blocks, of: template)
    if let shingles { setAside(shingles) }
  }

  /// The same of some passages alone; `blocks` are those that they stand in.
  init(_ passages: [Passage], in blocks: [Block], of template: ScopingTemplate) {
    self.blocks = blocks
    self.template = template
    for passage in passages { add(passage, template) }
  }

  private mutating func add(_ passage: Passage, _ template: ScopingTemplate) {
    switch passage.worth {
    case .nothing: break
    case .placeholder: placeholders.append(passage)
    case .notApplicable: notApplicable.append(passage)
    case .answer where passage.isProse:
      let own = template.ownWords(of: passage.text)
      if own.isEmpty, !passage.inlines.holdsImage {
        templateText.append(passage)
      } else {
        said.append(own == passage.text ? passage : passage.saying(own))
        marks += Placeholders.marks(in: own).count
      }
    case .answer: said.append(passage)
    }
  }

  /// With what is mostly the section's own guidance and questions counted as the template's.
  ///
  /// Only short answers are looked at: below a longer one, a changed question does no harm.
  private mutating func setAside(_ shingles: TemplateShingles) {
    guard said.count <= 12, wordCount <= 120 else { return }
    let kept = said.filter { passage in
      guard passage.isProse, shingles.cover(passage.text) else { return true }
      templateText.append(passage)
      return false
    }
    said = kept
  }

  /// Whether most of what stands there is the template's own: 63 % of it or more, as of templates that nobody filled.
  var isMostlyTemplate: Bool {
    templateText.count >= 3 && 100 * templateText.count >= 63 * (templateText.count + said.count)
  }

  /// The words of what is said, code left out.
  var wordCount: Int {
    said.reduce(0) { $0 + ($1.isProse ? $1.text.wordCount : 0) }
  }

  /// Whether what is said holds a quantity; years, dates and ids are none.
  var holdsNumber: Bool {
    said.contains { $0.text.holdsQuantity }
  }
}

extension Passage {
  enum Worth { case nothing, placeholder, notApplicable, answer }

  var isProse: Bool {
    switch kind {
    case .paragraph, .entry, .cell, .markup: true
    case .code: false
    }
  }

  /// What a piece of an answer is worth; template text counts as an answer here.
  var worth: Worth {
    if text.isBlank { return inlines.holdsImage ? .answer : .nothing }
    guard isProse else { return .answer }
    if isCell, Placeholders.isDash(text) { return .nothing }
    // Nearly every text begins as no placeholder does, and only texts outside of tables have labels before theirs.
    if !Placeholders.mayBegin(text), isCell || !hasLabel { return .answer }
    if isStatus { return Placeholders.isToBeDecided(text) ? .placeholder : .answer }
    switch text.utf8.count > 400 ? nil : Placeholders.notApplicable(text) {
    case .withReason: return isCell ? .answer : .notApplicable
    case .bare: return isCell ? .nothing : .placeholder
    case nil: return placeholder == nil ? .answer : .placeholder
    }
  }

  /// In bytes, with a label in front; brackets may be longer.
  static let longestPlaceholder = 120

  /// The placeholder that is all it says, without a label in front of it: `...` of `v4: ...`; `nil` where it says more.
  var placeholder: String? {
    // A long text is none, unless it is one bracket as a whole.
    guard text.utf8.count <= Self.longestPlaceholder || text.hasPrefix("[") || text.hasPrefix("<") else { return nil }
    if Placeholders.isWhole(text) { return text }
    guard !isCell, let label else { return nil }
    let isOpen =
      StatusColumn.isHead(label.name) ? Placeholders.isToBeDecided(label.rest) : Placeholders.isWhole(label.rest)
    return isOpen ? label.rest : nil
  }
}

extension String {
  /// The runs of letters and numbers between blanks.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in utf8 {
      if byte <= 0x20 {
        isInside = false
      } else if !isInside, byte.isWordByte {
        isInside = true
        count += 1
      }
    }
    return count
  }

  /// Whether a number stands in it that says how much: not a year, a date, or part of an id or version.
  var holdsQuantity: Bool {
    guard mayHoldNumber else { return false }
    // Most words are short and hold no number: only the others are looked at by characters.
    return blankSeparated.contains { $0.mayHoldNumber && $0.holdsQuantity }
  }
}

extension StringProtocol {
  /// A look at the bytes: letters of Latin and Cyrillic and punctuation are no numbers.
  fileprivate var mayHoldNumber: Bool {
    var before: UInt8 = 0
    return utf8.contains { byte in
      defer { before = byte }
      // E2 80 begins dashes, quotes and the ellipsis; ½, ² and the digits of other scripts begin otherwise.
      if before == 0xE2 { return byte != 0x80 }
      switch byte {
      case 0x30...0x39: return true
      case 0xC3, 0xD0, 0xD1, 0xE2: return false
      default: return byte >= 0xC0
      }
    }
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or the first byte of another character that is no punctuation or symbol.
  fileprivate var isWordByte: Bool {
    (self >= 0xC3 && self != 0xE2) || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF)
  }
}

extension Substring {
  fileprivate var holdsQuantity: Bool {
    split { $0.isWhitespace || "()[]–—/;:\"“”'".contains($0) }.contains { word in
      guard word.contains(where: \.isNumber) else { return false }
      let trimmed = word.drop { !$0.isLetter && !$0.isNumber }
      guard let first = trimmed.first, first.isNumber || trimmed.isMoney else { return false }
      return !trimmed.isYearOrDate
    }
  }

  /// `US$75`: up to three letters and a currency sign before the number.
  fileprivate var isMoney: Bool {
    drop { $0.isLetter }.first?.isCurrencySymbol ?? false
  }

  fileprivate var isYearOrDate: Bool {
    let digits = prefix { $0.isNumber }
    guard digits.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20") else { return false }
    let rest = dropFirst(4)
    let isDate = rest.first == "-" && rest.dropFirst().first?.isNumber == true
    return isDate || rest.allSatisfy { $0.isPunctuation || $0 == "s" }
  }
}
