import Documents
import Findings
import ProjectModel

/// A project and the scoping templates that its releases are held to: what rules look at.
package struct ScopedProject: Sendable {
  package let project: Project
  /// In the project's order.
  package let releases: [ScopedRelease]
  /// ISO 8601; `nil` where nothing is said about the past and the future.
  package let today: String?
  /// Where each document and canvas of a release belongs.
  let releaseOfPath: [String: String]
  /// The anchors of items by document: written ids in lower case.
  let itemAnchors: [String: Set<String>]
  /// Which sections one answer fills.
  let equals: EqualSections
  /// What authors may have told Scopebook in YAML.
  let commentedYAML: [CommentedYAML]
}

/// A release, the phase it is held to, and how it answers each template.
package struct ScopedRelease: Sendable {
  package let release: Release
  /// Its own, or the one that was asked for.
  package let phase: Phase
  package let templates: [AssessedTemplate]
}

/// A template, and the state of each of its sections in one release.
package struct AssessedTemplate: Sendable {
  package let template: ScopingTemplate
  /// In the template's order, without containers.
  package fileprivate(set) var assessments: [SectionAssessment]

  /// The same without some of its sections.
  func without(_ isLeftOut: (SectionAssessment) -> Bool) -> AssessedTemplate {
    var rest = self
    rest.assessments.removeAll(where: isLeftOut)
    return rest
  }

  /// For a rubric that adds scores up: what they come to.
  package var score: RubricScore? { RubricScore(assessments, of: template) }
}

/// What a review is asked for.
package struct ReviewOptions: Sendable {
  /// The phase that every release is held to; `nil` for each its own.
  package var phase: Phase?
  /// The only release to review; `nil` for all.
  package var release: String?
  /// The only template to hold releases to; `nil` for those of the settings.
  package var template: String?
  /// ISO 8601; `nil` where nothing is said about the past and the future.
  package var today: String?

  package init(phase: Phase? = nil, release: String? = nil, template: String? = nil, today: String? = nil) {
    self.phase = phase
    self.release = release
    self.template = template
    self.today = today
  }
}

extension ScopedProject {
  /// Holds the releases of a project to their templates.
  package init(_ project: Project, templates: [ScopingTemplate], options: ReviewOptions = ReviewOptions()) {
    self.project = project
    today = options.today
    commentedYAML = project.commentedYAML
    let equals = EqualSections(templates)
    self.equals = equals
    let wanted = project.releases.filter { options.release == nil || $0.name == options.release }
    let held = wanted.map {
      ScopedProject.templates(of: $0, in: project, among: templates, only: options.template)
    }
    let distinct = Dictionary(held.flatMap(\.self).map { ($0.id, $0) }) { first, _ in first }
    let shingles = distinct.mapValues(TemplateShingles.all)
    releases = Array(zip(wanted, held)).concurrentMap { release, held in
      let phase = options.phase ?? release.phase
      return ScopedRelease(
        release: release, phase: phase,
        templates: held.map { template in
          AssessedTemplate(
            release, of: project, template: template, phase: phase, equals: equals,
            shingles: shingles[template.id] ?? [:])
        }.markingRepetitions(equals))
    }
    releaseOfPath = ScopedProject.releasesByPath(of: project)
    // In place: sets put together anew for each item take seconds in a document of ten thousand.
    var anchors: [String: Set<String>] = [:]
    for item in project.items where item.isIDWritten {
      anchors[item.place.path, default: []].insert(item.id.key.lowercased())
    }
    itemAnchors = anchors
  }

  /// What a release is held to: what it says itself, else what the settings say, else the usual one for documents, or the
  /// one that they name, and that of each canvas.
  private static func templates(
    of release: Release, in project: Project, among templates: [ScopingTemplate], only: String?
  ) -> [ScopingTemplate] {
    if let only { return templates.filter { $0.id == only } }
    var wanted: [String]
    if let named = release.templates?.map(\.name) ?? project.settings.templates {
      wanted = named.map(ScopingTemplate.id(named:))
    } else {
      let parts = release.documents.filter { !$0.parts.isEmpty }
      let usual = parts.contains { $0.template == nil } ? ["madewithml"] : []
      wanted = usual + release.documents.compactMap(\.templateID) + release.canvases.map(\.template)
      if release.documents.contains(where: { $0.role == .card && $0.templateID == nil }) {
        wanted += templates.filter { $0.kind == .card }.map(\.id)
      }
    }
    var seen: Set<String> = []
    return wanted.filter { seen.insert($0).inserted }.compactMap(templates.template)
  }

  /// The release that each of its documents, canvases and folders belongs to.
  static func releasesByPath(of project: Project) -> [String: String] {
    var releases: [String: String] = [:]
    for release in project.releases {
      for document in release.documents { releases[document.path] = release.name }
      for canvas in release.canvases { releases[canvas.source.path] = release.name }
      releases[release.place.path] = release.name
    }
    return releases
  }

  /// The name of the release that a file belongs to: by itself, else by the nearest folder above; `nil` for none.
  func release(ofPath path: String) -> String? {
    var rest = Substring(path)
    while true {
      if let name = releaseOfPath[String(rest)] { return name }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
  }
}

extension AssessedTemplate {
  fileprivate init(
    _ release: Release, of project: Project, template: ScopingTemplate, phase: Phase, equals: EqualSections,
    shingles: [String: TemplateShingles]
  ) {
    self.template = template
    switch template.kind {
    case .document, .card, .canvas:
      let own = template.sections.contains { !equals.others(of: $0.id, in: template.id).isEmpty }
      let assessor = SectionAssessor(
        release, of: project, template: template, phase: phase, equals: own ? equals : EqualSections([]),
        shingles: shingles)
      assessments = assessor.assessments
    case .rubric: assessments = RubricAssessor(release, template: template, phase: phase).assessments
    case .goals: assessments = GoalAssessor(release, of: project, template: template, phase: phase).assessments
    }
  }
}

extension [AssessedTemplate] {
  /// With sections marked that an earlier template asks for too, where the one answer has the same state for both.
  fileprivate func markingRepetitions(_ equals: EqualSections) -> [AssessedTemplate] {
    guard count > 1, !equals.isEmpty else { return self }
    var first: [String: (reference: SectionReference, state: SectionState)] = [:]
    return map { assessed in
      var marked = assessed
      for index in marked.assessments.indices where marked.assessments[index].isRequired {
        let section = marked.assessments[index].section
        guard let group = equals.group(of: section.id, in: assessed.template.id) else { continue }
        if let known = first[group] {
          if known.state == marked.assessments[index].state { marked.assessments[index].repeated = known.reference }
        } else {
          let reference = SectionReference(template: assessed.template.id, section: section.id, place: Place(""))
          first[group] = (reference, marked.assessments[index].state)
        }
      }
      return marked
    }
  }
}
