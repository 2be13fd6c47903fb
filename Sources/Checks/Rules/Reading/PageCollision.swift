import Findings

/// A page has an address of its own.
struct PageCollision: RuleDescription {
  let id = "page-collision"
  let summary = "A document would have the address of a page of the site's own"
  let rationale = """
    Two pages cannot have one address. The document's page gets another one, and links from outside that guess it \
    lead to the wrong page.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/overview.md --
    # Letters
    -- ⟦project/findings.md⟧ --
    # What we found at the desks
    """
  ]
  let accepted: [Example] = [
    """
    -- project/overview.md --
    # Letters
    -- project/field-study.md --
    # What we found at the desks
    """
  ]
}
