import Findings
import ProjectModel

/// The goals of the project and of the release under way, from the organisation down to the model, and what supports what.
struct GoalsPage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }
  private var index: ItemIndex { map.project.index }

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    let goals = goals
    html.element("h1", say: "Goals")
    if goals.isEmpty { writeEmpty(&html) } else { write(goals, &html) }
    writeEarlier(besides: goals, &html)
    return Page(
      title: map.goalsPage.title, description: viewpoint.words("What the project is for, layer by layer."),
      crumbs: viewpoint.crumbs, body: html.bytes)
  }

  /// Those of the whole project, then those of the release under way that are not among them.
  private var goals: [Item] {
    let own = map.project.items(.goal, in: Item.wholeProject)
    let known = Set(own.map(\.id))
    let ofRelease = map.leadingRelease.map { map.project.items(.goal, in: $0.name) } ?? []
    return own + ofRelease.filter { !known.contains($0.id) }
  }

  private func write(_ goals: [Item], _ html: inout HTMLWriter) {
    let layers = GoalLayer.allCases.filter { layer in goals.contains { $0.goalLayer == layer } }.count
    html.element(
      "p", ["class": "lead"],
      say:
        "\(goals.count, "goal") in \(layers) of \(GoalLayer.allCases.count) layers, from the organisation down to the model."
    )
    let graph = graph(of: goals)
    if graph.isWorthDrawing {
      graph.write(name: "graph", label: "What supports what", hasList: false, to: &html)
    }
    GoalTable().write(
      goals, label: "Goals and what supports them", in: map.leadingRelease?.name ?? Item.wholeProject,
      viewpoint, to: &html)
  }

  /// A column for each layer, and one for what else supports a goal.
  private func graph(of goals: [Item]) -> ItemGraph {
    let release = map.leadingRelease?.name
    var columns = GoalLayer.allCases.map { layer in
      ItemGraph.Column(title: layer.phrase, ids: goals.filter { $0.goalLayer == layer }.map(\.id))
    }
    columns.append(ItemGraph.Column(title: "No layer", ids: goals.filter { $0.goalLayer == nil }.map(\.id)))
    let others = goals.flatMap { LinkedItems($0.id, in: release, of: index).pointing(.supports) }
    columns.append(ItemGraph.Column(title: "Other support", ids: others.filter { $0.kind != .goal }))
    var gaps: [ItemID: [Phrase]] = [:]
    for goal in goals where goal.field(.measure) == nil {
      if ItemRelations(goal.id, release, viewpoint).metrics.isEmpty { gaps[goal.id] = ["no measure"] }
    }
    return ItemGraph(columns, in: release, gaps: gaps, viewpoint)
  }

  // MARK: Nothing, and what was

  private func writeEmpty(_ html: inout HTMLWriter) {
    EmptyNote(
      sentence: "No goals are written down yet. Goals say what the project is for, and how anybody would know.",
      invitation: "Write them into goals.yml in the project folder:",
      example: """
        goals:
        - id: G1
          layer: organizational      # or leading, system, user, model
          text: Customers get their letters a day earlier
          measure: days from arrival to desk, from the post book
        - id: G2
          layer: system
          text: Letters reach the right desk on the first day
          measure: share of letters that are not moved on
          supports: [G1]
        """, language: "yaml"
    ).write(to: &html)
  }

  /// Goals that only earlier releases state.
  private func writeEarlier(besides goals: [Item], _ html: inout HTMLWriter) {
    let known = Set(goals.map(\.id))
    let rest = index.allIDs.filter { $0.kind == .goal && !known.contains($0) }
    guard !rest.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", say: "\(rest.count, "goal") of other releases")
      html.element("ul") { html in
        for item in rest.compactMap({ index.item($0) }) {
          html.element("li") { html in
            html.chip(item.id, viewpoint)
            if item.isIDWritten { html.text(" " + item.text) }
            let releases = index.statements(of: item.id).compactMap { map.project.release($0.release)?.title }
            if let last = releases.last { html.element("span", ["class": "sub"], text: last) }
          }
        }
      }
    }
  }
}
