import ProjectModel
import Testing

struct MetricTests {
  /// A target in one document, its metric in another, the value in a file, the requirement elsewhere.
  private func project(measured: String) -> Project {
    Project.sample(
      """
      -- project/release-1/product.md --
      #### Objectives
      - O1: We want precision of at least 85 % (M1).
      ### Requirements
      | ID | Requirement | Status |
      | - | - | - |
      | R1 | Sort mail | Done |
      -- project/release-1/design.md --
      #### Metrics
      | ID | Metric | Requirement |
      | - | - | - |
      | M1 | Precision (micro) | R1 |
      -- project/release-1/metrics.json --
      {"offline": {"precision_micro": \(measured)}}
      """)
  }

  @Test(arguments: [
    ("0.91", Verdict.met), ("0.85", .met), ("0.84", .missed), ("\"91 %\"", .met), ("NaN", .missed), ("91.5", .met),
  ])
  func meetsTheTargetOfAnotherDocument(measured: String, verdict: Verdict) throws {
    let project = project(measured: measured)
    let metric = try #require(project.items(.metric, in: "release-1").first)
    #expect(metric.verdict == verdict)
    #expect(metric.targets.map(\.place.path) == ["project/release-1/product.md"])
    #expect(metric.measurements.map(\.place.path) == ["project/release-1/metrics.json"])
    #expect(project.linkLines.contains("M1 measures R1"))
    #expect(project.linkLines.contains("M1 measures O1"))
  }

  @Test(arguments: [
    ("≥ 0.60", "0.60", Verdict.met), ("> 0.6", "0.6", .missed), ("< 200 ms", "0.15 s", .met),
    ("< 200 ms", "250", .missed),
    ("≤ 15 %", "0.149", .met), ("70 %", "0.70", .met), ("≥ 0,60", "0,59", .missed), ("15–20 %", "18 %", .met),
    ("at most 3 h", "200 min", .missed), ("≥ 4 000", "4 100", .met), ("≥ 4 000", "4,100", .notComparable),
    ("≥ 0.9", "", .unmeasured), ("> 3x", "3.5x", .met),
    ("**≥ 0.8**", "**0.843**", .met), ("≤ 1.000 €", "900 €", .notComparable), ("≥ 0.843", "0.85", .met),
    ("reduce by at least 20 %", "0.1", .notComparable),
  ])
  func judgesTargetsAgainstMeasuredValues(target: String, measured: String, verdict: Verdict) {
    let project = Project.sample(
      "-- project/release-1/design.md --\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M1 | Score | \(target) | \(measured) |\n"
    )
    #expect(project.items.first?.verdict == verdict)
  }

  @Test(arguments: ["beat the baseline", "as good as possible", "Q3 2026", "2 of 4 metrics"])
  func readsNoTargetWhereNoneIs(cell: String) {
    let project = Project.sample(
      "-- project/release-1/product.md --\n#### Objectives\n- O1: \(cell)\n")
    #expect(project.items.first?.targets.isEmpty == true)
  }

  @Test func prefersTheSmallerWhereSmallerIsBetter() {
    let project = Project.sample(
      "-- project/release-1/design.md --\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M1 | Latency | 200 ms | 180 |\n"
    )
    #expect(project.items.first?.verdict == .met)
  }
}
