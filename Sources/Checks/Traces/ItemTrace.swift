import Findings
import ProjectModel

/// One item, everything that it rests on, and everything that rests on it.
package struct ItemTrace: Sendable {
  package let project: Project
  /// As the last release that states it has it.
  package let item: Item
  package let dependsOn: DependencyTree
  package let dependents: DependencyTree
  /// What its metrics measure besides, such as the objectives of a requirement, in order.
  package let sharingMetrics: [ItemID]
  /// Items that mention it or that it mentions without saying more, in order.
  package let mentions: [ItemID]

  /// Names with `:` or `/` say the kind: `risk:R1`.
  ///
  /// Throws `ItemNameError` where the name stands for no item, or for several.
  package init(_ name: String, in project: Project) throws {
    let id = try ItemName.id(name, in: project.index)
    guard let item = project.index.item(id) else { throw ItemNameError.unknown(name, nearest: nil, kind: nil) }
    self.project = project
    self.item = item
    dependsOn = DependencyTree(from: id, .dependsOn, in: project.index)
    dependents = DependencyTree(from: id, .dependents, in: project.index)
    let others =
      project.index.links(from: id).filter { $0.type == .mentions }.map(\.to)
      + project.index.links(to: id).filter { $0.type == .mentions }.map(\.from)
    mentions = Set(others).sorted()
    let metrics = LinkedItems(id, in: item.release, of: project.index).metrics
    let measured = metrics.flatMap { LinkedItems($0, in: item.release, of: project.index).pointed(.measures) }
    sharingMetrics = Set(measured).subtracting([id]).sorted()
  }
}
