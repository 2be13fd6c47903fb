import Checks
import Findings
import ProjectModel

// What the words of the domain are called on pages. Each is a phrase of its own, so that languages may decline it.

extension Status {
  /// For badges: `To do`, `In progress`.
  var phrase: Phrase {
    switch self {
    case .todo: "To do"
    case .inProgress: "In progress"
    case .complete: "Complete"
    case .blocked: "Blocked"
    case .dropped: "Dropped"
    }
  }

  /// Behind a number: `3 in progress`.
  var phraseInside: Phrase {
    switch self {
    case .todo: "to do"
    case .inProgress: "in progress"
    case .complete: "complete"
    case .blocked: "blocked"
    case .dropped: "dropped"
    }
  }
}

extension Priority {
  var phrase: Phrase {
    switch self {
    case .must: "Must"
    case .should: "Should"
    case .could: "Could"
    case .wont: "Won’t"
    }
  }
}

extension Verdict {
  var phrase: Phrase { Phrase(english: words) }
}

extension Severity {
  var phrase: Phrase { Phrase(english: rawValue) }
}

extension Phase {
  var phrase: Phrase { Phrase(english: rawValue) }
}

extension SectionState {
  var phrase: Phrase { Phrase(english: words) }
}

extension Part {
  var phrase: Phrase { Phrase(english: title) }
}

extension ItemKind {
  /// As a heading for one: `Requirement`.
  var phrase: Phrase { Phrase(english: rawValue.capitalizedFirst) }
  /// As a heading for several: `Requirements`.
  var pluralPhrase: Phrase { Phrase(english: plural.capitalizedFirst) }
}

extension LinkType {
  var headingPhrase: Phrase { Phrase(english: heading) }
  var backwardHeadingPhrase: Phrase { Phrase(english: backwardHeading) }
}

extension GoalLayer {
  var phrase: Phrase { Phrase(english: title) }
}

extension TraceMatrix.Gap {
  var phrase: Phrase { Phrase(english: words) }
}
