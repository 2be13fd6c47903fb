import Findings

/// A measured value comes from a run that finished.
struct FailedRun: RuleDescription {
  let id = "failed-run"
  let summary = "A saved run failed, and its values are not used"
  let rationale = """
    What a broken run measured says nothing about the model. Save one that finished, or the metric counts as \
    unmeasured.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/release-1/metrics.json --
    {"run": {"info": {"run_id": "a1", "status": ⟦"FAILED"⟧}, "data": {"metrics": [{"key": "recall", "value": 0.4}]}}}
    -- project/release-1/product.md --
    # Product
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/metrics.json --
    {"run": {"info": {"run_id": "a1", "status": "FINISHED"}, "data": {"metrics": [{"key": "recall", "value": 0.4}]}}}
    -- project/release-1/product.md --
    # Product
    """
  ]
}
