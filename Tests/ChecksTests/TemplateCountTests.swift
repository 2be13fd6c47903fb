import Checks
import Testing

/// What the works behind the templates count, counted in the templates.
@Suite("Templates have as many sections as the works they follow")
struct TemplateCountTests {
  private func template(_ id: String) throws -> ScopingTemplate {
    try #require(ScopingTemplate.builtIn.template(id), "no template \(id)")
  }

  /// The ids below a section, or at the top; without what comes before the last dot.
  private func ids(below parent: String?, of template: ScopingTemplate) -> [String] {
    template.sections.filter { $0.parent == parent }.map { $0.id.split(separator: ".").last.map(String.init) ?? "" }
  }

  @Test func aDocumentReleaseHasTwentyFourSections() throws {
    let template = try template("madewithml")
    let required = template.sections.filter { $0.isRequired(in: .released) }.map(\.id)
    #expect(
      required == [
        "product.overview.background", "product.overview.relevance", "product.overview.objectives",
        "product.solutions.current", "product.solutions.proposal", "product.solutions.feasibility",
        "product.solutions.constraints", "product.solutions.integration", "product.requirements",
        "product.requirements.out-of-scope", "product.requirements.concerns", "design.data.labeling",
        "design.data.sources", "design.data.storage", "design.evaluation.metrics", "design.evaluation.offline",
        "design.evaluation.online", "design.methodologies.principles", "design.methodologies.maturation",
        "design.methodologies.rollout", "design.methodologies.feedback", "planning.team", "planning.deliverables",
        "planning.timeline",
      ])
    #expect(required.count == 24)
  }

  @Test(arguments: ["data", "model", "infrastructure", "monitoring"])
  func theTestScoreHasSevenTestsInEachOfFourSections(section: String) throws {
    let template = try template("ml-test-score")
    #expect(template.kind == .rubric)
    #expect(ids(below: nil, of: template) == ["data", "model", "infrastructure", "monitoring"])
    #expect(ids(below: section, of: template).count == 7)
    #expect(template.sections.filter { !$0.isContainer }.count == 28)
    #expect(template.sections.filter { $0.isRequired(in: .review) }.count == 28)
  }

  @Test func annexFourHasNinePoints() throws {
    let template = try template("eu-ai-act-annex-iv")
    let points = ids(below: nil, of: template)
    #expect(
      points == [
        "general", "development", "monitoring", "metrics", "risk-management", "changes", "standards", "declaration",
        "post-market",
      ])
    #expect(
      ids(below: "development", of: template) == [
        "methods", "design", "architecture", "data", "oversight", "planned-changes", "testing", "cybersecurity",
      ])
    #expect(template.section("general")?.prompts.count == 8)
    #expect(template.section("declaration")?.isRequired(in: .review) == false)
    #expect(template.section("declaration")?.isRequired(in: .released) == true)
  }

  @Test(arguments: [
    ("motivation", 4), ("composition", 17), ("collection", 13), ("preprocessing", 4), ("uses", 6), ("distribution", 7),
    ("maintenance", 8),
  ])
  func aDatasheetAsksItsQuestionsInSevenSections(section: String, questions: Int) throws {
    let template = try template("datasheet")
    #expect(ids(below: nil, of: template).count == 7)
    #expect(template.sections.count == 7)
    #expect(template.section(section)?.prompts.count == questions)
  }

  @Test(arguments: [("govern", 6), ("map", 5), ("measure", 4), ("manage", 4)])
  func theRiskFrameworkHasNineteenCategories(function: String, categories: Int) throws {
    let template = try template("nist-ai-rmf")
    #expect(ids(below: nil, of: template) == ["govern", "map", "measure", "manage"])
    #expect(ids(below: function, of: template).count == categories)
    #expect(template.sections.filter { !$0.isContainer }.count == 19)
  }

  @Test func theRiskFrameworkRequiresNothing() throws {
    #expect(try template("nist-ai-rmf").sections.allSatisfy { !$0.isRequired(in: .released) })
  }

  @Test func thereAreSixKindsOfMetricsBesideLogsAndTraces() throws {
    let template = try template("metric-kinds")
    #expect(ids(below: nil, of: template) == ["metrics", "logs", "traces"])
    #expect(
      ids(below: "metrics", of: template) == [
        "performance", "data-quality", "business", "llm-quality", "llm-operational", "user-experience",
      ])
    #expect(template.sections.filter { $0.parent == "metrics" }.allSatisfy { $0.itemKind == .metric })
  }

  @Test func aPipelineHasItsStagesWithGatesAndEightPractices() throws {
    let template = try template("mlops-pipeline")
    #expect(ids(below: nil, of: template) == ["workflow", "pipelines", "stages", "practices"])
    #expect(ids(below: "pipelines", of: template) == ["data", "training", "deployment", "monitoring"])
    #expect(ids(below: "stages", of: template) == ["commit", "test", "train", "deploy"])
    #expect(
      ids(below: "practices", of: template) == [
        "data-versioning", "data-quality", "experiment-tracking", "model-versioning", "deployment-automation",
        "testing-rollback", "performance-tracking", "drift-detection",
      ])
    let gates = ["test", "train", "deploy"].map { stage in
      template.section("stages.\(stage)")?.content.reduce(0) { count, demand in
        if case .groups(let groups) = demand { count + groups.count } else { count }
      }
    }
    #expect(gates == [3, 2, 3])
  }

  @Test func theHumanCentricCanvasHasItsBlocksAndRows() throws {
    let template = try template("human-centric-mlops")
    #expect(
      template.header.filter(\.isRequired).map(\.id) == ["user-name", "team-name", "use-case-name", "canvas-date"])
    let columns = ["scoping", "data", "modelling", "deployment", "usage", "monitoring"]
    #expect(ids(below: nil, of: template) == columns)
    #expect(columns.prefix(4).map { ids(below: $0, of: template).count } == [5, 3, 4, 5])
    #expect(
      ids(below: "usage", of: template) == [
        "decision-makers", "users", "people-affected", "additional-stakeholders", "processes", "test-pilots",
        "rollout-strategy", "feedback-mechanisms",
      ])
    #expect(ids(below: "usage.processes", of: template) == ["before", "during", "after"])
  }

  @Test(arguments: [("ml-canvas-madewithml", 13), ("ml-canvas-dorard", 10), ("model-card", 8)])
  func aCanvasOrCardHasItsBlocks(id: String, count: Int) throws {
    let template = try template(id)
    #expect(template.sections.filter { $0.parent == nil }.count == count)
  }
}
