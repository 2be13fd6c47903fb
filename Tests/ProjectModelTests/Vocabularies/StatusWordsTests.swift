import Findings
import Testing

@testable import ProjectModel

struct StatusWordsTests {
  @Test(arguments: [
    ("todo", "todo"), ("To Do", "todo"), ("Not started", "todo"), ("not-started", "todo"), ("Pending", "todo"),
    ("Planned", "todo"), ("Backlog", "todo"), ("0%", "todo"), ("0/5", "todo"), ("[ ]", "todo"), ("☐", "todo"),
    ("⏳", "todo"), ("⬜️", "todo"), ("🔜 next", "?"), ("🔴 not started", "todo"), ("pendente", "todo"), ("A fazer", "todo"),
    ("por hacer", "todo"), ("pendiente", "todo"), ("não iniciado", "todo"), ("не начато", "todo"),
    ("Запланировано", "todo"), ("not implemented", "todo"), ("TBD", "todo placeholder"), ("tba", "todo placeholder"),
    ("provisional", "todo"),
    ("In progress", "in-progress"), ("in_progress", "in-progress"), ("In-Progress", "in-progress"),
    ("IN PROGRESS (80%)", "in-progress"), ("WIP", "in-progress"), ("🔄", "in-progress"), ("🚧 WIP", "in-progress"),
    ("🟡 In review", "in-progress"), ("[~]", "in-progress partial"), ("80%", "in-progress"), ("80 %", "in-progress"),
    ("3/5", "in-progress"), ("80% done", "in-progress"), ("⚠️ Partial", "in-progress partial"),
    ("Partially done: API only", "in-progress partial"), ("At risk", "in-progress at risk"),
    ("delayed", "in-progress at risk"), ("em andamento", "in-progress"), ("Em risco", "in-progress at risk"),
    ("en curso", "in-progress"), ("en riesgo", "in-progress at risk"), ("в работе", "in-progress"),
    ("частично", "in-progress partial"),
    ("Done", "complete"), ("**Complete**", "complete"), ("`done`", "complete"), ("~~done~~", "complete"),
    ("[Done](log.md)", "complete"), ("Done<br>", "complete"), ("✅", "complete"), ("✅ Done", "complete"),
    ("Done ✅", "complete"), ("☑️", "complete"), ("[x]", "complete"), ("✔ shipped", "complete"), ("🎉", "complete"),
    ("100%", "complete"), ("5/5", "complete"), ("Done — in sprint 3", "complete"), ("Done, with tests", "complete"),
    ("done in sprint 3", "complete"), ("Merged", "complete"), ("ＤＯＮＥ", "complete"), ("concluído", "complete"),
    ("Hecho", "complete"), ("cumple", "complete"), ("готово", "complete"), ("сделано.", "complete"),
    ("Blocked", "blocked"), ("blocked by the law", "blocked"), ("On hold", "blocked"), ("⛔", "blocked"),
    ("waiting for data", "blocked"), ("bloqueado", "blocked"), ("заблокировано", "blocked"),
    ("Dropped", "dropped"), ("❌ Dropped", "dropped"), ("Cancelled", "dropped"), ("won't do", "dropped"),
    ("Won’t do", "dropped"), ("deferred to v2", "dropped"), ("out of scope", "dropped"), ("descartado", "dropped"),
    ("отменено", "dropped"),
    ("", "none"), ("-", "none"), ("—", "none"), ("N/A — done by the vendor", "none"),
    ("❌", "? unclear"), ("🔴", "? unclear"), ("finnished", "?"), ("Half and half", "?"), ("120%", "?"), ("5/0", "?"),
    ("We train the model again as soon as the labels are there", "? sentence"),
  ])
  func readsAStatus(cell: String, expected: String) {
    #expect(StatusWords.status(cell, at: Place("")).line == expected)
  }

  @Test(arguments: [
    ("finnished", "finished"), ("Compleet", "complete"), ("blokced", "blocked"), ("cocluído", "concluído"),
    ("xyzzy", nil),
  ])
  func suggestsTheNearestWord(word: String, expected: String?) {
    #expect(StatusWords.nearest(to: word) == expected)
  }

  @Test(arguments: [
    (["Done", "In progress", ""], ItemKind.requirement, StatusColumn.Meaning.work),
    (["✅", "❌", "✅"], .requirement, .work), (["Done", "Draft"], .deliverable, .work),
    (["Met", "Done"], .objective, .work), (["Rejected", "Proposed"], .requirement, .work), ([], .requirement, .work),
    (["200", "Done"], .requirement, .work),
    (["Done", "Exceeded"], .requirement, .work),
    (["Met", "Exceeded", "Below target"], .objective, .verdicts), (["✅ Met", "❌ Missed"], .requirement, .verdicts),
    (["✅", "❌ failed", "-"], .requirement, .verdicts), (["Atingido", "Não atingido"], .objective, .verdicts),
    (["Cumple", "No cumple"], .requirement, .verdicts), (["достигнуто", "не достигнуто"], .objective, .verdicts),
    (["✅", "Done"], .metric, .verdicts),
    (["200", "422 Unprocessable Entity", "404/410"], .requirement, .codes), (["503"], .requirement, .codes),
    (["2000", "3000"], .requirement, .work),
    (["Draft", "Approved"], .deliverable, .documentStates),
    (["Superseded by ADR-009", "Accepted"], .deliverable, .documentStates),
    (["Rascunho", "Aprovado"], .deliverable, .documentStates),
    (["черновик", "утверждён"], .deliverable, .documentStates),
  ])
  func decidesByTheWholeColumn(cells: [String], kind: ItemKind, meaning: StatusColumn.Meaning) {
    #expect(StatusColumn.meaning(of: cells, in: kind) == meaning)
  }

  @Test func keepsFalseFriendsAsText() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Status |
      | - | - | - |
      | R1 | Answers | 200 |
      | R2 | Refuses bad input | 422 |
      """)
    #expect(project.items.allSatisfy { $0.status == nil })
    #expect(project.items.map { $0.field(StatusColumn.Meaning.codes.field)?.text } == ["200", "422"])
  }
}

extension StatedStatus? {
  fileprivate var line: String {
    guard let self else { return "none" }
    return (self.status?.rawValue ?? "?") + (self.isPlaceholder ? " placeholder" : "")
      + (self.isPartial ? " partial" : "")
      + (self.isAtRisk ? " at risk" : "") + (self.isUnclear ? " unclear" : "") + (self.isSentence ? " sentence" : "")
  }
}
