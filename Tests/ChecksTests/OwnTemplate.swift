import Checks
import Documents
import Findings
import ProjectModel
import TestSupport

extension Review {
  /// The review of a document `page.md` held to a template of its own, `page.yml`, whose sections are given as YAML.
  ///
  /// The document is `text`; other files may be added as in any sample.
  static func reviewing(
    _ text: String, byTemplate sections: String, kind: String = "document", files: String = "", phase: Phase? = nil
  ) -> Review {
    let template = "template: page\nkind: \(kind)\nsections:\n\(sections)"
    return reviewingOwn(
      """
      -- project/scopebook.yml --
      templates: [page.yml]
      -- project/page.yml --
      \(template)
      -- project/page.md --
      \(text)
      \(files)
      """, options: ReviewOptions(phase: phase))
  }

  /// The review of a sample that brings templates of its own.
  static func reviewingOwn(_ text: String, options: ReviewOptions = ReviewOptions()) -> Review {
    let sample = SampleProject(text)
    let settings = Settings.reading(sample.folder)
    let known = ScopingTemplate.known(in: sample.folder, settings: settings.value)
    let documents = DocumentSet.reading(sample.folder.following(settings.value).value)
    let outline = Outline(known.value)
    let project = Project.reading(documents.value, settings: settings.value, outline: outline)
    return Review.reviewing(
      project.value, templates: known.value, options: options,
      earlier: settings.findings + known.findings + project.findings)
  }
}
