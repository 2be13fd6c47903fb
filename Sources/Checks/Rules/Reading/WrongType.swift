import Findings

/// A value is of the kind that its key asks for.
struct WrongType: RuleDescription {
  let id = "wrong-type"
  let summary = "A value in a YAML file or front matter is of the wrong kind"
  let rationale = "It is not read, as if the key were not there."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: ⟦reviw⟧
    ---
    # Product
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    ---
    phase: review
    ---
    # Product
    """
  ]
}
