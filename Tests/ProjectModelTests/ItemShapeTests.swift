import ProjectModel
import TestSupport
import Testing

/// The many shapes in which teams write items: any document, bold lines, cards, details, qualified headings.
struct ItemShapeTests {
  @Test(arguments: [
    // Bold lines stand for headings.
    (
      "# 3. Objetivos\n\n**Objetivos técnicos:**\n1. menos erros\n\n**Objetivos de negócio:**\n1. mais vendas",
      ["objective \"menos erros\": menos erros", "objective \"mais vendas\": mais vendas"]
    ),
    ("**Risks**\n\n- mould\n\n**Note:** see below\n\n- no risk", ["risk \"mould\": mould"]),
    ("## Team\n\n- Ana\n\n---\n\n**Approved by:**\n- the board", ["contributor \"Ana\": Ana"]),
    (
      "- **Goals**\n  - less waiting\n- **Risks**\n  - mould",
      ["objective \"less waiting\": less waiting", "risk \"mould\": mould"]
    ),
    // Qualified, numbered and compound headings.
    ("### 7.2 🎯 Technical metrics (model)\n\n- Recall ≥ 0.8", ["metric \"Recall\": Recall"]),
    ("## Riesgos y mitigaciones\n\n- lluvia", ["risk \"lluvia\": lluvia"]),
    ("## Функциональные требования\n\n- искать письма", ["requirement \"искать письма\": искать письма"]),
    ("## Requirements gathering process\n\n- call them", []),
    ("## Objective function\n\n- cross entropy", []),
    ("## Installing the requirements\n\n- pip", []),
    // The title says what a document is about, not what its sections list.
    ("# Requirements\n\n## Background\n\n- rain", []),
    ("# Risks\n\n## Technical\n\n- mould\n\n## Sources\n\n- a book", ["risk \"mould\": mould"]),
    // Entries that are none.
    ("## Objectives\n\n- What do we want?\n- less rain", ["objective \"less rain\": less rain"]),
    (
      "## Success metrics\n\n- Report the error by group and by month before each launch, and tell the board about it",
      []
    ),
    (
      "## Metrics\n\n- **Fill rate**: ≥ 70 %\n- ⭐ Stars: > 10",
      ["metric \"Fill rate\": Fill rate", "metric \"Stars\": Stars"]
    ),
    (
      "## Metrics\n\n- **Calibration:** good\n  - **Typical range:** at least 50 %\n  - why it matters",
      ["metric \"Typical range\": Typical range"]
    ),
    // Where a document numbers its requirements, plain entries are remarks.
    (
      "## Requirements\n\n- fast forms\n\n| ID | Requirement |\n| - | - |\n| FR-1 | Sort |",
      ["requirement FR-1: Sort"]
    ),
    // A list beside the table of a section speaks about it.
    (
      "## Metrics\n\n| Metric | Target |\n| - | - |\n| Recall | ≥ 0.8 |\n\n**Trade-off:**\n- **False alarm:** cheap",
      ["metric \"Recall\": Recall"]
    ),
    ("## Decision\n\n- one tower\n- early stopping", []),
    (
      "## Requirements\n\n### Forms\n\n- fast\n\n### Engine\n\n| ID | Requirement |\n| - | - |\n| FR-1 | Sort |\n",
      ["requirement FR-1: Sort"]
    ),
    ("## Objectives\n\n- Ц1: больше хлеба", ["objective Ц1: больше хлеба"]),
    ("## Requisitos obrigatórios\n\n- seeds fixas", ["requirement \"seeds fixas\": seeds fixas"]),
    ("## Casos de uso fuera del alcance\n\n- fraude", ["exclusion \"fraude\": fraude"]),
    ("## Notes\n\nBusiness metrics:\n\n- Sales: at least 5 %", ["metric \"Sales\": Sales"]),
    ("## Notes\n\nSome metrics to read about:\n\n- Sales", []),
    // Tables.
    (
      "## Functional requirements\n\n### Screens\n\n| ID | Component | Description |\n| - | - | - |\n| UI-1 | Footer | Always there |",
      ["requirement UI-1: Footer"]
    ),
    ("| ID | What |\n| - | - |\n| FR-1 | Sort |", ["requirement FR-1: Sort"]),
    ("| Phase | Goal | Details |\n| - | - | - |\n| 1 | Compare | all |", []),
    ("| Metric | Pros | Verdict |\n| - | - | - |\n| RMSE | known | no |", []),
    ("| KPI / Metric | Launch target |\n| - | - |\n| Recall | ≥ 0.8 |", ["metric \"Recall\": Recall"]),
    (
      "| ID do requisito | Descrição do requisito | Prioridade |\n| - | - | - |\n| R1 | Ordenar | alta |",
      ["requirement R1: Ordenar"]
    ),
    ("| Risk description | Probability |\n| - | - |\n| mould | high |", ["risk \"mould\": mould"]),
    (
      "<table><tr><th>Requirement</th><th>Priority</th></tr><tr><td>Sort</td><td rowspan=2>must</td></tr><tr><td>Print</td></tr></table>",
      ["requirement \"Sort\": Sort", "requirement \"Print\": Print"]
    ),
    (
      "## Model evaluation\n\n| ID | Task |\n| - | - |\n| EV-1 | Error. Target: < 5 |",
      ["metric EV-1: Error. Target: < 5"]
    ),
    // Cards: one item in a table of two columns.
    (
      "| Field | Value |\n| - | - |\n| Requirement | R1: Sort mail |\n| Priority | Must |\n| Status | Done |",
      ["requirement R1: Sort mail"]
    ),
    ("| ID | FR-2 |\n| - | - |\n| Description | Print |\n| Priority | P1 |", ["requirement FR-2: Print"]),
    ("| Project | Mail |\n| - | - |\n| Status | Draft |\n| Created | 2026-01-02 |", []),
    // Groups by priority.
    ("## Requirements\n\n### Must have\n\n- sort", ["requirement \"sort\": sort"]),
    (
      "## Requirements\n\n- **Must have:**\n  - sort\n- **Could have:**\n  - print",
      ["requirement \"sort\": sort", "requirement \"print\": print"]
    ),
  ])
  func readsItemsInAnyDocument(markdown: String, expected: [String]) {
    let project = Project.sample(
      "-- project/release-1/product.md --\n# Product\n-- project/release-1/notes.md --\n\(markdown)\n")
    #expect(project.itemLines == expected)
  }

  @Test func readsDetailsBelowTheHeadingOfAnItem() throws {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      ## Requirements
      ### FR-1 — Sort mail
      Letters come in **every** hour.

      - **Priority:** must
      - **Status:** done
      - **Acceptance criteria:**
        - one hour
        - no loss
      ### FR-2 — Print
      | Field | Value |
      | - | - |
      | Priority | could |
      | Release | v1 |

      **Status:** blocked
      ## Risks
      - mould
      """)
    #expect(project.itemLines == ["requirement FR-1: Sort mail", "requirement FR-2: Print", "risk \"mould\": mould"])
    #expect(project.items.map { $0.priority?.priority } == [.must, .could, nil])
    #expect(project.items.map { $0.status?.status } == [.complete, .blocked, nil])
    #expect(project.items[0].field(.acceptanceCriteria)?.text == "one hour; no loss")
  }

  @Test func readsDetailsInsideAnEntry() throws {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      ## Deliverables
      - **D1**: a sorter
        - Owner: Ana
        - Status: in progress
        - Depends on: D2
      - **D2**: a printer
      """)
    let sorter = try #require(project.items.first)
    #expect(sorter.status?.status == .inProgress)
    #expect(sorter.field(.contributors)?.text == "Ana")
    #expect(project.linkLines == ["D1 depends-on D2"])
  }

  @Test func takesThePriorityOfAGroup() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      ## Requirements
      ### Must have
      - sort
      ### Nice to have
      - print
      """)
    #expect(project.items.map { $0.priority?.priority } == [.must, .could])
  }

  @Test(arguments: [
    ("## Constraints\n\n| SLO | Limit |\n| - | - |\n| Waiting | < 200 ms |", ["< 200ms"]),
    ("## Out of scope\n\n- children (< 18 years)", []),
    ("## Risks\n\n- unbalanced (~26 %)", []),
    (
      "## Model evaluation\n\n| ID | Task | Details |\n| - | - | - |\n| EV-1 | Error | All. **Target: < 5.** By hand |",
      ["< 5"]
    ),
  ])
  func readsTargetsOfWhatIsPromised(markdown: String, expected: [String]) {
    let project = Project.sample("-- project/release-1/product.md --\n# Product\n\n\(markdown)\n")
    #expect(project.items.flatMap(\.targets).map { "\($0.comparator.rawValue) \(Int($0.value))\($0.unit)" } == expected)
  }

  @Test func readsAGateAndAWishFromTwoColumns() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      ## Metrics
      | Metric | Release gate | Product target |
      | - | - | - |
      | Error | < 500 | < 350 |

      ## Metrics of the pilot
      | Metric | Desired | Minimum |
      | - | - | - |
      | Recall | ≥ 0.9 | ≥ 0.8 |
      """)
    #expect(
      project.items.map { $0.targets.map { "\($0.comparator.rawValue) \($0.value) \($0.level.rawValue)" } } == [
        ["< 500.0 minimum", "< 350.0 desired"], ["≥ 0.9 desired", "≥ 0.8 minimum"],
      ])
  }

  @Test func keepsWhatStandsBelowARequirement() {
    let project = Project.sample(
      "-- project/release-1/product.md --\n## Requirements\n1. Resumes\n   - read PDF\n   - in three languages\n")
    #expect(project.items.map { $0.fields.map(\.text) } == [["read PDF; in three languages"]])
  }

  @Test func readsMeasuredValuesBelowResults() throws {
    let project = Project.sample(
      """
      -- project/release-1/notes.md --
      ## Load testing results
      **Key metrics:**
      - Waiting time: 12 s
      - Errors: nearly none, at most 3 in a day
      -- project/release-1/product.md --
      # Product
      """)
    #expect(project.items.map(\.text) == ["Waiting time"])
    #expect(project.items.map(\.targets.count) == [0])
    #expect(project.items.map { $0.measurements.map(\.text) } == [["12 s"]])
  }
}
