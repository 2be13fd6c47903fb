/// Something that the author should know about one place.
package struct Finding: Sendable, Hashable {
  /// The name of the rule, such as `broken-link`.
  package let rule: String
  package let severity: Severity
  package let place: Place
  /// A headline: no full stop, the thing named.
  package let message: String
  /// What to do, as a verb phrase; `nil` where the message says it.
  package let suggestion: String?
  package let related: [Related]

  /// Another place that explains a finding.
  package struct Related: Sendable, Hashable {
    package let place: Place
    package let message: String

    package init(_ message: String, at place: Place) {
      self.place = place
      self.message = message
    }
  }

  package init(
    rule: String, severity: Severity, at place: Place, _ message: String, suggestion: String? = nil,
    related: [Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.related = related
  }

  /// The same finding with another severity.
  package func with(severity: Severity) -> Finding {
    Finding(rule: rule, severity: severity, at: place, message, suggestion: suggestion, related: related)
  }
}

extension [Finding] {
  /// By path, position and rule, equal ones once: the order of every report.
  package var inReportOrder: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }.sorted {
      ($0.place, $0.rule, $0.message) < ($1.place, $1.rule, $1.message)
    }
  }
}
