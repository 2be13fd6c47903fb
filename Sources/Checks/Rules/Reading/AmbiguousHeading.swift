import Findings

/// A heading is one section.
struct AmbiguousHeading: RuleDescription {
  let id = "ambiguous-heading"
  let summary = "A heading can be two sections of a scoping template"
  let rationale = """
    What stands below it fills neither, since a guess would hide what the other lacks. A comment above the heading \
    says which is meant.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1.md --
    # Everything

    ⟦## Approach⟧

    By hand, at two tables.

    ## Product

    ## System design

    ## Project
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1.md --
    # Everything

    <!-- scopebook: section product.solutions -->

    ## Approach

    By hand, at two tables.

    ## Product

    ## System design

    ## Project
    """
  ]
}
