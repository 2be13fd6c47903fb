import ProjectModel
import Testing

struct ItemTests {
  @Test(arguments: [
    (
      "### Requirements\n\n| ID | Requirement | Priority | Status |\n| - | - | - | - |\n| R1 | Sort mail | must-have | Done |",
      ["requirement R1: Sort mail"]
    ),
    ("### Requirements\n\n| Requirement | Priority |\n| - | - |\n| ... | ... |", []),
    (
      "### Requirements\n\n| Статус | Требование | ID |\n| - | - | - |\n| готово | Сортировать | R1 |",
      ["requirement R1: Сортировать"]
    ),
    (
      "#### Objectives\n\n- O1: We want recall ≥ 0.8\n- faster mail",
      ["objective O1: We want recall ≥ 0.8", "objective \"faster mail\": faster mail"]
    ),
    (
      "#### Objectives\n\n- **O2** — two\n- [O3] three\n- O4. four",
      ["objective O2: two", "objective O3: three", "objective O4: four"]
    ),
    ("#### Constraints\n\n- below 100 ms. **[Latency]**", ["constraint \"below 100 ms.\": below 100 ms."]),
    ("#### Concerns\n\n- mislabelled mail\n- TBD", ["risk \"mislabelled mail\": mislabelled mail"]),
    ("#### Out of scope\n\n- parcels", ["exclusion \"parcels\": parcels"]),
    ("### Requirements\n\n#### R7 — Sort by street\n\ntext", ["requirement R7: Sort by street"]),
    (
      "??? quote \"Our task\"\n\n    | Assumption | Actual | Reason |\n    | - | - | - |\n    | a | b | c |",
      ["assumption \"a\": a"]
    ),
    (
      "<table><tr><th>Deliverable</th><th>Status</th></tr><tr><td>Model</td><td>WIP</td></tr></table>",
      ["deliverable \"Model\": Model"]
    ),
    ("| Run | Score |\n| - | - |\n| 1 | 2 |", []),
  ])
  func readsItems(markdown: String, expected: [String]) {
    let project = Project.sample("-- project/release-1/product.md --\n# Product\n\n\(markdown)\n")
    #expect(project.itemLines == expected)
  }

  @Test func readsStatusPriorityAndCategory() throws {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      ### Requirements
      | ID | Requirement | Priority | Release | Status |
      | - | - | - | - | - |
      | R1 | a | P0 | v1 | ✅ Done |
      | R2 | b | nice-to-have | v2 | blocked (law) |
      | R3 | c | Medium | | TBD |
      | R4 | d | must | | finnished |
      #### Constraints
      - x **[Cost]**
      -- project/release-2/product.md --
      # Product
      """)
    let items = project.items
    #expect(items.prefix(4).map { $0.status?.status } == [.complete, .blocked, .todo, nil])
    #expect(items.prefix(4).map { $0.priority?.priority } == [.must, .could, .should, .must])
    #expect(items.prefix(4).map(\.owedIn) == [nil, "release-2", nil, nil])
    #expect(items[2].status?.isPlaceholder == true)
    #expect(items.last?.field(.category)?.text == "Cost")
  }

  @Test func keepsMadeIDsWhenOnlyPunctuationChanges() {
    let first = Project.sample("-- project/release-1/product.md --\n#### Objectives\n- Sort mail, fast.\n")
    let second = Project.sample("-- project/release-1/product.md --\n#### Objectives\n1. sort  mail fast\n")
    #expect(first.items.map(\.id) == second.items.map(\.id))
  }

  @Test func reportsAnIDThatStandsTwice() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Status |
      | - | - | - |
      | R1 | a | Done |
      | R1 | b | Done |
      """)
    #expect(project.duplicates.map(\.id.key) == ["R1"])
    #expect(project.items.count == 1)
  }

  @Test func tellsARiskFromARequirementOfTheSameID() {
    let project = Project.sample(
      """
      -- project/release-1/product.md --
      | ID | Requirement | Status |
      | - | - | - |
      | R1 | a | Done |

      | ID | Risk | Mitigation |
      | - | - | - |
      | R1 | b | c |
      """)
    #expect(project.itemLines == ["requirement R1: a", "risk R1: b"])
    #expect(project.duplicates.isEmpty)
  }
}
