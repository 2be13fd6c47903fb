import Checks
import Findings
import ProjectModel
import Testing

/// Cases of rules about items that are too rare for their examples.
@Suite("Rules about items get rare cases right")
struct ItemRuleTests {
  @Test func listsWhatADeliverableLacksInOneFinding() {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Team

      - Ana Petherick
      - Ben Okafor

      ## Deliverables

      | ID | Deliverable | Owner | Dependencies | Acceptance criteria | Status |
      | --- | --- | --- | --- | --- | --- |
      | D1 | Labels | Ana | - | 95 % agree | Todo |
      | D2 | Classifier | - |  | - | Todo |
      | D3 | Screen | Ben and Cleo Marsh |  | TBD | Todo |
      | D4 | Desk | Data team | D1 | It stands | Todo |
      """
    #expect(
      Review.reviewing(text).lines(of: "deliverable-incomplete", in: text) == [
        "project/release-1/planning.md:13: warning: D2 has no owner and no acceptance criteria, and does not say "
          + "what it depends on",
        "project/release-1/planning.md:14: warning: D3 does not say what it depends on, and names \"Cleo Marsh\", who is "
          + "not in the team",
      ])
  }

  @Test(arguments: [
    (["03/15/2026", "04/01/2026", "05/20/2026"], 0), (["15/03/2026", "25/04/2026", "20/03/2026"], 1),
    (["2026-05", "2026-05-20", "Q2 2026"], 0), (["2026-05", "2026-04-20"], 1),
    (["May 2026", "TBD", "1 April 2026"], 1),
    (["2026-06-01", "2026-04-01", "2026-02-01"], 0), (["2026-06-01", "2026-04-01", "2026-07-01"], 1),
    (["1–30 April 2026", "15 April 2026"], 0), (["March – May 2026", "April 2026"], 0),
  ])
  func knowsWhichDateIsEarlier(dates: [String], count: Int) {
    let rows = dates.enumerated().map { "| Step \($0) | \($1) |" }.joined(separator: "\n")
    let text = "-- project/release-1/planning.md --\n# Planning\n\n## Timeline\n\n| Milestone | Date |\n| --- | --- |\n"
    let review = Review.reviewing(text + rows)
    #expect(review.findings.count { $0.rule == "milestone-out-of-order" } == count)
  }

  @Test(arguments: [
    ("2026-04-30", nil), ("2026-05-01", nil), ("1–30 April 2026", "In progress"), ("2026-04", "In progress"),
    ("Q2 2026", nil), ("2026-04-30", "Complete"), ("2026-04-30", "Dropped"),
  ])
  func knowsWhatIsPast(date: String, status: String?) {
    let text =
      "-- project/release-1/planning.md --\n# Planning\n\n## Timeline\n\n| Milestone | Date | Status |\n| --- | --- | --- |\n"
      + "| Tested | \(date) | \(status ?? "") |\n"
    let lines = Review.reviewing(text, options: ReviewOptions(today: "2026-05-01")).lines(
      of: "milestone-overdue", in: text)
    let isPast = date.contains("04") || date.contains("April")
    let words =
      switch status {
      case "In progress": ["\"Tested\" was due \(date), and is In progress"]
      case nil where isPast: ["\"Tested\" was due \(date), and nothing says that it is complete"]
      default: [String]()
      }
    #expect(lines == words.map { "project/release-1/planning.md:7: warning: " + $0 })
    #expect(Review.reviewing(text).lines(of: "milestone-overdue", in: text) == [])
  }

  @Test(arguments: [
    ("[reports/a.md](reports/a.md)", "broken-link"), ("reports/a.md", "evidence-missing"), ("reports/b.md", nil),
    ("`reports/a.md`, page 3", "evidence-missing"), ("b.md", nil), ("Shown on 3 May at 15.30", nil),
    ("https://example.org/reports/a.md", nil), ("example.org/reports/a.md", nil), ("reports/*.md", nil),
    ("../../../b.md", nil), ("Node.js 20", nil),
  ])
  func looksForFilesThatAreNamedAsEvidence(cell: String, rule: String?) {
    let text = """
      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Status | Evidence |
      | --- | --- | --- | --- |
      | D1 | Classifier | Complete | \(cell) |
      -- project/release-1/reports/b.md --
      # B
      """
    let rules = ["broken-link", "evidence-missing"]
    #expect(
      Review.reviewing(text).findings.map(\.rule).filter(rules.contains) == (rule.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("maintain low latency (>100ms) when classifying", "\"latency\" should be low, and \">100ms\" asks for more"),
    ("Latência > 200 ms", "\"Latência\" should be low, and \"> 200 ms\" asks for more"),
    ("Стоимость ≥ 500 руб", "\"Стоимость\" should be low, and \"≥ 500 руб\" asks for more"),
    ("Disponibilidad < 99,9 %", "\"Disponibilidad\" should be high, and \"< 99,9 %\" asks for less"),
    ("Latency budget < 100 ms", nil), ("Requests with a latency > 1 s are retried", nil), ("Cost savings > $100", nil),
    ("A delay of > 24 h before anything is published", nil), ("Alert if latency > 1 s", nil),
    ("Latency must never be > 1 s", nil), ("Uptime > 24 h", nil), ("Accuracy: ≤ 5 % of the letters go astray", nil),
    ("Accuracy ≤ 5 % differ", nil), ("Memory > 8 GB", nil),
  ])
  func readsLimitsAgainstTheirWords(text: String, message: String?) {
    let sample = "-- project/release-1/product.md --\n# Product\n\n## Requirements\n\n### Constraints\n\n- \(text)\n"
    #expect(
      Review.reviewing(sample).lines(of: "constraint-direction", in: sample)
        == (message.map { ["project/release-1/product.md:7: warning: " + $0] } ?? []))
  }

  @Test(arguments: [
    ("| Risco | Mitigação |\n| - | - |\n| Deriva | Novo treino |\n| Atraso | - |", "risk-without-mitigation"),
    ("| Entregable | Responsable | Estado |\n| - | - | - |\n| Panel | | Pendiente |", "deliverable-incomplete"),
    ("| Допущение | На самом деле | Причина |\n| - | - | - |\n| Чисто | | Быстро |", "assumption-incomplete"),
    ("| Веха | Срок |\n| - | - |\n| Обучение | 31.03.2026 |\n| Данные | 15.02.2026 |", "milestone-out-of-order"),
    (
      "| Entregável | Status | Evidência |\n| - | - | - |\n| Painel | Concluído | relatórios/a.pdf |",
      "evidence-missing"
    ),
  ])
  func readsOtherLanguages(table: String, rule: String) {
    let text = "-- project/release-1/planning.md --\n# Planning\n\n\(table)\n"
    #expect(Review.reviewing(text).findings.count { $0.rule == rule } == 1)
  }

  @Test(arguments: [
    ("Latência da API < 200 ms", "Latência"), ("Keep cloud cost below $500 per month", "cloud cost"),
    ("Conformidade com a LGPD", "LGPD"), ("Reduce the latency to < 200 ms", nil), ("Help people understand GDPR", nil),
    ("Answer customers within a response time of 2 hours", nil), ("Cost under $1 for each letter", nil),
    ("Handle 95 % of requests, latency < 1 s", nil), ("Raise recall to ≥ 0.85", nil),
  ])
  func tellsLimitsFromOutcomes(objective: String, limit: String?) {
    let text = "-- project/release-1/product.md --\n# Product\n\n## Objectives\n\n- \(objective)\n"
    let messages = Review.reviewing(text).findings.filter { $0.rule == "objective-is-constraint" }.map(\.message)
    #expect(
      messages == (limit.map { ["\"\(objective)\" only says what the system is held to (\($0))"] } ?? []))
  }

  @Test func holdsACompleteObjectiveToItsDeliverables() {
    let text = """
      -- project/release-1/product.md --
      # Product

      ## Objectives

      | ID | Objective | Status |
      | --- | --- | --- |
      | O1 | 90 % of the letters reach the right desk | Complete |

      -- project/release-1/planning.md --
      # Planning

      ## Deliverables

      | ID | Deliverable | Fulfils | Status |
      | --- | --- | --- | --- |
      | D1 | Classifier | O1 | In progress |
      """
    #expect(
      Review.reviewing(text).lines(of: "status-contradiction", in: text) == [
        "project/release-1/product.md:7: warning: O1 is Complete but its deliverable is not (In progress)"
      ])
  }
}
