import Checks
import Findings
import ProjectModel
import Testing

@Suite("Scoping templates are read from their files")
struct ScopingTemplateTests {
  @Test func readsTheBuiltInTemplatesWithoutFindings() {
    let outcome = ScopingTemplate.readingBuiltIn()
    #expect(outcome.findings.map(\.message) == [])
    #expect(
      outcome.value.map(\.id) == [
        "datasheet", "dprd", "eu-ai-act-annex-iv", "goal-layers", "human-centric-mlops", "interaction-design",
        "llm-project", "madewithml", "metric-kinds", "ml-canvas-dorard", "ml-canvas-madewithml", "ml-test-score",
        "mlops-pipeline", "model-card", "nist-ai-rmf", "people-ai", "scoping-process",
      ])
  }

  @Test func asksForTwentyFourSectionsOfADocumentRelease() throws {
    let template = try #require(ScopingTemplate.builtIn.template("madewithml"))
    let required = template.sections.filter { $0.isRequired(in: .released) }
    #expect(required.count == 24)
    #expect(required.filter { $0.part == .product }.count == 11)
    #expect(required.filter { $0.part == .design }.count == 10)
    #expect(
      required.filter { $0.part == .planning }.map(\.id)
        == ["planning.team", "planning.deliverables", "planning.timeline"])
    #expect(required.first?.id == "product.overview.background")
  }

  @Test func asksForLessInADraft() throws {
    let template = try #require(ScopingTemplate.builtIn.template("madewithml"))
    #expect(
      template.sections.filter { $0.isRequired(in: .draft) }.map(\.id)
        == ["product.overview.background", "product.overview.objectives", "product.requirements"])
  }

  @Test(arguments: [
    (Phase.draft, ["who", "before"]), (.review, ["who", "before", "during"]),
    (.released, ["who", "before", "during", "after"]),
  ])
  func asksForTheColumnsOfAMatrixByPhase(phase: Phase, columns: [String]) throws {
    let template = try #require(ScopingTemplate.builtIn.template("human-centric-mlops"))
    let users = template.sections.filter { $0.parent == "usage.users" && $0.isRequired(in: phase) }
    #expect(users.map(\.id) == columns.map { "usage.users.\($0)" })
    #expect(template.section("usage.users")?.isContainer == true)
    #expect(template.section("usage.additional-stakeholders")?.isRequired(in: .released) == false)
  }

  @Test func readsWhatAnAnswerNeeds() throws {
    let template = try #require(ScopingTemplate.builtIn.template("madewithml"))
    let deliverables = try #require(template.section("planning.deliverables"))
    #expect(deliverables.itemKind == .deliverable)
    guard case .table(of: .deliverable, rows: 1, let columns)? = deliverables.content.first else {
      Issue.record("a table of deliverables was expected")
      return
    }
    #expect(
      columns.filter(\.isRequired).map(\.field.rawValue) == [
        "text", "contributors", "dependencies", "acceptance-criteria", "status",
      ])
  }

  @Test func tellsProjectReadingWhereSectionsAre() throws {
    let outline = Outline(ScopingTemplate.builtIn)
    #expect(Set(outline.sections.map(\.template)) == ["madewithml"])
    let metrics = try #require(outline.sections.first { $0.id == "design.evaluation.metrics" })
    #expect(metrics.parent == "design.evaluation")
    #expect(metrics.itemKind == .metric)
    #expect(metrics.aliases.contains("Métricas"))
    #expect(outline.sections.first { $0.id == "design.evaluation" }?.isContainer == true)
    #expect(outline.partTitles[.planning]?.contains("Planejamento") == true)
  }

  @Test(arguments: [
    ("- not a mapping", "a template is a mapping, this is a list"),
    ("title: x", "no \"template\" key says what the template is called"),
    ("template: x\nkind: documnt", "\"documnt\" is none of document, canvas, card, rubric, goals"),
    ("template: x\nsections:\n- title: No id", "a mapping without an \"id\""),
    ("template: x\nsections: none", "\"sections\" is a list, this is a text"),
    ("template: x\nsections:\n- id: a\n  requird: draft", "no key is called \"requird\" here"),
    ("template: x\nsections:\n- id: a\n  required: always", "\"always\" is none of draft, review, released, never"),
    ("template: x\nsections:\n- id: a\n  content:\n  - pros: {}", "no content is called \"pros\""),
    ("template: x\nsections:\n- id: a\n  content:\n  - items: {of: wish}", "\"wish\" is none of goal, objective"),
    (
      "template: x\nsections:\n- id: a\n  content:\n  - prose: {words: many}",
      "a number from 0 up was expected, this is a text"
    ),
    ("template: x\nsections:\n- id: a\n- id: a", "a is the id of two sections"),
    ("template: x\nsections:\n- id: a\n  unchanged: [zz]", "\"zz\" is no hash of 16 hexadecimal digits"),
    ("template: x", "the template has no sections"),
    ("template: x\nsections:\n- id: a b", "\"a b\" is no id"),
    ("template: x\ntitle: [a]\nsections: [{id: a}]", "\"title\" is a text, or one for each language"),
    ("template: x\ntitle: {de: a}\nsections: [{id: a}]", "no key is called \"de\" here"),
    ("template: x\nsections: [{id: a, aliases: {en: b}}]", "\"en\" is a list, this is a text"),
    ("template: x\nsections: [{id: a, prompts: Why?}]", "\"prompts\" is a list, this is a text"),
    ("template: x\nsections: [{id: a, container: yes}]", "true or false was expected, this is \"yes\""),
    ("template: x\nsections: [{id: a, content: [prose: {word: 3}]}]", "no key is called \"word\" here"),
    ("template: x\nsections: [{id: a, content: [prose: 3]}]", "\"prose\" is a mapping, this is a number"),
    ("template: x\nsections: [{id: a, content: [items: {}]}]", "\"items\" does not say of which items"),
    (
      "template: x\nsections: [{id: a, content: [items: {of: goal, each: [mesure]}]}]",
      "items have no field \"mesure\""
    ),
    ("template: x\nsections: [{id: a, content: [table: {rows: 2}]}]", "a table says of which items it is"),
    (
      "template: x\nsections: [{id: a, content: [table: {columns: [{id: b, values: state}]}]}]",
      "\"state\" is none of status, priority, release"
    ),
    ("template: x\nsections: [{id: a, content: [choice: {many: true}]}]", "\"choice\" does not say of what"),
    ("template: x\nsections: [{id: a, content: [number: {min: few}]}]", "a number was expected, this is a text"),
    ("template: x\nsections: [{id: a, content: [chain: {from: wish}]}]", "\"wish\" is none of goal, objective"),
    ("template: x\nsections: [{id: a, evidence-above: 1}]", "\"evidence-above\" stands beside no \"score\""),
    ("template: x\nsections: [{id: a}]\ntotal: {all: max}", "\"max\" is none of sum, minimum, mean"),
    ("template: x\nsections: [{id: a}]\nlayout: {columns: [[b]]}", "no section has the id \"b\""),
    ("template: x\nsections: [{id: a}]\nsupports: [[model]]", "two layers such as [model, user] were expected"),
    ("template: x\nparts: [{id: product, name: P}]\nsections: [{id: a}]", "no key is called \"name\" here"),
  ])
  func findsWhatIsWrongInATemplate(text: String, message: String) {
    let outcome = ScopingTemplate.reading(SourceFile(path: "mine.yml", text))
    #expect(outcome.findings.map(\.rule) == ["invalid-template"])
    #expect(outcome.findings.first?.message.hasPrefix(message) == true, "\(outcome.findings.map(\.message))")
  }

  @Test func choosesTheTitleInTheLanguageOfTheReader() throws {
    let text = "template: x\ntitle: {en: Letters, pt: Cartas}\n"
    let template = try #require(ScopingTemplate.reading(SourceFile(path: "x.yml", text)).value)
    #expect(template.title.text() == "Letters")
    #expect(template.title.text(in: "pt") == "Cartas")
    #expect(template.title.text(in: "ru") == "Letters")
  }
}
