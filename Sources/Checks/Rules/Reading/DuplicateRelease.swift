import Findings

/// A release has a name of its own.
struct DuplicateRelease: RuleDescription {
  let id = "duplicate-release"
  let summary = "Two releases have the same name"
  let rationale = """
    Links, release columns and "--release" name releases, and nobody can tell which of the two they mean.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/scopebook.yml --
    layout:
      releases: [post/*, parcels/*]
    -- project/parcels/v1/product.md --
    # Product
    -- ⟦project/post/v1⟧/product.md --
    # Product
    """
  ]
  let accepted: [Example] = [
    """
    -- project/scopebook.yml --
    layout:
      releases: [post/*, parcels/*]
    -- project/parcels/parcels-v1/product.md --
    # Product
    -- project/post/post-v1/product.md --
    # Product
    """
  ]
}
