import Checks
import Foundation
import ProjectModel
import Testing

/// An answer to everything that a built-in template asks for, about one invented project: the letter desk of a city hall.
///
/// The files lie in `TemplateSamples`, named after their templates.
struct TemplateSample {
  let template: ScopingTemplate
  let text: String
  private let isYAML: Bool

  init(of id: String) throws {
    template = try #require(ScopingTemplate.builtIn.template(id), "no template \(id)")
    isYAML = template.kind == .canvas || template.kind == .goals
    let name = "TemplateSamples/\(id).\(isYAML ? "yml" : "md")"
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    let missing: Comment = "every template has a filled sample: add Tests/ChecksTests/\(name)"
    text = try #require(try? String(contentsOf: file, encoding: .utf8), missing)
  }

  /// A released release that is held to the template and holds the sample alone.
  var review: Review { reviewed(text) }

  /// The same with headings or keys alone.
  var reviewOfSkeleton: Review { reviewed(skeleton) }

  private func reviewed(_ text: String) -> Review {
    Review.reviewing(
      """
      -- project/scopebook.yml --
      templates: [\(template.id)]
      -- project/release-1/release.yml --
      phase: released
      -- project/release-1/notes.md --
      # Notes
      -- project/release-1/\(fileName) --
      \(text)
      """)
  }

  private var fileName: String {
    switch template.kind {
    case .canvas: "canvas.yml"
    case .goals: "goals.yml"
    case .document, .card, .rubric: "\(template.id).md"
    }
  }

  private var skeleton: String {
    if template.kind == .goals { return "goals: []\n" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (isYAML ? Self.keys(of: lines) : Self.headings(of: lines)).joined(separator: "\n")
  }

  /// The front matter and the headings.
  private static func headings(of lines: [Substring]) -> [String] {
    let fences = lines.indices.filter { lines[$0] == "---" }
    let matter = fences.count > 1 ? lines[...fences[1]] : []
    return matter.map(String.init) + lines.dropFirst(matter.count).filter { $0.hasPrefix("#") }.map { "\n\($0)" }
  }

  /// The keys of a mapping, without values but that of `canvas`.
  private static func keys(of lines: [Substring]) -> [String] {
    lines.compactMap { line in
      let key = line.prefix { $0 == " " || $0 == "-" || $0.isLetter }
      guard line.dropFirst(key.count).first == ":", !key.drop(while: { $0 == " " }).isEmpty else { return nil }
      return line.hasPrefix("canvas:") ? String(line) : "\(key):"
    }
  }
}
