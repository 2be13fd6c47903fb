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
  package let assessments: [SectionAssessment]
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
    let wanted = project.releases.filter { options.release == nil || $0.name == options.release }
    releases = wanted.concurrentMap { release in
      let phase = options.phase ?? release.phase
      let held = ScopedProject.templates(of: release, in: project, among: templates, only: options.template)
      return ScopedRelease(
        release: release, phase: phase,
        templates: held.map { template in
          let assessor = SectionAssessor(release, of: project, template: template, phase: phase)
          return AssessedTemplate(template: template, assessments: assessor.assessments)
        })
    }
    releaseOfPath = ScopedProject.releasesByPath(of: project)
    itemAnchors = Dictionary(
      project.items.lazy.filter(\.isIDWritten).map { ($0.place.path, [$0.id.key.lowercased()]) },
      uniquingKeysWith: { $0.union($1) })
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
      wanted = usual + parts.compactMap { $0.template?.name } + release.canvases.map(\.template)
      if release.documents.contains(where: { $0.role == .card && $0.template == nil }) {
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
