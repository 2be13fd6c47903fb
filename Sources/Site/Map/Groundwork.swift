import Checks
import Documents
import ProjectModel

/// What a site's map takes from the project and the templates alone, so that it can be made while the project is reviewed.
package struct Groundwork: Sendable {
  let languages: SiteLanguages
  /// The interface in the project's language.
  let words: InterfaceWords
  let plan: SitePlan
  let places: FilePlaces

  package init(_ project: Project, templates: [ScopingTemplate]) {
    self.init(project, templates: templates, words: nil)
  }

  /// `words` are those of the interface; in the project's language where none are given.
  init(_ project: Project, templates: [ScopingTemplate], words: InterfaceWords?) {
    let languages = SiteLanguages(project)
    let words = words ?? .speaking(languages.project)
    self.languages = languages
    self.words = words
    (plan, places) = inParallel(
      { SitePlan(project, templates: templates, words: words) }, { FilePlaces(project) })
  }
}
