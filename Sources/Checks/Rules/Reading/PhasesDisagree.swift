import Findings

/// A release is in one phase.
struct PhasesDisagree: RuleDescription {
  let id = "phases-disagree"
  let summary = "Two files of a release name different phases"
  let rationale = """
    The phase decides what the release is held to. As long as two are named, somebody is wrong about that.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/release.yml --
    phase: review
    -- project/release-1/product.md --
    ---
    phase: ⟦draft⟧
    ---
    # Product
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/release.yml --
    phase: review
    -- project/release-1/product.md --
    # Product
    """
  ]
}
