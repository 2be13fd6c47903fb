/// A check written down: what was found, and how complete each release is.
package struct Report: Sendable {
  package let project: String
  /// In per cent, one decimal; `nil` where nothing is asked for.
  package let completeness: Double?
  package let releases: [Release]
  /// In report order.
  package let findings: [Finding]
  /// The files that findings point into, by path.
  package let sources: [String: SourceFile]

  /// How complete one release is.
  package struct Release: Sendable {
    package let name: String
    package let phase: String
    package let completeness: Double?
    package let templates: [Template]

    package init(name: String, phase: String, completeness: Double?, templates: [Template]) {
      self.name = name
      self.phase = phase
      self.completeness = completeness
      self.templates = templates
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

    package init(id: String, state: String, place: Place?) {
      self.id = id
      self.state = state
      self.place = place
    }
  }

  package init(
    project: String, completeness: Double?, releases: [Release], findings: [Finding], sources: [String: SourceFile]
  ) {
    self.project = project
    self.completeness = completeness
    self.releases = releases
    self.findings = findings
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
