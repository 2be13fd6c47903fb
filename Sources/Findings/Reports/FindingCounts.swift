extension [Finding] {
  /// How many there are of each severity: `2 errors, 1 warning, 0 notes`.
  package var counts: String {
    Severity.allCases.reversed().map { severity in
      severity.counted(count { $0.severity == severity })
    }.joined(separator: ", ")
  }
}

extension Severity {
  /// `1 error`, `2 errors`.
  func counted(_ count: Int) -> String { "\(count) \(rawValue)\(count == 1 ? "" : "s")" }
}
