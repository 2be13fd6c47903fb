import Findings
import ProjectModel

/// What the model team measures leads to what the organisation wants.
struct ValueChainGap: Rule {
  let id = "value-chain-gap"
  let summary = "A metric of the model leads to no business metric, objective or requirement"
  let rationale = """
    A model metric that nothing rests on may rise for months while nobody is better off. A chain of metrics, from what the \
    model team can measure to what the business wants, makes both sides agree on each step.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Kind | Target | Objective |
    | --- | --- | --- | --- | --- |
    | M1 | Letters answered within 7 days | business | ≥ 95 % | O1 |
    | M2 | Recall per desk | model | ≥ 0.9 | O1 |
    | ⟦M3⟧ | Perplexity | model | < 20 | - |

    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Objectives

    - O1: Letters are answered within 7 days
    """
  ]
  let accepted: [Example] = [
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Kind | Target | Source |
    | --- | --- | --- | --- | --- |
    | M1 | Letters answered within 7 days | business | ≥ 95 % | moves with M2 |
    | M2 | Letters at the right desk at once | product | ≥ 90 % | counted by the desks |
    | M3 | Recall per desk | model | ≥ 0.9 | foretells M2 |
    | M4 | Recall per word | model | ≥ 0.8 | foretells M3 |
    """,
    """
    -- project/release-1/design.md --
    # System design

    ## Evaluation

    ### Metrics

    | ID | Metric | Kind | Target |
    | --- | --- | --- | --- |
    | M1 | Recall per desk | model | ≥ 0.9 |
    """,
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release -> [Finding] in
      let metrics = scoped.project.items(.metric, in: release.release.name)
      // Only an author who tells the two apart can be told that one of them hangs in the air.
      guard let business = metrics.first(where: { $0.metricSide == .business }) else { return [] }
      let models = metrics.filter { $0.metricSide == .model }
      guard !models.isEmpty else { return [] }
      let valued = ValuedItems(scoped.project)
      return models.filter { !valued.contains($0.id) }.map { metric in
        finding(
          at: metric.place, "no business metric, objective or requirement rests on \(metric.label)",
          suggestion: "name what it serves, such as \(business.label), or leave it out",
          related: [Finding.Related("\(business.label) is a business metric", at: business.place)])
      }
    }
  }
}

/// The items from which links lead to something that is of worth to the organisation or to users.
private struct ValuedItems {
  private var valued: Set<ItemID> = []

  init(_ project: Project) {
    var open = project.items.filter(\.isOfWorth).map(\.id)
    valued = Set(open)
    while let next = open.popLast() {
      var neighbours = project.index.links(to: next).map(\.from)
      // Of two metrics the one or the other may name the step between them.
      if next.kind == .metric { neighbours += project.index.links(from: next).map(\.to).filter { $0.kind == .metric } }
      for id in neighbours where id.kind == .metric || id.kind == .goal {
        if valued.insert(id).inserted { open.append(id) }
      }
    }
  }

  func contains(_ id: ItemID) -> Bool { valued.contains(id) }
}

extension Item {
  /// Whether it is of worth by itself: what is wanted or asked for, and what the business counts.
  fileprivate var isOfWorth: Bool {
    switch id.kind {
    case .objective, .requirement, .constraint: true
    case .goal: goalLayer != .model
    case .metric: metricSide == .business
    default: false
    }
  }
}
