import Documents
import Findings
import ProjectModel

/// A project that is to be begun: documents whose headings wait for answers, in the order in which they are best written.
package struct ProjectDraft: Sendable {
  private let title: String
  private let templates: [ScopingTemplate]
  private let language: String?

  /// `templates` are what the first release is held to: documents, cards, rubrics, goals and canvases.
  package init(title: String, templates: [ScopingTemplate], language: String?) {
    self.title = title
    self.templates = templates
    self.language = language
  }

  /// The name of the first release's folder.
  package static let firstRelease = "release-1"

  /// The phase that the first release begins in: the first in which something is asked for; `nil` where nothing ever is.
  package var phase: Phase? {
    templates.flatMap(\.sections).filter { !$0.isContainer }.compactMap(\.requiredFrom).min()
  }

  /// Every file, relative to the folder that is to hold the project.
  package var files: [NewFile] {
    let inRelease = [releaseFile] + partDocuments + templates.compactMap(ownFile)
    return [settings, overview] + inRelease
  }

  // MARK: The project's own

  private var settings: NewFile {
    var text = "title: \(title.yamlText)\n"
    if let language { text += "language: \(language)\n" }
    text += "templates: [\(templates.map(\.id).joined(separator: ", "))]\n"
    text += "# repository: https://github.com/org/repo   # links to sources and for editing\n"
    text += "# base-url: https://org.github.io/repo/     # where the site is published\n"
    return NewFile(path: "project/scopebook.yml", text: text)
  }

  private var overview: NewFile {
    let words = DraftWords(language)
    return NewFile(path: "project/overview.md", text: "# \(title)\n\n<!--\n\(words["overview"])\n-->\n")
  }

  private var releaseFile: NewFile {
    let words = DraftWords(language)
    let line = "phase: \((phase ?? .draft).rawValue)"
    let text = """
      title: \(words["release"]) 1
      \(line + String(repeating: " ", count: 22 - line.count))# \(words["phase"])
      # date: 2026-06-30    # \(words["date"])
      # owner:              # \(words["owner"])

      """
    return NewFile(path: "project/\(Self.firstRelease)/release.yml", text: text)
  }

  // MARK: Documents

  /// Product, design and planning, as the templates with parts divide them.
  private var partDocuments: [NewFile] {
    Part.allCases.compactMap { part in
      let pieces = templates.map { template in template.sections.filter { $0.part == part } }
      guard pieces.contains(where: { !$0.isEmpty }) else { return nil }
      let titles = templates.lazy.compactMap { $0.parts.first { $0.part == part }?.heading(in: language) }
      var draft = DocumentDraft(title: titles.first ?? part.title, language: language)
      for sections in pieces { draft.write(sections) }
      return NewFile(path: "project/\(Self.firstRelease)/\(part.rawValue).md", text: draft.text)
    }
  }

  /// The file that a template without parts is filled in as; `nil` for one with parts.
  private func ownFile(of template: ScopingTemplate) -> NewFile? {
    let folder = "project/\(Self.firstRelease)/"
    switch template.kind {
    case .canvas:
      return NewFile(path: folder + "canvas.yml", text: CanvasDraft(template: template, language: language).text)
    case .goals:
      return NewFile(path: folder + "goals.yml", text: GoalsDraft(template: template, language: language).text)
    case .document, .card, .rubric:
      guard template.isWholeDocument else { return nil }
      var draft = DocumentDraft(title: template.title.text(in: language), language: language)
      draft.write(template.sections)
      return NewFile(path: folder + "\(template.id).md", text: draft.text)
    }
  }
}

extension String {
  /// As a value of YAML: in quotes where it could be read as anything but a text.
  var yamlText: String {
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard isPlain, first?.isLetter == true, last?.isWhitespace == false, !words.contains(lowercased()) else {
      return String(decoding: lineOfJSON, as: UTF8.self)
    }
    return self
  }
}
