import Findings
import Testing

@testable import ProjectModel

/// What a cell in a column of targets promises.
struct TargetCellTests {
  @Test(arguments: [
    ("85 %", "≥ 85 %"), ("0.843", "≥ 0.843"), ("**0.843**", "≥ 0.843"), ("~0.81", "≈ 0.81"), ("≈ 0,81", "≈ 0.81"),
    ("0.644 ± 0.028", "0.616–0.672"), ("50% ± 5%", "45–55 %"), ("15-20%", "≥ 15–20 %"), ("12–14", "≥ 12–14"),
    ("15 % – 20 %", "≥ 15–20 %"), ("10 p.p.", "≥ 10 pp"), ("−3 p.p.", "≤ -3 pp change"), ("+15%", "≥ 15 % change"),
    ("-5%", "≤ -5 % change"), ("±5%", "-5–5 % change"), ("R$ 3 000 / mês", "≥ 3000 R$/mo"),
    ("1,000.5 requests/second", "≥ 1000.5 /s"), ("99.9% uptime", "≥ 99.9 %"), ("0 critical bugs", "≤ 0"),
    ("zero", "≤ 0"), ("cero errores", "≤ 0"), ("2 weeks", "≥ 2 wk"), ("15s/ resume", "≤ 15 s"), ("100 MB", "≥ 100 MB"),
    ("= 100 %", "= 100 %"),
    ("0.7 (min), 0.8 (ideal)", "≥ 0.7; ≥ 0.8 desired"), ("min 0.7 / ideal 0.8", "≥ 0.7; ≥ 0.8 desired"),
    ("stretch: 0.9", "≥ 0.9 desired"), ("aceitável 0,7; desejável ≥ 0,8", "≥ 0.7; ≥ 0.8 desired"),
    ("3x faster", "≥ 3 x change"), ("p95 < 300 ms", "< 300 ms"), ("Al menos 1", "≥ 1"), (">10", "> 10"),
    ("Reduzir em 15-20% vs. baseline atual", "≥ 15–20 % change"), ("+0.05", "≥ 0.05"),
    ("reduzir até 5 %", "≤ 5 %"),
  ])
  func readsAPromise(cell: String, expected: String) {
    #expect(targets(cell).lines == expected)
  }

  @Test(arguments: [
    ("200 ms", "≤ 200 ms"), ("0.1", "≤ 0.1"), ("15–20 ms", "≤ 15–20 ms"), ("100 ms or better", "≤ 100 ms"),
    ("max 200 ms, ideal 100 ms", "≤ 200 ms; ≤ 100 ms desired"), ("≥ 3", "≥ 3"),
  ])
  func promisesTheMostWhereLessIsBetter(cell: String, expected: String) {
    #expect(targets(cell, isLowerBetter: true).lines == expected)
  }

  @Test(arguments: [
    "", "-", "—", "TBD", "n/a", "N/A", "none", "Maximizar (depende do custo médio)", "Cuantificado", "Top 10 claras",
    "3 out of 4", "3 of 4", "24/7", "80/20", "2026", "2026-03-01", "05/02/2026", "Q3 2025", "v1.2", "beat the baseline",
    "no worse than baseline", "better than v1", "alert if < 0.6", "Python >= 3.10", "see §3.2", "R1", "GPT-4", "10:30",
    "[Your target]", "XX%",
  ])
  func readsNoPromise(cell: String) {
    #expect(targets(cell).lines == "")
  }

  private func targets(_ cell: String, isLowerBetter: Bool = false) -> [Target] {
    TargetReader.target(ofCell: cell, direction: isLowerBetter ? MetricDirection(of: "Latency", stated: nil) : .up) {
      Place("", Span($0))
    }
  }
}
