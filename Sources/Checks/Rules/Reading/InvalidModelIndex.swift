import Findings

/// The "model-index" of a model card holds metrics with numbers.
struct InvalidModelIndex: RuleDescription {
  let id = "invalid-model-index"
  let summary = "The \"model-index\" of a model card lacks a task, a data set, a type or a number"
  let rationale = "Its value is not used as a measured one, although the card promises it."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/model_card.md --
    ---
    model-index:
    - name: desk-sorter
      results:
      - task: {type: text-classification}
        dataset: {name: Letters of May, type: letters}
        metrics:
        - type: recall
          value: ⟦high⟧
    ---
    # Model card
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/model_card.md --
    ---
    model-index:
    - name: desk-sorter
      results:
      - task: {type: text-classification}
        dataset: {name: Letters of May, type: letters}
        metrics:
        - type: recall
          value: 0.93
    ---
    # Model card
    """
  ]
}
