/// What a stage returns: the best value it could make, and what it found on the way.
package struct Outcome<Value> {
  package let value: Value
  package let findings: [Finding]

  package init(_ value: Value, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}

extension Outcome: Sendable where Value: Sendable {}
