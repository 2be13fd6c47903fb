import Findings
import ProjectModel

/// Every metric of a release has one target.
struct MetricTargetsDisagree: Rule {
  let id = "metric-targets-disagree"
  let summary = "Two documents of a release promise different values of one metric"
  let rationale = """
    Of two targets, each reader believes the one that was found first. A least value and a wish, a value and a change, and \
    what two releases promise may differ; an alert is no target.
    """
  let severity = Severity.warning
  let flagged: [Example] = [
    """
    -- project/ml_canvas.md --
    # ML canvas

    ## Metrics

    | Metric | Target |
    | --- | --- |
    | F1 | ≥ 0.70 |
    | Latency | < 200 ms |

    -- project/monitoring_plan.md --
    # Monitoring plan

    ## Metrics

    | Metric | Target | Alert |
    | --- | --- | --- |
    | F1-score | ⟦≥ 0.60⟧ | < 0.50 |
    | Latency | < 0.2 s | > 1 s |
    """
  ]
  let accepted: [Example] = [
    """
    -- project/ml_canvas.md --
    # ML canvas

    ## Metrics

    | Metric | Minimum | Desired |
    | --- | --- | --- |
    | F1 | ≥ 0.70 | ≥ 0.80 |

    -- project/monitoring_plan.md --
    # Monitoring plan

    ## Metrics

    | Metric | Target | Alert |
    | --- | --- | --- |
    | F1 | ≥ 70 % | < 0.50 |
    | F1 (new customers) | ≥ 0.55 | < 0.40 |
    """
  ]

  func findings(in scoped: ScopedProject) -> [Finding] {
    scoped.releases.flatMap { release -> [Finding] in
      let metrics = scoped.project.items(.metric, in: release.release.name).filter { $0.targets.count > 1 }
      guard !metrics.isEmpty else { return [] }
      let ranks = Self.ranks(of: release.release)
      return metrics.flatMap { metric -> [Finding] in
        // What stands beside several releases is not what one of them promises.
        let targets = metric.targets.filter { target in
          scoped.project.releases.count == 1 || scoped.release(ofPath: target.place.path) == release.release.name
        }
        return findings(metric, targets.sorted { Self.isBefore($0.place, $1.place, ranks) }, in: scoped)
      }
    }
  }

  /// Canvases are written before documents, and these in the order product, design, planning.
  private static func ranks(of release: Release) -> [String: Int] {
    let canvases = release.canvases.map(\.source.path) + release.documents.filter { $0.role == .canvas }.map(\.path)
    let paths = canvases + release.documents.map(\.path)
    return Dictionary(zip(paths, paths.indices)) { first, _ in first }
  }

  private static func isBefore(_ a: Place, _ b: Place, _ ranks: [String: Int]) -> Bool {
    let (left, right) = (ranks[a.path] ?? .max, ranks[b.path] ?? .max)
    return left == right ? a < b : left < right
  }

  /// One finding for each statement, against the first that it does not agree with.
  private func findings(_ metric: Item, _ targets: [Target], in scoped: ScopedProject) -> [Finding] {
    var known: [Target] = []
    return targets.compactMap { target in
      if let rival = known.first(where: { isRival($0, of: target, metric) }) {
        return finding(metric, target, rival, scoped)
      }
      if known.count < Self.most { known.append(target) }
      return nil
    }
  }

  /// A metric with more targets that agree is no work of hands.
  private static let most = 20

  /// Whether two targets are promises of two documents, or of two places that name the metric by its id.
  private func isRival(_ first: Target, of second: Target, _ metric: Item) -> Bool {
    guard first.place.path != second.place.path || (metric.isIDWritten && !areInOneRow(first, second, metric)) else {
      return false
    }
    return second.disagrees(with: first, ofMetric: metric.text)
  }

  private func areInOneRow(_ first: Target, _ second: Target, _ metric: Item) -> Bool {
    let isOwn = [first, second].map { metric.extent.holds($0.place) }
    return isOwn[0] == isOwn[1]
  }

  private func finding(_ metric: Item, _ target: Target, _ first: Target, _ scoped: ScopedProject) -> Finding {
    finding(
      at: target.place,
      "\(metric.label) \(target.text) here, \(first.text) \(scoped.position(of: first.place, from: target.place))",
      suggestion: "keep one of them, or say what each of them is about",
      related: [Finding.Related("\(metric.label) \(first.text) here", at: first.place)])
  }
}

extension Place {
  /// Whether another place lies in this one.
  func holds(_ other: Place) -> Bool {
    guard path == other.path, let span, let inner = other.span else { return false }
    return span.start <= inner.start && inner.end <= span.end
  }
}

extension ScopedProject {
  /// Where something is written, in words for a reader of another place: "in ml_canvas.md:73", "on line 73".
  func position(of place: Place, from other: Place) -> String {
    let line = place.span.flatMap { span in project.folder.texts[place.path]?.lineNumber(at: span.start) }
    if place.path == other.path { return line.map { "on line \($0)" } ?? "above" }
    let names = [place.path, other.path].map { $0.pathNames.last.map(String.init) ?? $0 }
    let name = names[0] == names[1] ? place.path : names[0]
    return "in " + name + (line.map { ":\($0)" } ?? "")
  }
}
