import Findings

/// A comment names a section that there is.
struct UnknownSection: RuleDescription {
  let id = "unknown-section"
  let summary = "A comment above a heading names a section that no scoping template has"
  let rationale = "The heading fills nothing, so the section that was meant counts as missing."
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ⟦<!-- scopebook: section product.overview.backround -->⟧

    ## Where we stand

    Two people sort the letters by hand.
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    <!-- scopebook: section product.overview.background -->

    ## Where we stand

    Two people sort the letters by hand.
    """
  ]
}
