import Findings
import ProjectModel

/// Something is done for every goal.
struct GoalUnsupported: Rule {
  let id = "goal-unsupported"
  let summary = "A goal is supported by none of the goals that could bring it about"
  let rationale = """
    The organisation's goals are reached through those of the system and its users, and these through the model's. A goal \
    that nothing supports is a wish.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: G1
      layer: organizational
      text: Letters are answered within a week
    - id: ⟦G2⟧
      layer: organizational
      text: The post room keeps its people
    - id: G3
      layer: system
      text: Letters reach the right desk on the first day
      supports: [G1]
    """,
    """
    -- project/goals.md --
    # Goals

    ## Organizational objectives

    - ⟦G1⟧: Letters are answered within a week

    ## System goals

    - G2: Letters reach the right desk on the first day
    """,
  ]
  let accepted: [Example] = [
    """
    -- project/goals.yml --
    goals:
    - id: G1
      layer: organizational
      text: Letters are answered within a week
    - id: G2
      layer: system
      text: Letters reach the right desk on the first day
      supports: [G1]
    - id: G3
      layer: user
      text: Clerks read each letter once
      supports: [G2]
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    let supporters = scoped.supporters
    return scoped.goalGroups.flatMap { goals -> [Finding] in
      let layers = Set(goals.compactMap(\.goalLayer))
      let unsupported = goals.filter { goal in
        guard let layer = goal.goalLayer, !goal.isSupported(in: scoped.project) else { return false }
        // Where no layer that could support it has a goal, that layer is what is missing. Of system and users, which may
        // support each other, the one that does so is the lower.
        let above = goal.supportedLayers(in: scoped.project)
        return supporters[layer].map { !$0.subtracting(above).isDisjoint(with: layers) } ?? false
      }
      guard unsupported.count > 1, let first = unsupported.first,
        goals.allSatisfy({ $0.supportedLayers(in: scoped.project).isEmpty })
      else { return unsupported.map(finding) }
      return [
        finding(
          at: first.place, "none of the \(goals.count) goals says which goal it supports",
          suggestion: "write \"supports \(first.goalKey)\" behind those that serve \(first.label)")
      ]
    }
  }

  private func finding(_ goal: Item) -> Finding {
    finding(
      at: goal.place, "no goal supports \(goal.label)" + (goal.goalLayer.map { " (\($0.rawValue))" } ?? ""),
      suggestion: "write \"supports \(goal.goalKey)\" behind the goal that serves it, or add one that does")
  }
}

extension Item {
  /// What a reference to a goal is written as.
  fileprivate var goalKey: String { isIDWritten ? id.key : "\"\(shortText)\"" }

  fileprivate func isSupported(in project: Project) -> Bool {
    project.index.links(to: id).contains { $0.type == .supports }
  }

  /// The layers of the goals that it supports.
  fileprivate func supportedLayers(in project: Project) -> Set<GoalLayer> {
    let supported = project.index.links(from: id).filter { $0.type == .supports }.map(\.to)
    return Set(supported.compactMap { project.index.item($0, in: release)?.goalLayer })
  }
}

extension ScopedProject {
  /// The goals of the project and of each release under review, those that were dropped left out.
  var goalGroups: [[Item]] {
    ([Item.wholeProject] + releases.map(\.release.name)).map { release in
      project.items(.goal, in: release).filter(\.isWanted)
    }.filter { !$0.isEmpty }
  }

  /// The layers whose goals may support those of a layer.
  fileprivate var supporters: [GoalLayer: Set<GoalLayer>] {
    let held = releases.flatMap(\.templates).map(\.template) + ScopingTemplate.builtIn
    let supports = held.first { !$0.supports.isEmpty }?.supports ?? []
    return Dictionary(grouping: supports, by: \.to).mapValues { Set($0.map(\.from)) }
  }
}
