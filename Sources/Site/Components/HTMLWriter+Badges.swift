import Checks
import Findings
import ProjectModel

/// Badges: a shape and a word, the same everywhere.
extension HTMLWriter {
  /// A shape that the style sheet draws; it says nothing by itself.
  mutating func icon(_ name: String) { element("span", ["class": "icon icon-\(name)"]) { _ in } }

  /// A badge of a family (`status`, `verdict`, …): its value is its class, by which the style sheet draws its icon too.
  mutating func badge(_ family: StaticString, _ value: String, _ words: String) {
    raw("<span class=\"badge ")
    raw(family)
    raw("-")
    text(value)
    raw("\">")
    text(words)
    raw("</span>")
  }

  mutating func badge(_ status: Status) { badge("status", status.rawValue, words(status.phrase)) }
  mutating func badge(_ verdict: Verdict) { badge("verdict", verdict.rawValue, words(verdict.phrase).capitalizedFirst) }
  mutating func badge(_ severity: Severity) {
    badge("severity", severity.rawValue, words(severity.phrase).capitalizedFirst)
  }
  mutating func badge(_ phase: Phase) { badge("phase", phase.rawValue, words(phase.phrase).capitalizedFirst) }
  mutating func badge(_ state: SectionState) { badge("state", state.rawValue, words(state.phrase).capitalizedFirst) }

  /// The icon of a section's state, which shows its word when pointed at; screen readers read the word.
  mutating func mark(_ state: SectionState) {
    let words = self.words(state.phrase)
    element("span", ["class": "mark state-\(state.rawValue)", "title": words.capitalizedFirst]) { html in
      html.element("span", ["class": "hidden"], text: "(\(words))")
    }
  }

  /// The status that an item states, or a gap where its word is unknown; a metric's verdict; else nothing.
  mutating func badge(of item: Item) {
    if let status = item.status?.status {
      badge(status)
    } else if item.id.kind == .metric, let verdict = item.verdict {
      badge(verdict)
    } else if let stated = item.status {
      gap(text: stated.text)
    }
  }

  /// What is missing, in words.
  mutating func gap(_ phrase: Phrase) { element("span", ["class": "gap"], say: phrase) }

  /// What stands where something is missing, in the author's words.
  mutating func gap(text: String) { element("span", ["class": "gap"], text: text) }

  /// That there is nothing, where nothing is missed.
  mutating func none(_ phrase: Phrase) { element("span", ["class": "none"], say: phrase) }

  /// How many of each severity, as badges parted by blanks; "none" where there are none.
  mutating func counts(of findings: [Finding]) {
    let parts = Severity.allCases.reversed().compactMap { severity -> (Severity, Int)? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : (severity, count)
    }
    if parts.isEmpty { none("none") }
    for (index, part) in parts.enumerated() {
      if index > 0 { text(" ") }
      badge("severity", part.0.rawValue, words("\(part.1, part.0.rawValue)"))
    }
  }
}

extension String {
  /// With a capital at the beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a capital at the beginning, where the first word is an ordinary one and no id or name such as `p95`.
  var sentenceCased: String {
    let word = prefix { $0 != " " }
    return word.allSatisfy(\.isLowercase) ? capitalizedFirst : self
  }

  /// As it stands inside a sentence: `release 2` for `Release 2`; a name of its own stays.
  var insideSentence: String {
    let words = ["Release ", "Version ", "Versión ", "Versão ", "Релиз ", "Версия ", "The ", "A ", "An "]
    return words.contains(where: hasPrefix) ? prefix(1).lowercased() + dropFirst() : self
  }
}
