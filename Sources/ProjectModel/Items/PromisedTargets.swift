import Findings

/// What objectives, requirements and constraints promise of metrics that are stated elsewhere.
///
/// What an objective promises is a target of the metrics that measure it; so is what a requirement or constraint promises
/// that names the metric itself. Of several targets, a metric takes the first that names it: "AUC ≥ 0.80 and F1 ≥ 0.70".
/// Where nothing names it, the only metric takes the first target that names no other.
struct PromisedTargets {
  /// In the order written.
  let targets: [Statement: [Target]]
  /// To items that name by its name what measures them: "a model with ROC-AUC ≥ 0.75".
  let links: [ItemLink]

  /// A metric, as one release states it.
  struct Statement: Hashable {
    let item: ItemID
    let release: String
  }

  init(items: [Item], links: [ItemLink]) {
    let measuring = Dictionary(grouping: links.filter { $0.type == .measures }) {
      Statement(item: $0.to, release: $0.release)
    }
    let texts = Dictionary(
      items.lazy.filter { $0.id.kind == .metric }.map { (Statement(item: $0.id, release: $0.release), $0.text) }
    ) { first, _ in first }
    var names: MetricsByName?
    var extra: [Statement: [Target]] = [:]
    var found: [ItemLink] = []
    for item in items where item.id.kind != .metric && !item.targets.isEmpty {
      let links = (measuring[Statement(item: item.id, release: item.release)] ?? []).filter { link in
        item.id.kind == .objective || item.states(link.place)
      }
      var linked: [Statement] = []
      for link in links {
        let metric = Statement(item: link.from, release: item.release)
        if !linked.contains(metric) { linked.append(metric) }
      }
      for metric in linked {
        let name = texts[metric] ?? metric.item.key
        if let target = Self.target(for: name, in: item.targets, isOnly: linked.count == 1) {
          extra[metric, default: []].append(target)
        }
      }
      guard linked.isEmpty, item.targets.contains(where: { !$0.subject.isEmpty }) else { continue }
      // "A model with ROC-AUC ≥ 0.75" says by name what measures it.
      let known = names ?? MetricsByName(items)
      names = known
      for (metric, target) in known.named(by: item) {
        extra[Statement(item: metric, release: item.release), default: []].append(target)
        found.append(
          ItemLink(from: metric, to: item.id, type: .measures, release: item.release, place: target.place))
      }
    }
    targets = extra
    self.links = found
  }

  private static func target(for metric: String, in targets: [Target], isOnly: Bool) -> Target? {
    if !isOnly || targets.count > 1, let own = targets.first(where: { $0.names(metric: metric) }) { return own }
    return isOnly ? targets.first { $0.concerns(metric: metric) } : nil
  }

  /// The metrics of each release, by all that their names say.
  private struct MetricsByName {
    private var metrics: [String: [String: ItemID]] = [:]

    init(_ items: [Item]) {
      for item in items where item.id.kind == .metric {
        // A slice of its own is no part of the name.
        guard item.field(FieldName(rawValue: "slice")) == nil, let key = MetricName(item.text).mergingKey else {
          continue
        }
        if metrics[item.release]?[key] == nil { metrics[item.release, default: [:]][key] = item.id }
      }
    }

    /// The metrics that an item names in front of its targets, each with the first of them.
    func named(by item: Item) -> [(metric: ItemID, target: Target)] {
      guard let metrics = metrics[item.release] else { return [] }
      var found: [(metric: ItemID, target: Target)] = []
      for target in item.targets where !target.subject.isEmpty {
        guard let metric = MetricName(target.subject).mergingKey.flatMap({ metrics[$0] }),
          !found.contains(where: { $0.metric == metric })
        else { continue }
        found.append((metric, target))
      }
      return found
    }
  }
}

extension Item {
  /// Whether a place lies in the row or entry that states the item.
  fileprivate func states(_ place: Place) -> Bool {
    guard place.path == extent.path, let inner = place.span, let outer = extent.span else { return false }
    return outer.start <= inner.start && inner.end <= outer.end
  }
}
