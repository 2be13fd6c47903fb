/// What a finding is known by from one run to the next: sixteen hexadecimal digits.
///
/// It is made of the rule, the path, the marked text and the words of the message, not of the line: it stays when lines move,
/// when a table is laid out anew and when a number in the message changes.
package struct Fingerprint: Hashable, Sendable {
  package let digits: String

  /// `number` counts findings that are alike in everything else, from 0.
  fileprivate init(_ traits: Traits, number: Int) {
    var hash = FowlerNollVo()
    for part in [traits.rule, traits.path, traits.marked, traits.words, String(number)] {
      hash.add(part.utf8)
      hash.add(CollectionOfOne(0))
    }
    digits = hash.digits
  }

  /// What two findings that are told apart by their order alone have in common.
  fileprivate struct Traits: Hashable {
    let rule: String
    let path: String
    let marked: String
    let words: String

    init(_ finding: Finding, in sources: [String: SourceFile]) {
      rule = finding.rule
      path = finding.place.path
      marked = finding.place.markedText(sources).collapsingSpace
      words = finding.message.withoutGuess.withoutNumbers
    }
  }
}

extension Sequence<Finding> {
  /// The fingerprint of each finding; findings that are alike are numbered in the order given.
  package func fingerprints(in sources: [String: SourceFile]) -> [Finding: Fingerprint] {
    var counts: [Fingerprint.Traits: Int] = [:]
    var fingerprints: [Finding: Fingerprint] = [:]
    for finding in self where fingerprints[finding] == nil {
      let traits = Fingerprint.Traits(finding, in: sources)
      fingerprints[finding] = Fingerprint(traits, number: counts[traits, default: 0])
      counts[traits, default: 0] += 1
    }
    return fingerprints
  }
}

extension Place {
  /// What stands on the first line of the place; empty for a whole file.
  fileprivate func markedText(_ sources: [String: SourceFile]) -> String {
    guard let span, let file = sources[path] else { return "" }
    let lineEnd = file.lineRange(file.lineNumber(at: span.start)).upperBound
    // Of a line of megabytes the beginning says enough.
    return file.string(Span(span.start, min(span.end, lineEnd, span.start + 400)))
  }
}

extension String {
  /// Without "did you mean …?", which changes with what else there is.
  fileprivate var withoutGuess: String {
    firstRange(of: "; did you mean ").map { String(self[..<$0.lowerBound]) } ?? self
  }

  /// With `#` for each number that stands by itself: `0.61`, `3`, but not the one in `R1` or `release-2`.
  fileprivate var withoutNumbers: String {
    var text = ""
    var last: Character = " "
    var isInNumber = false
    for character in self {
      let isDigit = character.isASCII && character.isNumber
      isInNumber = isInNumber ? isDigit || character == "." || character == "," : isDigit && !last.isPartOfName
      if isInNumber {
        if text.last != "#" { text.append("#") }
      } else {
        text.append(character)
      }
      last = character
    }
    return text
  }

  /// With one blank for each run of white space, and none at the ends.
  fileprivate var collapsingSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Character {
  /// Whether a digit behind it belongs to a name.
  fileprivate var isPartOfName: Bool { isLetter || isNumber || self == "-" || self == "_" || self == "/" }
}

/// The hash FNV-1a of 64 bits: the same on every machine and in every run.
private struct FowlerNollVo {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
