import Findings
import ProjectModel

/// The requirements of a release are weighed on one scale.
struct MixedPriorities: Rule {
  let id = "mixed-priorities"
  let summary = "A release names its priorities in two schemes"
  let rationale = """
    Nobody can say whether "Medium" comes before or after "should-have". One scheme in a release keeps the order of work \
    beyond dispute.
    """
  let severity = Severity.note
  let flagged: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | Todo |
    | R2 | Say how sure it is | nice-to-have | Todo |
    | R3 | Read handwriting | ⟦Medium⟧ | Todo |
    | R4 | Read stamps | Low | Todo |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | R1 | Sort letters by desk | must-have | Todo |
    | R2 | Say how sure it is | 🟢 | Todo |
    | R3 | Read handwriting | Won't have | Dropped |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release in
      findings(scoped.project.items(.requirement, in: release.release.name), in: release.release.name)
    }
  }

  /// One finding for each scheme but the one used most, at the first priority in it.
  private func findings(_ requirements: [Item], in release: String) -> [Finding] {
    let stated = requirements.compactMap(\.priority)
    let schemes = PriorityScheme.allCases.compactMap { scheme in
      let priorities = stated.filter { $0.scheme == scheme }
      return priorities.first.map { (first: $0, scheme: scheme, count: priorities.count) }
    }
    guard let most = schemes.map(\.count).max(), let usual = schemes.first(where: { $0.count == most }) else {
      return []
    }
    return schemes.filter { $0.scheme != usual.scheme }.map { other in
      finding(
        at: other.first.place,
        "\"\(other.first.text)\" is of another scheme than most priorities of \(release) (\(usual.scheme.words))",
        suggestion: "choose one scheme: \(usual.scheme.words), or \(other.scheme.words)",
        related: [Finding.Related("\"\(usual.first.text)\" here", at: usual.first.place)])
    }
  }
}
