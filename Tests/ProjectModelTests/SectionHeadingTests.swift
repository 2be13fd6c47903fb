import Findings
import ProjectModel
import TestSupport
import Testing

/// Which sections of the release template a heading fills.
struct SectionHeadingTests {
  static func sections(_ markdown: String, file: String = "product.md") -> [String] {
    Project.sample("-- project/release-1/\(file) --\n\(markdown)\n").releases[0].sections.map(\.id)
  }

  @Test(arguments: [
    ("## 1. Background", ["product.overview.background"]),
    ("## 1.1 Problem statement", ["product.overview.background"]),
    ("### 🎯 Goals:", ["product.overview.objectives"]),
    ("## A. Objectives [optional]", ["product.overview.objectives"]),
    ("## Objectives — MVP", ["product.overview.objectives"]),
    ("## What are our objectives?", ["product.overview.objectives"]),
    ("## Why now?", ["product.overview.relevance"]),
    ("## **Feasibility**", ["product.solutions.feasibility"]),
    ("## Requirements & constraints", ["product.solutions.constraints", "product.requirements"]),
    ("## Risks and limitations", ["product.requirements.concerns"]),
    ("## What's in-scope & out-of-scope?", ["product.requirements.out-of-scope"]),
    ("## Objetivos do projeto", ["product.overview.objectives"]),
    ("## 2) Problema de Negócio", ["product.overview.background"]),
    ("## Requisitos e Restrições", ["product.solutions.constraints", "product.requirements"]),
    ("## Fora do escopo", ["product.requirements.out-of-scope"]),
    ("## ¿Cuáles son los objetivos?", ["product.overview.objectives"]),
    ("## Planteamiento del problema", ["product.overview.background"]),
    ("## Criterios de éxito", ["product.overview.objectives"]),
    ("## 1.1. Зачем идём в разработку продукта?", ["product.overview.background"]),
    ("## Бизнес-требования и ограничения", ["product.solutions.constraints", "product.requirements"]),
    ("## Риски", ["product.requirements.concerns"]),
    ("**Objectives**\n\nLess waiting.", ["product.overview.objectives"]),
    ("**Goal:** less waiting", ["product.overview.objectives"]),
    ("## 1.1 Business Problem Statement", ["product.overview.background"]),
    ("### 2.4 Solution Implementation Stages", ["design.methodologies.principles"]),
    ("### 3.2 Infrastructure Description", ["design.methodologies.rollout"]),
    ("## Section 3: Objectives", ["product.overview.objectives"]),
    ("## IV. Objectives", ["product.overview.objectives"]),
    ("## Раздел 2. Риски", ["product.requirements.concerns"]),
    (
      "- **Goal**\n  - less waiting\n- **Risks**\n  - mould",
      ["product.overview.objectives", "product.requirements.concerns"]
    ),
    ("## Team\n\n- **Risks**: Ana\n- **Goals**: Bo", ["planning.team"]),
    // Words in bold below a section that is named already only speak of it.
    ("## Background\n\n**Objectives** matter\n\n**Goal:** less", ["product.overview.background"]),
    ("## Weather", []),
    ("## Rollout strategies of others in the same field of work", []),
  ])
  func findsTheSectionOfAHeading(markdown: String, expected: [String]) {
    #expect(Self.sections(markdown) == expected)
  }

  @Test(arguments: [
    ("<!-- scopebook: section product.overview.background -->\n## Weather", ["product.overview.background"]),
    (
      "<!-- scopebook: section product.requirements madewithml:product.requirements.concerns -->\n## Weather",
      ["product.requirements", "product.requirements.concerns"]
    ),
    ("<!-- scopebook: section none -->\n## Background", []),
    ("<!-- scopebook: section product.overview.background -->\n\n## Weather", ["product.overview.background"]),
    ("<!-- section product.overview.background -->\n## Weather", []),
  ])
  func obeysTheCommentAboveAHeading(markdown: String, expected: [String]) {
    #expect(Self.sections(markdown) == expected)
    #expect(Self.sections(markdown, file: "notes.md") == (markdown.contains("none") ? [] : expected))
  }

  @Test func namesTheNearestSectionForAnUnknownOne() throws {
    let outcome = Project.sampleOutcome(
      "-- project/release-1/product.md --\n<!-- scopebook: section product.overview.backround -->\n## Weather\n")
    let finding = try #require(outcome.findings.first { $0.rule == "unknown-section" })
    #expect(finding.suggestion == "did you mean \"product.overview.background\"?")
    #expect(finding.place.path == "project/release-1/product.md")
  }

  @Test func reportsAHeadingThatCanBeTwoSections() throws {
    let outcome = Project.sampleOutcome(
      "-- project/release-1.md --\n# Everything\n## Approach\nBy hand.\n## Product\n## System design\n## Project\n")
    let finding = try #require(outcome.findings.first { $0.rule == "ambiguous-heading" })
    #expect(finding.message == "\"Approach\" can be product.solutions or design.methodologies.principles")
  }
}
