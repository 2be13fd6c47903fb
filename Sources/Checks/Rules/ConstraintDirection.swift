import Findings
import ProjectModel

/// Every limit goes the way that its words ask for.
struct ConstraintDirection: Rule {
  let id = "constraint-direction"
  let summary = "The sign of a limit goes against its words"
  let rationale = """
    "Low latency (> 100 ms)" promises a slow system. Whoever builds it has to guess whether the word or the sign was meant.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    ### Constraints

    - Every letter is sorted with a low latency (⟦>100ms⟧) **[Latency]**
    - Uptime ⟦≤ 99.5 %⟧ in office hours **[Availability]**
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    ### Constraints

    - Every letter is sorted with a low latency (<100ms) **[Latency]**
    - Latency must not be > 2 s **[Latency]**
    - A latency > 1 s is logged **[Operations]**
    - Costs go down by > 10 % **[Cost]**
    - Uptime ≥ 99.5 % in office hours **[Availability]**
    """
  ]

  private static let kinds: [ItemKind] = [.constraint, .requirement, .objective, .metric]

  func findings(in scoped: ScopedProject) -> [Finding] {
    // A metric shares the targets of objectives that it measures.
    var seen: Set<Place> = []
    return scoped.releases.flatMap { scoped.project.index.items(in: $0.release.name) }
      .filter { Self.kinds.contains($0.id.kind) && !$0.targets.isEmpty }.compactMap { item in
        guard let (target, direction) = item.turnedBound, seen.insert(target.place).inserted else { return nil }
        let wanted = direction.isHeldDown ? "low" : "high"
        let allowed = direction.isHeldDown ? "more" : "less"
        return finding(
          at: target.place, "\"\(direction.words)\" should be \(wanted), and \"\(target.text)\" asks for \(allowed)",
          suggestion: "write \"\(target.turnedText)\" if that is meant, or say what should be \(allowed)")
      }
  }
}
