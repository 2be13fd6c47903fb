import Findings

/// A release column names a release of the project.
struct UnknownRelease: RuleDescription {
  let id = "unknown-release"
  let summary = "A release column names a release that nobody knows"
  let rationale = "It decides which release owes the requirement. One that is owed nowhere is asked for by nobody."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Release |
    | --- | --- | --- |
    | R1 | Sort letters by desk | ⟦release-7⟧ |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Release |
    | --- | --- | --- |
    | R1 | Sort letters by desk | release-1 |
    | R2 | Read handwriting | later |
    """
  ]
}
