import Documents
import Findings
import ProjectModel
import Testing

/// What documents are for: by front matter, settings, name and headings.
struct RoleTests {
  /// `parts product planning`, `canvas`, `card` or `other` of the first release's document that `path` names.
  private func role(_ path: String, in files: String) -> String? {
    let documents = Project.sample(files).releases.flatMap(\.documents)
    return documents.first { $0.path == "project/" + path }.map { "\($0.role.words)" }
  }

  @Test(arguments: [
    // English
    ("product.md", "product"), ("PRD.md", "product"), ("01_product_requirements.md", "product"),
    ("1. PRD.md", "product"), ("PRD-v2.md", "product"), ("churn_prd.md", "product"), ("prd.churn.md", "product"),
    ("Product Requirements [Product].md", "product"), ("Product Requirements (draft).md", "product"),
    ("ProductRequirements.md", "product"), ("productrequirements.markdown", "product"), ("dprd.md", "product"),
    ("2026-03-01-business-case.md", "product"), ("requirements.md", "product"),
    ("business_understanding.md", "product"),
    ("design-doc.md", "design"), ("system-design.md", "design"), ("ml_system_design_doc.md", "design"),
    ("ML System Design Doc (v1.2).md", "design"), ("technical_specifications.md", "design"),
    ("deploy_architecture.md", "design"), ("monitoring_plan.md", "design"), ("Architecture.MD", "design"),
    ("project-planning.md", "planning"), ("plan.md", "planning"), ("project_plan_2026.md", "planning"),
    ("roadmap-2026-q3.md", "planning"), ("risk_register.md", "planning"),
    ("project_charter.md", "product planning"), ("Charter.md", "product planning"), ("scope.md", "product planning"),
    ("ml_canvas.md", "canvas"), ("MLCanvas.md", "canvas"), ("churn-ml-canvas.md", "canvas"),
    ("model_card.md", "card"), ("ModelCard.md", "card"), ("MODEL-CARD-v3.md", "card"), ("data card.md", "card"),
    // Portuguese
    ("documento_de_requisitos.md", "product"), ("Visão do Produto.md", "product"), ("arquitetura.md", "design"),
    ("especificação-técnica.md", "design"), ("plano_de_monitoramento.md", "design"),
    ("plano_de_projeto.md", "planning"),
    ("planejamento_inicial.md", "planning"), ("termo-de-abertura.md", "product planning"),
    ("cartao_do_modelo.md", "card"), ("canvas_de_ml.md", "canvas"),
    // Spanish
    ("requerimientos.md", "product"), ("Planteamiento del problema.md", "product"), ("diseño_técnico.md", "design"),
    ("plan_de_proyecto.md", "planning"), ("hoja-de-ruta.md", "planning"), ("planificación.md", "planning"),
    ("acta_de_constitución.md", "product planning"), ("ficha_del_modelo.md", "card"), ("lienzo_ml.md", "canvas"),
    // Russian
    ("требования.md", "product"), ("Техническое задание.md", "product"), ("диздок.md", "design"),
    ("ml-дизайн-документ.md", "design"), ("план_проекта.md", "planning"), ("дорожная карта.md", "planning"),
    ("устав_проекта.md", "product planning"), ("карточка модели.md", "card"), ("ml_канвас.md", "canvas"),
    // None
    ("notes.md", "other"), ("final_report.md", "other"), ("test_plan.md", "other"), ("data_dictionary.md", "other"),
    ("project_structure.md", "other"), ("product_photos.md", "other"), ("lean_canvas.md", "other"),
    ("prd_template.md", "other"), ("adr/0003-architecture.md", "other"), ("templates/prd.md", "other"),
    ("architecture_decision_records.md", "other"), ("eda_report.md", "other"), ("v2.md", "other"), ("2026.md", "other"),
  ])
  func tellsRolesByFileName(name: String, role expected: String) {
    #expect(role("release-1/\(name)", in: "-- project/release-1/\(name) --\n# Text\n") == expected)
  }

  @Test(arguments: [
    ("architecture/README.md", "design"), ("product/index.md", "product"), ("project/README.md", "other"),
    ("README.md", "other"), ("sub/notes/README.md", "other"),
  ])
  func namesIndexFilesAfterTheirFolder(name: String, expected: String) {
    #expect(role("release-1/\(name)", in: "-- project/release-1/\(name) --\n# Text\n") == expected)
  }

  @Test(arguments: [
    ("# Product requirements document: churn", "product"), ("# Churn – System design", "design"),
    ("# Model card for churn", "card"), ("# ML Canvas", "canvas"), ("# Project: churn", "other"),
    ("# Results", "other"),
    ("# Churn\n## Background\n## Goals\n## Out of scope\n## Links", "product"),
    ("# Results\n## Background\n## Figures\n## Confusion matrix\n## Thanks", "other"),
    ("# Churn\n## Product requirements\n### Background\n## System design\n### Metrics", "product design"),
  ])
  func tellsRolesByHeadings(text: String, expected: String) {
    #expect(role("release-1/a.md", in: "-- project/release-1/a.md --\n\(text)\n") == expected)
  }

  @Test func readsACardByItsMeasuredValues() {
    let card = "-- project/release-1/churn.md --\n---\nmodel-index: []\n---\n# Churn\n"
    #expect(role("release-1/churn.md", in: card) == "card")
  }

  @Test(arguments: [
    ("[planning, product]", "product planning"), ("canvas", "canvas"), ("card", "card"), ("other", "other"),
  ])
  func readsStatedParts(value: String, expected: String) {
    let text = "-- project/release-1/prd.md --\n---\npart: \(value)\n---\n# P\n"
    #expect(Project.sampleOutcome(text).findings.filter { $0.rule == "wrong-type" }.isEmpty)
    #expect(role("release-1/prd.md", in: text) == expected)
  }

  @Test(arguments: [
    ("desing", "\"desing\" is no part", "did you mean \"design\"?"),
    ("prd", "\"prd\" is no part", "did you mean \"product\"?"),
    ("everything", "\"everything\" is no part", "write one of product, design, planning, canvas, card, other"),
    ("{a: b}", "a part is a word, not a mapping", "write one of product, design, planning, canvas, card, other"),
    (
      "[product, canvas]", "a part is a word, not a list", "write one of product, design, planning, canvas, card, other"
    ),
  ])
  func reportsAPartThatIsNone(value: String, message: String, suggestion: String) {
    let text = "-- project/release-1/plan.md --\n---\npart: \(value)\n---\n# P\n"
    let outcome = Project.sampleOutcome(text)
    #expect(outcome.findings.map(\.message) == [message])
    #expect(outcome.findings.map(\.suggestion) == [suggestion])
    #expect(outcome.findings.first?.place.span?.start == 10)
    // The name decides then.
    #expect(role("release-1/plan.md", in: text) == "planning")
  }

  @Test func readsACharterWithSectionsOfProductAndPlanning() {
    let text = """
      -- project/release-1/project_charter.md --
      # Project charter
      ## Background
      ## Team
      ## Timeline
      """
    let ids = Project.sample(text).releases.flatMap(\.sections).filter { $0.template == "madewithml" }.map(\.id)
    #expect(ids == ["product.overview.background", "planning.team", "planning.timeline"])
  }
}

extension DocumentRole {
  /// For comparing: the parts, or the role's word.
  fileprivate var words: String {
    switch self {
    case .parts(let parts): parts.map(\.rawValue).joined(separator: " ")
    case .canvas: "canvas"
    case .card: "card"
    case .other: "other"
    }
  }
}
