import Findings

/// A file of measured values is JSON.
struct InvalidJSON: RuleDescription {
  let id = "invalid-json"
  let summary = "A JSON file cannot be read"
  let rationale = "None of its values is used, so the metrics that wait for them count as unmeasured."
  let severity = Severity.error
  let flagged: [Example] = [
    """
    -- project/release-1/metrics.json --
    {"recall": 0.93 ⟦"⟧precision": 0.9}
    -- project/release-1/product.md --
    # Product
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/metrics.json --
    {"recall": 0.93, "precision": 0.9}
    -- project/release-1/product.md --
    # Product
    """
  ]
}
