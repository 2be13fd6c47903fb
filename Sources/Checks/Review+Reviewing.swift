import Documents
import Findings
import ProjectModel

extension Review {
  /// Holds a project to its templates and applies every rule. `earlier` is what reading found.
  package static func reviewing(
    _ project: Project, templates: [ScopingTemplate] = ScopingTemplate.builtIn,
    options: ReviewOptions = ReviewOptions(), earlier: [Finding] = [], rules: [any Rule] = Rules.all
  ) -> Review {
    let scoped = ScopedProject(project, templates: templates, options: options)
    let names = TemplateNames(known: templates).findings(in: project) + RuleNames(rules).findings(in: project.settings)
    let found = earlier + names + rules.flatMap { $0.findings(in: scoped) }
    var total = Completeness()
    let releases = scoped.releases.map { release in
      let pooled = release.pooled(scoped.equals)
      total.add(pooled)
      return ReleaseReview(
        release: release.release.name, phase: release.phase, completeness: pooled.percent,
        templates: release.templates.map { $0.review(in: project.settings.language) })
    }
    return Review(
      project: project, releases: releases, findings: scoped.weighed(found, options).inReportOrder, waived: [],
      completeness: total.percent, templates: templates)
  }

  /// The review, written down for a report. `sources` are the files that findings point into, by path.
  package func report(_ sources: [String: SourceFile]) -> Report {
    Report(
      project: project.title, completeness: completeness,
      releases: releases.map { release in
        Report.Release(
          name: release.release, phase: release.phase.rawValue, completeness: release.completeness,
          templates: release.templates.map { template in
            Report.Template(
              id: template.template, completeness: template.completeness,
              sections: template.sections.map {
                Report.Section(id: $0.id, state: $0.state.rawValue, place: $0.place)
              })
          })
      },
      findings: findings, waived: waived,
      rules: Rules.described.map { rule in
        Report.Rule(id: rule.id, summary: rule.summary, rationale: rule.rationale, severity: rule.severity)
      }, sources: sources)
  }
}

extension ScopedProject {
  /// Findings of the releases under review and of no release, as severe as phase and settings have it.
  fileprivate func weighed(_ findings: [Finding], _ options: ReviewOptions) -> [Finding] {
    let policy = SeverityPolicy(settings: project.settings.checks)
    let phases = Dictionary(project.releases.map { ($0.name, options.phase ?? $0.phase) }) { first, _ in first }
    return findings.compactMap { finding in
      let release = release(ofPath: finding.place.path)
      if let only = options.release, let release, release != only { return nil }
      let phase = release.flatMap { phases[$0] } ?? options.phase ?? .review
      return policy.severity(of: finding, in: phase).map(finding.with)
    }
  }
}

extension ScopedRelease {
  /// Over all templates; sections that one answer fills count once, by the template that is least content with it.
  fileprivate func pooled(_ equals: EqualSections) -> Completeness {
    var pooled = Completeness()
    var least: [String: SectionAssessment] = [:]
    for template in templates {
      for assessment in template.assessments {
        guard assessment.isRequired, let group = equals.group(of: assessment.section.id, in: template.template.id)
        else {
          pooled.add(assessment)
          continue
        }
        guard let known = least[group] else {
          least[group] = assessment
          continue
        }
        if assessment.state.distance > known.state.distance { least[group] = assessment }
      }
    }
    for assessment in least.values { pooled.add(assessment) }
    return pooled
  }
}

extension AssessedTemplate {
  fileprivate var completeness: Completeness {
    var completeness = Completeness()
    for assessment in assessments { completeness.add(assessment) }
    return completeness
  }

  fileprivate func review(in language: String?) -> TemplateReview {
    TemplateReview(
      template: template.id, title: template.title.text(in: language), completeness: completeness.percent,
      score: score,
      sections: assessments.map { assessment in
        let section = assessment.section
        return SectionReview(
          id: section.id, title: section.title.text(in: language), part: section.part, state: assessment.state,
          isRequired: assessment.isRequired, place: assessment.place, anchor: assessment.anchor,
          lacks: assessment.lacks, guidance: section.guidance(in: language), score: assessment.score,
          repeated: assessment.repeated, covers: section.covers)
      })
  }
}
