import Findings
import ProjectModel

/// Every number that a verdict may rest on can be read in one way only.
struct AmbiguousNumber: Rule {
  let id = "ambiguous-number"
  let summary = "A promised or measured number can be read in two ways"
  let rationale = """
    "1.500" is one and a half in London and fifteen hundred in Lisbon. Unless the document shows elsewhere which mark its \
    decimals have, nobody can say whether such a target is reached.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Letters a day | ≥ ⟦1.500⟧ | ⟦2.100⟧ |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    Precision was 0,85 last year.

    ## Evaluation

    ### Metrics

    | ID | Metric | Target | Measured |
    | --- | --- | --- | --- |
    | M1 | Letters a day | ≥ 1.500 | 2 100 |
    | M2 | Recall | ≥ 0,843 | 0,9 |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    var seen: Set<Place> = []
    return scoped.releases.flatMap { scoped.project.index.items(in: $0.release.name) }
      .flatMap { $0.targets.compactMap(\.ambiguity) + $0.measurements.compactMap(\.ambiguity) }
      .filter { seen.insert($0.place).inserted }
      .map { number in
        finding(
          at: number.place,
          "\"\(number.text)\" can be read as \(words(number.thousands)) or as \(words(number.decimal))",
          suggestion: "write \(words(number.thousands)) or \(words(number.decimal))0, "
            + "or say with `language` in scopebook.yml how numbers are written")
      }
  }

  /// Without a mark between thousands, and without zeros at the end.
  private func words(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
