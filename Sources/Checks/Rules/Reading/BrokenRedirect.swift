import Findings

/// An old address leads to a page.
struct BrokenRedirect: RuleDescription {
  let id = "broken-redirect"
  let summary = "A redirect leads nowhere, or stands where a page is"
  let rationale = """
    Redirects are for those who kept a link to an old address. One that leads nowhere leaves them where they were; one at the \
    address of a page would hide the page, and is left out.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    redirects:
      old/letters.html: ⟦release-1/prodct.html⟧
      ⟦findings.html⟧: index.html
      old/needs.html: ⟦release-1/product.html#goals⟧
    -- project/release-1/product.md --
    # Letters
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    redirects:
      old/letters.html: release-1/product.html#letters
    -- project/release-1/product.md --
    # Letters
    """
  ]
}
