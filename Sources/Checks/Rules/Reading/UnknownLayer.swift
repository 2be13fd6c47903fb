import Findings

/// A goal stands in one of the five layers.
struct UnknownLayer: RuleDescription {
  let id = "unknown-layer"
  let summary = "A goal names no layer, or one that nobody knows"
  let rationale = """
    Without its layer nobody can say which goals it may serve: organizational, leading, system, user and model are \
    the five.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: G1
      layer: ⟦bussiness⟧
      text: Letters are answered within a week
    """
  ]
  let accepted: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: G1
      layer: organizational
      text: Letters are answered within a week
    """
  ]
}
