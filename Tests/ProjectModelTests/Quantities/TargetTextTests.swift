import Findings
import Testing

@testable import ProjectModel

/// What running text promises: `comparator value unit`, then "change" or "desired" where it is one.
struct TargetTextTests {
  @Test(arguments: [
    ("precision >85% on all desks", "> 85 %"),
    ("F1 ≥ 0,60", "≥ 0.6"),
    ("recall >= 0.60", "≥ 0.6"),
    ("error &gt;20%", "> 20 %"),
    ("answers in < 200ms", "< 200 ms"),
    ("p95 < 300 ms por requisição", "< 300 ms"),
    ("latência p95<200ms por predição", "< 200 ms"),
    ("custo ≤ US$ 75,00", "≤ 75 US$"),
    ("costs below $0.01 per request", "< 0.01 $"),
    ("<= $0.01 per request", "≤ 0.01 $"),
    ("ROI > 3x", "> 3 x"),
    ("pelo menos 65% dos pedidos", "≥ 65 %"),
    ("at least 85 %", "≥ 85 %"),
    ("at most 3 h", "≤ 3 h"),
    ("below 5 errors", "< 5"),
    ("in under 90 seconds", "< 90 s"),
    (#"recall \geq 0.9"#, "≥ 0.9"),
    (#"uptime $\ge 99.9\%$"#, "≥ 99.9 %"),
    (#"$F_1 \geq 0.9$ on the test set"#, "≥ 0.9"),
    (#"$\text{AUC} \ge 0.8$"#, "≥ 0.8"),
    ("between 0.7 and 0.9", "0.7–0.9"),
    ("entre 70% e 80%", "70–80 %"),
    ("entre 0,7 y 0,9", "0.7–0.9"),
    ("от 0,7 до 0,9", "0.7–0.9"),
    ("coverage 50% ± 5%", "45–55 %"),
    ("coverage 50 % +/- 5 p.p.", "45–55 %"),
    (#"$0.9 \pm 0.05$"#, "0.85–0.95"),
    ("accuracy 0.75+", "≥ 0.75"),
    ("90%+ of letters", "≥ 90 %"),
    ("accuracy ≥95 percent", "≥ 95 %"),
    ("stores > 10 000 letters", "> 10000"),
    ("at least 1 000 000 rows", "≥ 1000000"),
    ("≥ 100 predições/segundo", "≥ 100 /s"),
    ("at least 50 requests per second", "≥ 50 /s"),
    ("> 50 req/s", "> 50 /s"),
    ("≥ 20 RPS", "≥ 20 /s"),
    ("no more than R$ 3 mil / mês", "≤ 3000 R$/mo"),
    ("uptime >99.5 %", "> 99.5 %"),
    ("within 24h", "≤ 24 h"),
    ("answers within 2 weeks", "≤ 2 wk"),
    ("model < 50MB serializado", "< 50 MB"),
    ("size ≤ 2 GiB", "≤ 2 GiB"),
    ("≥ 3 testes", "≥ 3"),
    ("cost at most € 10k", "≤ 10000 €"),
    ("budget up to US$ 1.5M", "≤ 1500000 US$"),
    ("no fewer than 3 reviewers", "≥ 3"),
    ("recall not below 0.7", "≥ 0.7"),
    ("recall at or above 0.7", "≥ 0.7"),
    ("greater than or equal to 0.9", "≥ 0.9"),
    ("greater than 0.9", "> 0.9"),
    ("must not exceed 300 ms", "≤ 300 ms"),
    ("0.8 or higher", "≥ 0.8"),
    ("0.8 or better", "≥ 0.8"),
    ("200 ms max", "≤ 200 ms"),
    ("200 ms or less", "≤ 200 ms"),
    ("min. 0.8", "≥ 0.8"),
    ("máx. 200 ms", "≤ 200 ms"),
    ("mínimo 0,8", "≥ 0.8"),
    ("no mínimo 80 %", "≥ 80 %"),
    ("superior a 0,8", "> 0.8"),
    ("inferior a 200 ms", "< 200 ms"),
    ("não inferior a 0,8", "≥ 0.8"),
    ("não menos de 3 dias", "≥ 3 d"),
    ("no menos de 0,8", "≥ 0.8"),
    ("igual ou superior a 0,8", "≥ 0.8"),
    ("igual o superior a 0,8", "≥ 0.8"),
    ("0,8 ou mais", "≥ 0.8"),
    ("0,8 o más", "≥ 0.8"),
    ("al menos 1 reclutador", "≥ 1"),
    ("hasta 200 ms", "≤ 200 ms"),
    ("não mais que 5%", "≤ 5 %"),
    ("até 2 segundos", "≤ 2 s"),
    ("не ниже 0,8", "≥ 0.8"),
    ("не менее 80 %", "≥ 80 %"),
    ("как минимум 0,8", "≥ 0.8"),
    ("до 200 мс", "≤ 200 ms"),
    ("от 0,8", "≥ 0.8"),
    ("0,8 и выше", "≥ 0.8"),
    ("менее 2 секунд", "< 2 s"),
    ("не более 3 дней", "≤ 3 d"),
    ("target of 0.8 on F1", "≥ 0.8"),
    ("UI interactions target: ~12–14", "≥ 12–14"),
    ("Meta: 80%", "≥ 80 %"),
    ("top-5 accuracy > 90%", "> 90 %"),
    ("precision@10 ≥ 0.3", "≥ 0.3"),
    ("F1 > 0.8", "> 0.8"),
    ("p95 latency below 200 ms", "< 200 ms"),
    ("recall of at least 0.9 at precision 0.8", "≥ 0.9"),
    ("recall ≥ 0.9 at precision ≥ 0.8", "≥ 0.9"),
    ("**≥ 0.8** on `test`", "≥ 0.8"),
    ("error below 1e? or < .05", "< 0.05"),
    ("a success if AUC ≥ 0.75", "≥ 0.75"),
    ("increase recall to 0.9", "≥ 0.9"),
    ("reduce the error to below 5 %", "< 5 %"),
    ("reducir el error a 5 %", "≤ 5 %"),
    ("reduzir de 20% para 10%", "≤ 10 %"),
    ("gap of at most 10 p.p. between groups", "≤ 10 pp"),
    ("reduce churn by 15–20 % vs. baseline", "≥ 15–20 % change"),
    ("Reduzir em 15-20% vs. baseline atual", "≥ 15–20 % change"),
    ("reducir un 20 % el tiempo", "≥ 20 % change"),
    ("reducir el tiempo en un 20 %", "≥ 20 % change"),
    ("aumentar la tasa en 15%+ sin riesgo", "≥ 15 % change"),
    ("Incremento ≥15% en aprobaciones", "≥ 15 % change"),
    ("снизить на 20 %", "≥ 20 % change"),
    ("снизить не менее чем на 20 %", "≥ 20 % change"),
    ("reduce handling time by at least 20 %", "≥ 20 % change"),
    ("a 15% reduction in calls", "≥ 15 % change"),
    ("redução de 10% no tempo", "≥ 10 % change"),
    ("answers 20 % faster", "≥ 20 % change"),
    ("> 10 % over the baseline", "> 10 % change"),
    ("grow capacity by 100% (from average 20 to 40 a day)", "≥ 100 % change"),
    ("minimum 0.7, desired 0.8", "≥ 0.7; ≥ 0.8 desired"),
    ("mínimo 0,7, desejado 0,8", "≥ 0.7; ≥ 0.8 desired"),
    ("AUC ≥ 0.80 and F1 ≥ 0.70", "≥ 0.8; ≥ 0.7"),
    ("≤ 5% of predictions differ by more than 1 point; ≤ 20% by more than 0.5 points", "≤ 5 %; ≤ 20 %"),
  ])
  func readsPromises(text: String, expected: String) {
    #expect(TargetReader.targets(in: text).lines == expected)
  }

  @Test(arguments: [
    "beat the baseline", "as good as possible", "Q3 2026", "2 of 4 metrics", "no worse than the baseline",
    "beat the baselines on at least 2 of 4 metrics", "superar os baselines em pelo menos 2 das 4 métricas",
    "al menos 2 de las 4 métricas", "Python >= 3.10", "Python 3.11+", "needs CUDA > 12", "version 1.2", "v1.2",
    "2024-01-01", "by 05/02/2026", "ISO 27001", "children (< 18 years)", "people aged > 65", "#1", "R1", "see §3.2",
    "HTTP 200", "GPT-4 answers", "COVID-19", "S&P 500", "24/7 support", "an 80/20 split", "at 10:30",
    "alert if < 0.6", "alerta se < 0,6", "alert when drift > 0.2", "retrain if recall drops below 0.6",
    "Re-treino quando drift > 0.2", "if the score is above 0.5, ask a person", "переобучение, если F1 ниже 0,6",
    "predictions that differ by more than 1 point", "until 2027", "até 2027", "до 2027 года", "by 2027",
    "over 30 days of data", "every 5 minutes", "about 50 letters", "~65% desktop, ~35% mobile", "recall was 0.85",
    "20 languages", "R1–R6", "step 3: sort", "k = 5", "1.2.3", "> 3.2.1", "up to date", "at least once",
    "more than enough", "A > B", "the top 10 streets", "Improve recall in 20 languages", "5xx answers",
    "3D model", "a 7B model", "25th percentile", "$k$ neighbours", "10.0.0.1",
  ])
  func readsNoPromise(text: String) {
    #expect(TargetReader.targets(in: text).lines == "")
  }

  @Test(arguments: [
    ("AUC ≥ 0.80 and F1 ≥ 0.70", ["AUC", "F1"]),
    ("We want precision of at least 85 %", ["precision"]),
    ("**Precisión:** ≥ 85 %", ["Precisión"]),
    ("Modelo con ROC-AUC ≥ 0.75", ["ROC-AUC"]),
    ("p95 latency below 200 ms, uptime above 99 %", ["p95 latency", "uptime"]),
    ("≥ 3 tests", [""]),
  ])
  func keepsTheWordsBeforeATarget(text: String, subjects: [String]) {
    #expect(TargetReader.targets(in: text).map(\.subject) == subjects)
  }

  @Test func readsTheDescriptionOfANamedRequirement() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Description |
      | - | - | - |
      | R1 | Latency | Answers come in < 1 second. |
      """)
    #expect(project.items.first?.targets.lines == "< 1 s")
  }

  @Test func placesATargetOnItsOwnWords() {
    let text = "Schnell — at least 85 % of é, then ≤ 3 s."
    let targets = TargetReader.targets(in: text) { Place("a", Span($0)) }
    let written = targets.map { target in target.place.span.map { text.utf8Slice($0.range) } }
    #expect(written == ["at least 85 %", "≤ 3 s"])
    #expect(targets.map(\.text) == ["at least 85 %", "≤ 3 s"])
  }
}

extension TargetReader {
  static func targets(in text: String) -> [Target] { targets(in: text) { Place("", Span($0)) } }
}

extension [Target] {
  var lines: String { map(\.line).joined(separator: "; ") }
}

extension Target {
  /// `≥ 15–20 % change`.
  var line: String {
    func number(_ value: Double) -> String {
      let value = (value * 1e9).rounded() / 1e9
      return value == value.rounded() ? "\(Int(exactly: value) ?? 0)" : "\(value)"
    }
    let range = number(value) + (upper.map { "–\(number($0))" } ?? "")
    let value = comparator == .between ? range : "\(comparator.rawValue) \(range)"
    let extras = (isChange ? " change" : "") + (level == .desired ? " desired" : "")
    return value + (unit.isEmpty ? "" : " \(unit)") + extras + (ambiguity.map { " or \(number($0.thousands))" } ?? "")
  }
}
