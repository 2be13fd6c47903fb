import Checks
import ProjectModel

/// A file of the site that machines read.
protocol Export: Sendable {
  /// Where it lies in the site.
  var address: String { get }

  /// Its bytes; `nil` where this site has none.
  func bytes(of map: SiteMap) -> [UInt8]?
}

/// What every site has for machines.
enum Exports {
  static let all: [any Export] =
    [
      CheckSchema(), FormatSchemaFile(.trace), FormatSchemaFile(.itemTrace), FormatSchemaFile(.diff), NoJekyll(),
      ProjectJSON(), NeedsJSON(), TraceCSV(), Sitemap(), Robots(), Feed(), LanguageModelText(),
    ] + ItemKind.allCases.map(ItemsCSV.init)

  /// All of one site.
  static func files(of review: Review) -> [any Export] {
    all + schemas(for: review.templates) + badges(of: review.project)
  }

  /// Badges for a project's README, which releases have each their own.
  static func badges(of project: Project) -> [any Export] {
    [CompletenessBadge(release: nil)]
      + project.releases.flatMap { release -> [any Export] in
        [CompletenessBadge(release: release.name), StatusBadge(release: release.name)]
      }
  }
}
