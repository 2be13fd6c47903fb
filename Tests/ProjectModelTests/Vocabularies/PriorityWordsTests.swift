import Findings
import Testing

@testable import ProjectModel

struct PriorityWordsTests {
  @Test(arguments: [
    ("Must", "must moscow"), ("must-have", "must moscow"), ("**Must have**", "must moscow"),
    ("Mandatory", "must moscow"), ("P0", "must p-number"), ("p0 (blocker)", "must p-number"),
    ("High", "must high-medium-low"), ("🔴 High", "must high-medium-low"), ("High 🔥", "must high-medium-low"),
    ("Critical", "must high-medium-low"), ("1 - High", "must high-medium-low"), ("🔴", "must"),
    ("Alta", "must high-medium-low"), ("crítico", "must high-medium-low"), ("obrigatório", "must moscow"),
    ("Alto", "must high-medium-low"), ("высокий", "must high-medium-low"), ("обязательно", "must moscow"),
    ("Should", "should moscow"), ("should-have", "should moscow"), ("P1", "should p-number"),
    ("Medium", "should high-medium-low"), ("média", "should high-medium-low"), ("Medio", "should high-medium-low"),
    ("средний", "should high-medium-low"), ("🟡", "should"), ("🟠 Medium", "should high-medium-low"),
    ("Could", "could moscow"), ("nice-to-have", "could moscow"), ("Nice to have", "could moscow"),
    ("Optional", "could moscow"), ("P2", "could p-number"), ("P3", "could p-number"), ("Low", "could high-medium-low"),
    ("baixa", "could high-medium-low"), ("baja", "could high-medium-low"), ("низкий", "could high-medium-low"),
    ("🟢", "could"), ("Won't have", "wont moscow"), ("Won’t", "wont moscow"), ("later", "wont moscow"),
    ("не будет", "wont moscow"), ("", "none"), ("-", "none"), ("TBD", "none"), ("purple", "?"),
    ("because the council wants it", "?"),
  ])
  func readsAPriority(cell: String, expected: String) {
    let stated = PriorityWords.priority(ofCell: cell, at: Place(""))
    let line = stated.map { ($0.priority?.rawValue ?? "?") + ($0.scheme.map { " \($0.rawValue)" } ?? "") } ?? "none"
    #expect(line == expected)
  }

  @Test(arguments: [
    (["M", "S", "C", "W"], [Priority.must, .should, .could, .wont]), (["H", "M", "L"], [.must, .should, .could]),
    (["1", "2", "3"], [.must, .should, .could]), (["M", "M"], [nil, nil]), (["M", "Low"], [nil, .could]),
  ])
  func readsLettersByTheWholeColumn(cells: [String], expected: [Priority?]) {
    let rows = cells.enumerated().map { "| R\($0.offset + 1) | a\($0.offset) | \($0.element) |" }
    let project = Project.sample(
      "-- project/release-1/product.md --\n| ID | Requirement | Priority |\n| - | - | - |\n\(rows.joined(separator: "\n"))\n"
    )
    #expect(project.items.map { $0.priority?.priority } == expected)
  }
}
