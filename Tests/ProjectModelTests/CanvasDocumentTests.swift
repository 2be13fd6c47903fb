import Documents
import Findings
import ProjectModel
import Testing

@Suite("A canvas in Markdown is recognised by its headings")
struct CanvasDocumentTests {
  private static func project(_ markdown: String, path: String = "project/docs/ml_canvas.md") -> Outcome<Project> {
    Project.sampleOutcome("-- \(path) --\n\(markdown)\n")
  }

  private static func canvas(_ markdown: String) throws -> Canvas {
    let project = project(markdown).value
    return try #require((project.releases.flatMap(\.canvases) + project.canvases).first)
  }

  private static func blocks(_ canvas: Canvas) -> [String] {
    canvas.entries.map { "\($0.id): \($0.text.split(separator: "\n").joined(separator: " / "))" }
  }

  @Test(arguments: [
    (
      "# ML Canvas\n**Product:** Letters\n\n**Date:** 2026-03-02\n## 1. Background\nClerks sort.\n## Objectives\n- 90 % right\n## Metrics\n- Recall ≥ 0.8\n## Budget\nNone",
      "ml-canvas-madewithml",
      [
        "product: Letters", "date: 2026-03-02", "background: Clerks sort.", "objectives: - 90 % right",
        "metrics: - Recall ≥ 0.8", "budget: None",
      ]
    ),
    (
      "# Canvas\n## Prediction task\nChurn\n## Decisions\nCall\n## Making predictions\nNightly\n## Monitoring\nWeekly",
      "ml-canvas-dorard",
      ["prediction-task: Churn", "decisions: Call", "making-predictions: Nightly", "monitoring: Weekly"]
    ),
    (
      "# Canvas\n## Scoping\n### Problem definition\nQueues\n### Feasibility analysis\nYes\n## Data\n### Preparing data\nJoin\n## Usage\n### Users\nClerks",
      "human-centric-mlops",
      [
        "scoping.problem-definition: Queues", "scoping.feasibility-analysis: Yes", "data.preparing-data: Join",
      ]
    ),
    (
      "# Canvas de ML\n## Problema de negócio\nFilas\n## Objetivo de negócio\nMenos\n## Métricas\n- AUC ≥ 0,80\n## Dados\nLogs",
      "ml-canvas-madewithml",
      ["background: Filas", "objectives: Menos", "metrics: - AUC ≥ 0,80", "data: Logs"]
    ),
    (
      "# Lienzo\n## Tarea de predicción\nAbandono\n## Decisiones\nLlamar\n## Fuentes de datos\nCRM\n## Construcción de modelos\nMensual",
      "ml-canvas-dorard",
      ["prediction-task: Abandono", "decisions: Llamar", "data-sources: CRM", "building-models: Mensual"]
    ),
    (
      "# Канва\n## Контекст\nОчереди\n## Цели\nМеньше звонков\n## Метрики\n- Полнота ≥ 0,8\n## Данные\nЛоги",
      "ml-canvas-madewithml",
      ["background: Очереди", "objectives: Меньше звонков", "metrics: - Полнота ≥ 0,8", "data: Логи"]
    ),
  ])
  func readsItsBlocks(markdown: String, template: String, blocks: [String]) throws {
    let canvas = try Self.canvas(markdown)
    #expect(canvas.template == template)
    #expect(canvas.isDocument)
    for block in blocks { #expect(Self.blocks(canvas).contains(block), "\(Self.blocks(canvas))") }
  }

  @Test(arguments: [
    // Names in the first column.
    "| Block | Answer |\n| - | - |\n| Decisions | Call |\n| Features | Age |\n| Monitoring | - Recall ≥ 0.8 |",
    // Names above answers.
    "| Decisions | Features | Monitoring |\n| - | - | - |\n| Call | Age | Recall ≥ 0.8 |",
    // Both in each cell.
    "| **Decisions**<br>Call | **Features**<br>Age |\n| - | - |\n| **Monitoring**<br>• Recall ≥ 0.8 | |",
    // A grid in HTML.
    "<table><tr><td><b>Decisions</b><br>Call</td><td><b>Features</b><br>Age</td></tr><tr><td colspan=\"2\"><b>Monitoring</b><ul><li>Recall ≥ 0.8</li></ul></td></tr></table>",
  ])
  func readsTables(table: String) throws {
    let outcome = Self.project("# ML canvas\n\n\(table)\n")
    let canvas = try #require(outcome.value.releases.flatMap(\.canvases).first)
    #expect(canvas.template == "ml-canvas-dorard")
    let said = ["decisions", "features", "monitoring"].map { id in
      canvas.entry(id: id).map { $0.blocks.flatMap(\.running).joined(separator: " ") } ?? "nothing"
    }
    #expect(said[0].hasSuffix("Call"))
    #expect(said[1].hasSuffix("Age"))
    #expect(said[2].hasSuffix("Recall ≥ 0.8"))
    let metric = try #require(outcome.value.items.first { $0.id.kind == .metric })
    #expect(metric.text == "Recall")
    #expect(metric.targets.map(\.value) == [0.8])
  }

  @Test func saysWhichCanvasItIs() throws {
    let text = "---\ncanvas: ml-canvas-madewithml\nauthor: Ana\n---\n# Sorting\n## Data\nLogs\n"
    let outcome = Self.project(text, path: "project/docs/sorting.md")
    let canvas = try #require(outcome.value.releases.flatMap(\.canvases).first)
    #expect(canvas.template == "ml-canvas-madewithml")
    #expect(Self.blocks(canvas) == ["authors: Ana", "data: Logs"])
  }

  @Test func staysADocumentWhereItsHeadingsAreThoseOfNoCanvas() {
    let outcome = Self.project("# Business canvas\n## Partners\nX\n## Channels\nY\n## Data\nZ\n")
    #expect(outcome.value.releases.flatMap(\.canvases).isEmpty && outcome.value.canvases.isEmpty)
    #expect(
      outcome.findings.map { "\($0.severity.rawValue) \($0.rule): \($0.message)" } == [
        "note unknown-template: \"project/docs/ml_canvas.md\" has the blocks of no canvas known and is read as a document"
      ])
  }

  @Test func readsItsItemsOnce() {
    let project = Self.project(
      """
      # ML canvas
      ## Problema
      Filas
      ## Stakeholders
      | Stakeholder | Papel |
      | - | - |
      | Diretoria | Sponsor |
      ## Métricas
      | Métrica | Meta |
      | - | - |
      | AUC-ROC | >= 0.80 |

      **Análise de trade-off:**

      - **Falso negativo:** custo alto
      ## Requisitos e restrições
      ### Requisitos funcionais
      - Endpoint de predição
      ### Restrições
      | Restrição | Descrição |
      | - | - |
      | Orçamento | 100 por mês |
      ## Riscos e mitigações
      | Risco | Mitigação |
      | - | - |
      | Drift | Monitorar |
      """
    ).value
    #expect(
      project.itemLines == [
        "stakeholder \"Diretoria\": Diretoria", "metric \"AUC-ROC\": AUC-ROC",
        "requirement \"Endpoint de predição\": Endpoint de predição", "constraint \"Orçamento\": Orçamento",
        "risk \"Drift\": Drift",
      ])
    #expect(project.items.allSatisfy { $0.otherPlaces.isEmpty })
  }
}

extension Block {
  /// The running texts in it.
  fileprivate var running: [String] {
    ownInlines.map(\.plainText) + children.flatMap(\.running)
  }
}
