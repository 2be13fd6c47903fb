import Testing

@testable import ProjectModel

/// A target and what was measured.
struct VerdictTests {
  @Test(arguments: [
    ("≥ 0.80", "0.80", Verdict.met), ("≥ 0.80", "0.7999", .missed), ("≥ 0.80", "0.799999999", .missed),
    ("> 0.80", "0.80", .missed), ("≥ 70 %", "0.70", .met), ("≥ 0.70", "70 %", .met), ("≥ 0.70", "69.9 %", .missed),
    ("≥ 70", "71 %", .met), ("≤ 5 %", "0.05", .met), ("≤ 5 %", "5.1", .missed), ("50% ± 5%", "45 %", .met),
    ("50% ± 5%", "0.551", .missed), ("between 0.7 and 0.9", "0.9", .met), ("between 0.7 and 0.9", "0.91", .missed),
    ("15–20 %", "22 %", .met), ("15–20 %", "15 %", .met), ("15–20 %", "14 %", .missed), ("zero", "0", .met),
    ("zero", "1", .missed), ("~0.81", "0.80", .met), ("~0.81", "0.7", .missed), ("= 100 %", "1", .met),
    ("< 200 ms", "0.15 s", .met), ("< 200 ms", "0.15 min", .missed), ("≤ 2 weeks", "15 days", .missed),
    ("≤ 1 year", "11 months", .met), ("≤ 1 month", "20 days", .notComparable), ("≤ 50 MB", "0.05 GB", .met),
    ("≤ 1 MiB", "1 MB", .met), ("≤ 1 MB", "1 MiB", .missed), ("≤ 1 MB", "3 s", .notComparable),
    ("≤ US$ 75", "70 USD", .met), ("≤ US$ 75", "$70", .met), ("≤ US$ 75", "R$ 70", .notComparable),
    ("≤ € 10k", "9 500 €", .met), ("≤ R$ 3 mil / mês", "R$ 2 mil/mês", .met),
    ("≤ R$ 3 mil / mês", "R$ 30 mil por ano", .met), ("≤ R$ 3 mil / mês", "R$ 2 mil", .notComparable),
    ("≥ 100 requests/second", "120 req/s", .met), ("≥ 100 requests/second", "5 000 rpm", .missed),
    ("< 300 ms por requisição", "250 ms", .met), ("> 3x", "3.5", .met), ("> 3x", "2 vezes", .missed),
    ("≤ 5 p.p.", "4 p.p.", .met), ("≤ 5 p.p.", "4 %", .notComparable), ("+15 %", "18 %", .notComparable),
    ("reduce by 20 %", "0.2", .notComparable), ("beat the baseline", "0.9", .notComparable),
    ("beat the baseline", "", .notComparable), ("≥ 0.8", "", .unmeasured), ("≥ 0.8", "NaN", .missed),
    ("min 0.7, ideal 0.9", "0.8", .met), ("min 0.7, ideal 0.9", "0.6", .missed), ("ideal 0.9", "0.8", .missed),
    ("≥ 1.500", "2 000", .met), ("≥ 1.500", "1", .missed), ("≥ 1.500", "10", .notComparable),
    ("≥ 1.500", "1.600", .notComparable),
  ])
  func judges(target: String, measured: String, verdict: Verdict) {
    let project = Project.sample(
      """
      -- project/release-1/design.md --
      | ID | Metric | Target | Measured |
      | - | - | - | - |
      | M1 | Score | \(target) | \(measured) |
      """)
    #expect(project.items.first?.verdict == verdict)
  }

  @Test(arguments: ["TBD", "-", "N/A", "n/a — no users yet", ""])
  func judgesNothingWhereNothingIsPromised(target: String) {
    let project = Project.sample(
      "-- project/release-1/design.md --\n| ID | Metric | Target |\n| - | - | - |\n| M1 | Score | \(target) |\n")
    #expect(project.items.count == 1)
    #expect(project.items.first?.verdict == nil)
  }

  @Test(arguments: [
    ("Latency", true), ("p95 latency", true), ("Error rate", true), ("False positives a day", true), ("MAE", true),
    ("Custo por predição", true), ("Tiempo de respuesta", true), ("Ошибка прогноза", true), ("Время ответа", true),
    ("Uptime", false), ("Sentiment", false), ("Temporal stability", false), ("Time saved", false),
    ("Cost reduction", false), ("Recall", false), ("Accuracy at low cost", false), ("Homage", false),
  ])
  func knowsWhichWayIsBetter(name: String, isLowerBetter: Bool) {
    #expect(MetricDirection(of: name, stated: nil).isLowerBetter == isLowerBetter)
  }
}
