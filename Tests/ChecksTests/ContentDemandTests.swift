import Checks
import ProjectModel
import Testing

@Suite("What an answer lacks is judged by the content its section asks for")
struct ContentDemandTests {
  @Test(arguments: [
    ("High — a wrong answer floods a cellar.", []),
    ("Stakes: high, since a wrong answer floods a cellar", []),
    ("High", ["no reason"]),
    ("It depends on who asks, as ever.", ["none of low, high"]),
    ("- Low on Mondays, when nobody looks\n- High on Fridays", ["one of low, high is asked for, not low and high"]),
    ("- [ ] low\n- [x] high\n\nA wrong answer floods a cellar.", []),
    ("- [ ] low\n- [ ] high\n\nWe could not agree on it yet.", ["none of low, high is ticked"]),
    ("Alto, porque um erro inunda o porão.", []),
  ])
  func choices(text: String, lacks: [String]) {
    expect(text, "choice: {of: [low, {id: high, title: {en: high, pt: alto}}], reason: true}", lacks)
  }

  @Test(arguments: [
    ("choice: {of: [red, green], many: true}", "Red and green.", [String]()),
    ("choice: {of: [red, green]}", "Green.", []),
    ("number: {}", "About 40 hours a week.", []),
    ("number: {}", "Since 2019, for ever.", ["no number"]),
    ("number: {unit: ms, min: 100}", "It answers within 2 s.", ["no number of 100 or more"]),
    ("number: {unit: ms, min: 1}", "It answers within 2 s.", []),
    ("number: {unit: ms}", "It answers 40 people.", ["no number in ms"]),
    ("date: {}", "Ready by 2026-03-31.", []),
    ("date: {}", "Ready soon.", ["no date"]),
    ("figure: {}", "![The parts](parts.png)", []),
    ("figure: {}", "```mermaid\nflowchart LR\na-->b\n```", []),
    ("figure: {}", "See the figure.", ["no figure"]),
    ("any: [{figure: {}}, {prose: {words: 9}}]", "A few words.", ["no figure"]),
    (
      "any: [{all: [{number: {}}, {date: {}}]}, {prose: {words: 99, number: true}}]", "Ready.",
      ["no number", "no date"]
    ),
  ])
  func simpleDemands(demand: String, text: String, lacks: [String]) {
    expect(text, demand, lacks)
  }

  @Test(arguments: [
    ("Word-level accuracy → query-level accuracy → engagement → revenue", []),
    ("The chain is: recall -> fewer missed letters -> fewer complaints", []),
    ("```mermaid\nflowchart LR\na[Recall] --> b[Complaints]\nb --> c[Revenue]\n```", []),
    ("| Model metric | | Business metric |\n| - | - | - |\n| F1 | fewer misses | churn |", []),
    ("1. Recall\n2. Fewer complaints\n3. Revenue", []),
    ("Revenue will grow.", ["no chain such as a → b → c"]),
    (
      "Happy people → revenue", ["the chain begins with \"Happy people\", which is no metric of the model"]
    ),
    ("Recall → precision", ["the chain ends with \"precision\", which is no metric of the business"]),
  ])
  func chains(text: String, lacks: [String]) {
    expect(text, "chain: {from: metric, to: objective}", lacks)
  }

  @Test(arguments: [
    ("| Source | Kind |\n| - | - |\n| Letters | internal |", [String]()),
    ("| Source | Kind | Owner |\n| - | - | - |\n| Letters | own data, internal | Ana |", []),
    ("<table><tr><th>Source</th><th>Kind</th></tr><tr><td>Letters</td><td>external</td></tr></table>", []),
    ("| Fonte | Kind |\n| - | - |\n| Letters | internal |", []),
    ("Letters, and nothing else.", ["no table (Source, Kind)"]),
    ("| Name | Colour |\n| - | - |\n| Letters | red |", ["no table with the columns Source, Kind"]),
    ("| Source |\n| - |\n| Letters |", ["no Kind column"]),
    ("| Source | Kind |\n| - | - |\n| Letters | red |", ["Kind \"red\" is none of internal, external"]),
    ("| Source | Kind |\n| - | - |\n| Letters | |\n| Calls | external |", ["no Kind in 1 of 2 rows"]),
  ])
  func tables(text: String, lacks: [String]) {
    expect(
      text,
      """
      table: {rows: 1, columns: [{id: source, title: {en: Source, pt: Fonte}, required: true},
          {id: kind, required: true, values: [internal, external]}, {id: owner}]}
      """, lacks)
  }

  @Test(arguments: [
    ("| Step | Status |\n| - | - |\n| One | done |", [String]()),
    ("| Step | Status |\n| - | - |\n| One | purple |", ["Status \"purple\" is no status"]),
    ("| Step | Status |\n| - | - |\n| One | TBD |", ["1 placeholder is left"]),
  ])
  func statusesInTables(text: String, lacks: [String]) {
    expect(text, "table: {columns: [{id: step}, {id: status, values: status}]}", lacks)
  }

  @Test(arguments: [
    ("- Model: recall 0.9\n- Who: the team of three", [String]()),
    ("- Model: recall is good\n- Who: the team of three", ["\"Model\": no number"]),
    ("**Model:** recall 0.9", ["nothing under \"Who\""]),
    ("| What | Answer |\n| - | - |\n| Model | 0.9 |\n| Who | us |", ["\"Who\": 1 of 2 words"]),
    ("- Model: N/A — there is none\n- Who: the team of three", []),
  ])
  func groupsByTheirOwnContent(text: String, lacks: [String]) {
    expect(
      text, "groups: [{id: model, content: [number: {}]}, {id: team, title: Who, content: [prose: {words: 2}]}]", lacks)
  }

  @Test(arguments: [
    ("- Recall ≥ 0.9\n- Precision ≥ 0.8", [String]()),
    ("- Recall ≥ 0.9\n- Precision", ["no target in \"Precision\""]),
    ("- Recall\n- Precision", ["no target in any of 2 metrics"]),
  ])
  func fieldsOfEachItem(text: String, lacks: [String]) {
    expect(text, "items: {of: metric, each: [target]}", lacks, heading: "Metrics")
  }

  private func expect(_ text: String, _ demand: String, _ lacks: [String], heading: String = "Asked") {
    let review = Review.reviewing(
      "# Page\n\n## \(heading)\n\n\(text)\n",
      byTemplate: "- id: asked\n  title: \(heading)\n  required: draft\n  content:\n  - \(demand)\n")
    let section = review.section("asked", in: "current")
    #expect(section?.lacks == lacks)
    #expect(section?.state == (lacks.isEmpty ? .filled : .partial))
  }
}
