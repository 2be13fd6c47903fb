import Findings
import ProjectModel

/// Every goal says how one would see that it is reached.
struct GoalWithoutMeasure: Rule {
  let id = "goal-without-measure"
  let summary = "A goal has no measure"
  let rationale = """
    Without a measure everybody may claim the goal reached. A good one says what is measured, how it is collected and how \
    the number is computed, so that somebody else would get the same.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: ⟦G1⟧
      layer: organizational
      text: Letters are answered soon
    - id: ⟦G2⟧
      layer: user
      text: Clerks trust the desk that is proposed
      measure: TBD
      supports: [G1]
    """
  ]
  let accepted: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: G1
      layer: organizational
      text: Letters are answered within 7 days
    - id: G2
      layer: user
      text: Clerks trust the desk that is proposed
      measure:
        what: Share of proposals taken as they are
        collected: From the clicks of one week
        computed: Taken proposals by all proposals
      supports: [G1]
    - id: G3
      layer: system
      text: Letters reach the right desk
      supports: [G2]
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Goal | Target |
    | --- | --- | --- | --- |
    | M1 | Share of letters at the right desk | G3 | ≥ 90 % |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.goalGroups.flatMap { goals -> [Finding] in
      let unmeasured = goals.filter { !$0.isMeasured(in: scoped.project) }
      // Where nobody thought of measures, that is one thing to learn.
      guard unmeasured.count == goals.count, goals.count > 2 else {
        return unmeasured.map { finding("\($0.label) has no measure", at: $0.place) }
      }
      return [finding("none of the \(goals.count) goals has a measure", at: goals[0].place)]
    }
  }

  private func finding(_ message: String, at place: Place) -> Finding {
    finding(
      at: place, message, suggestion: "say what is measured, how it is collected and how the number is computed")
  }
}

extension Item {
  /// Whether a measure, a metric or a number says when a goal is reached. A placeholder in a document is reported as such.
  fileprivate func isMeasured(in project: Project) -> Bool {
    let names: [FieldName] = [.measure, .metric, .target, FieldName(rawValue: "operationalization")]
    let isStated = fields.contains { field in
      guard names.contains(field.name), !field.text.isEmpty else { return false }
      return !Placeholders.isWhole(field.text) || !field.place.path.hasSuffix(".yml")
    }
    return isStated || !targets.isEmpty || text.holdsQuantity
      || project.index.links(to: id).contains { $0.type == .measures }
  }
}
