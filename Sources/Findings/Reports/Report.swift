/// A check written down: what was found, and how complete each release is.
package struct Report: Sendable {
  package let project: String
  /// In per cent, one decimal; `nil` where nothing is asked for.
  package let completeness: Double?
  package let releases: [Release]
  /// In report order, without those that are waived or that a baseline knows.
  package let findings: [Finding]
  /// What waivers accept, in report order.
  package let waived: [Waived]
  /// What a baseline knows; `nil` where the report is held to none.
  package let baseline: BaselineComparison?
  /// Every rule that can find something, by id.
  package let rules: [Rule]
  /// The files that findings point into, by path.
  package let sources: [String: SourceFile]

  /// A finding that its author accepted, and why.
  package struct Waived: Sendable, Hashable {
    package let finding: Finding
    /// In the author's words; `nil` where none is given.
    package let reason: String?
    /// The last day on which it is accepted, in ISO 8601; `nil` for ever.
    package let until: String?
    /// Where it was accepted.
    package let place: Place

    package init(_ finding: Finding, reason: String?, until: String?, at place: Place) {
      self.finding = finding
      self.reason = reason
      self.until = until
      self.place = place
    }
  }

  /// What a report has in common with a baseline.
  package struct BaselineComparison: Sendable {
    /// In report order.
    package let known: [Finding]
    /// How many findings of the baseline are no longer there; `nil` where only a part of the project was looked at.
    package let gone: Int?

    package init(known: [Finding], gone: Int?) {
      self.known = known
      self.gone = gone
    }
  }

  /// What a report says of a rule.
  package struct Rule: Sendable {
    package let id: String
    /// What it finds: one sentence without a full stop.
    package let summary: String
    /// Why that matters.
    package let rationale: String
    /// In a release under review.
    package let severity: Severity

    package init(id: String, summary: String, rationale: String, severity: Severity) {
      self.id = id
      self.summary = summary
      self.rationale = rationale
      self.severity = severity
    }
  }

  /// How complete one release is.
  package struct Release: Sendable {
    package let name: String
    package let phase: String
    package let completeness: Double?
    package let templates: [Template]
    /// Its files and folders: what lies at one of them or below, and at no longer path of another release, is its own.
    package let paths: [String]

    package init(name: String, phase: String, completeness: Double?, templates: [Template], paths: [String] = []) {
      self.name = name
      self.phase = phase
      self.completeness = completeness
      self.templates = templates
      self.paths = paths
    }
  }

  /// How far one release answers one scoping template.
  package struct Template: Sendable {
    package let id: String
    package let completeness: Double?
    package let sections: [Section]

    package init(id: String, completeness: Double?, sections: [Section]) {
      self.id = id
      self.completeness = completeness
      self.sections = sections
    }
  }

  /// The state of one section of a scoping template.
  package struct Section: Sendable {
    package let id: String
    package let state: String
    /// `nil` for a section that is missing.
    package let place: Place?
    /// Whether it counts: it is asked for in the release's phase.
    package let isRequired: Bool

    package init(id: String, state: String, place: Place?, isRequired: Bool = true) {
      self.id = id
      self.state = state
      self.place = place
      self.isRequired = isRequired
    }
  }

  package init(
    project: String, completeness: Double?, releases: [Release], findings: [Finding], waived: [Waived] = [],
    rules: [Rule] = [], baseline: BaselineComparison? = nil, sources: [String: SourceFile]
  ) {
    self.project = project
    self.completeness = completeness
    self.releases = releases
    self.findings = findings
    self.waived = waived
    self.rules = rules
    self.baseline = baseline
    self.sources = sources
  }

  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// Whether anything was found at `severity` or above.
  package func hasFindings(atOrAbove severity: Severity) -> Bool {
    findings.contains { $0.severity >= severity }
  }
}

extension [Report.Waived] {
  /// By the findings' path, position and rule, equal ones once.
  package var inReportOrder: [Report.Waived] {
    var seen: Set<Report.Waived> = []
    return filter { seen.insert($0).inserted }.sorted {
      let (a, b) = ($0.finding, $1.finding)
      return (a.place, a.rule, a.message, $0.place) < (b.place, b.rule, b.message, $1.place)
    }
  }
}
