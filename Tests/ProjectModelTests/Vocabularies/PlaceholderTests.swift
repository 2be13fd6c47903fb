import Testing

@testable import ProjectModel

struct PlaceholderTests {
  @Test(arguments: [
    "TBD", "tbd", "TODO", "todo", "...", "…", "???", "XX", "xx%", "n/a", "N/A", "[Your name]", "[Describe the risk]",
    "[seu nome]", "[опишите риск]", "<Enter the data source>", "{{ project_name }}", "a definir", "por definir",
    "не определено", "pendente", "Coming soon", "**TBD**", "[More Information Needed]", "YYYY-MM-DD",
  ])
  func knowsAPlaceholder(text: String) {
    #expect(Placeholders.isWhole(text))
  }

  @Test(arguments: [
    "todo o tráfego", "todos los clientes", "TODO app", "[x]", "[ ]", "<T>", "[cite our paper](paper.md)", "[1]",
    "[^1]",
    "XXL", "XX century", "[R1]", "[link](url)", "pending cases are sorted first", "wait … and see",
    "N/A — no personal data",
    "[What we do](a.md)", "<https://example.org>", "0", "no",
  ])
  func knowsAnAnswer(text: String) {
    #expect(!Placeholders.isWhole(text))
  }

  @Test(arguments: [
    "todo o tráfego é lido", "Es todo.", "List<T> and Map<K, V>", "an … in prose", "- [x] sorted", "`TODO` aside",
    "[cite our paper](paper.md)", "XXL shirts", "the <b>bold</b> one", "a[0] and b[i]",
  ])
  func findsNoMarkInProse(text: String) {
    #expect(Placeholders.marks(in: text.replacing("`TODO`", with: "code")).isEmpty)
  }

  @Test(arguments: [
    ("N/A", Placeholders.NotApplicable.bare), ("n/a", .bare), ("Não se aplica", .bare), ("No aplica.", .bare),
    ("Не применимо", .bare), ("N/A —", .bare), ("N/A — no personal data", .withReason),
    ("N/A (no users yet)", .withReason), ("Not applicable: nobody is affected", .withReason),
    ("Não se aplica — dados públicos", .withReason), ("não aplicável: sem usuários", .withReason),
    ("No aplica: sin datos personales", .withReason), ("No aplica, son datos públicos", .withReason),
    ("не применимо: данные открыты", .withReason), ("Не применяется — нет пользователей", .withReason),
    ("None of the users", nil), ("Nothing changes", nil), ("Name", nil),
  ])
  func tellsNotApplicableWithAReason(text: String, expected: Placeholders.NotApplicable?) {
    #expect(Placeholders.notApplicable(text) == expected)
  }
}
