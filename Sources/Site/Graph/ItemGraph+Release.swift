import ProjectModel

extension ItemGraph {
  /// What a release promises, layer by layer: goals, objectives, requirements, deliverables, metrics. Goals of the whole
  /// project stand among them.
  init(of matrix: TraceMatrix, _ viewpoint: Viewpoint) {
    let project = viewpoint.map.project
    let layers: [ItemKind] = [.goal, .objective, .requirement, .deliverable, .metric]
    let columns = layers.map { kind in
      let shared = kind == .goal ? project.items(kind, in: Item.wholeProject) : []
      return Column(title: kind.pluralPhrase, ids: (shared + project.items(kind, in: matrix.release.name)).map(\.id))
    }
    var gaps: [ItemID: [Phrase]] = [:]
    for row in matrix.rows {
      gaps[row.item.id] = row.gaps.filter { $0 != .objective }.map { $0.phrase }
    }
    for item in matrix.looseDeliverables where item.isDue { gaps[item.id] = ["no requirement"] }
    self.init(columns, in: matrix.release.name, gaps: gaps, viewpoint)
  }
}
