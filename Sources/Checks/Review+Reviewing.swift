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
    let ruleNames = RuleNames()
    let names = TemplateNames(known: templates).findings(in: project) + ruleNames.findings(in: project.settings)
    let waivers = WaiverReader.waivers(of: scoped, rules: ruleNames)
    let weighing = Weighing(scoped, options)
    let found = weighing.weighed(
      earlier + names + waivers.findings + rules.concurrentMap { $0.findings(in: scoped) }.flatMap(\.self))
    let waiving = Waiving(waivers.value, found, in: project, today: options.today)
    let ofWaivers = weighing.weighed(Rules.ofWaivers.flatMap { $0.findings(in: waiving, options) })
    var total = Completeness()
    let releases = scoped.releases.map { release in
      let pooled = release.pooled(scoped.equals)
      total.add(pooled)
      return ReleaseReview(
        release: release.release.name, phase: release.phase, completeness: pooled.percent,
        templates: release.templates.map { $0.review(in: project.settings.language) })
    }
    return Review(
      project: project, releases: releases,
      findings: (waiving.left + ofWaivers).filter(weighing.isAskedFor).inReportOrder,
      waived: waiving.waived.filter { weighing.isAskedFor($0.finding) }.inReportOrder,
      completeness: total.percent, templates: templates, weighing: weighing, waivers: waivers.value,
      today: options.today)
  }

  /// The review with what was found later, such as while the site was built; phase, settings and waivers decide about it too.
  package func adding(_ later: [Finding]) -> Review {
    let waiving = Waiving(waivers, weighing.weighed(later).filter(weighing.isAskedFor), in: project, today: today)
    return Review(
      project: project, releases: releases, findings: (findings + waiving.left).inReportOrder,
      waived: (waived + waiving.waived).inReportOrder, completeness: completeness, templates: templates,
      weighing: weighing, waivers: waivers, today: today)
  }

  /// The review, written down for a report. `sources` are the files that findings point into, by path.
  package func report(_ sources: [String: SourceFile]) -> Report {
    let paths = Dictionary(grouping: ScopedProject.releasesByPath(of: project), by: \.value)
    return Report(
      project: project.title, completeness: completeness,
      releases: releases.map { release in
        Report.Release(
          name: release.release, phase: release.phase.rawValue, completeness: release.completeness,
          templates: release.templates.map { template in
            Report.Template(
              id: template.template, completeness: template.completeness,
              sections: template.sections.map {
                Report.Section(
                  id: $0.id, state: $0.state.rawValue, place: $0.place, isRequired: $0.isRequired)
              })
          }, paths: (paths[release.release] ?? []).map(\.key).sorted())
      },
      findings: findings, waived: waived,
      rules: Rules.described.map { rule in
        Report.Rule(id: rule.id, summary: rule.summary, rationale: rule.rationale, severity: rule.severity)
      }, sources: sources)
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
