import Checks
import Foundation
import ProjectModel
import Testing

@Suite("The built-in templates speak four languages and are unambiguous")
struct TemplateFormTests {
  static let templates = ScopingTemplate.builtIn.map(\.id)

  private func template(_ id: String) throws -> ScopingTemplate {
    try #require(ScopingTemplate.builtIn.template(id))
  }

  /// The sections that readers see as headings, without the cells of a canvas's matrix.
  private func headings(of template: ScopingTemplate) -> [TemplateSection] {
    let cells = ["who", "before", "during", "after"]
    return template.sections.filter { section in
      section.parent == nil || !cells.contains { section.id.hasSuffix(".\($0)") }
    }
  }

  @Test(arguments: templates)
  func everyHeadingHasWordsInFourLanguages(id: String) throws {
    for section in headings(of: try template(id)) {
      for language in ["pt", "es", "ru"] {
        #expect(section.hasHeading(in: language), "\(id): \(section.id) has no title or alias in \(language)")
      }
      // A Cyrillic letter shows that the languages were not mixed up.
      let russian = section.heading(in: "ru")
      #expect(russian.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(id): \(russian)")
    }
  }

  @Test(arguments: templates)
  func everySectionSaysWhatItIsFor(id: String) throws {
    for section in try template(id).sections where !section.isContainer {
      #expect(
        !section.guidance.isEmpty || !section.prompts.isEmpty, "\(id): \(section.id) has no guidance and no prompts")
    }
  }

  @Test(arguments: templates)
  func everyPromptIsAsked(id: String) throws {
    for section in try template(id).sections {
      for prompt in section.prompts {
        #expect(prompt.hasSuffix("?"), "\(id): \(section.id) asks \"\(prompt)\"")
      }
      let guidance = section.guidance
      #expect(guidance.isEmpty || guidance.hasSuffix("."), "\(id): \(section.id) says \"\(guidance)\"")
    }
  }

  /// A heading that two sections of a template are called is told apart by the one above it, or by its part.
  @Test(arguments: templates)
  func noHeadingMeansTwoSections(id: String) throws {
    var named: [String: [TemplateSection]] = [:]
    for section in headings(of: try template(id)) {
      for name in Set((section.title.all + section.aliases).map { $0.lowercased() }) {
        named[name, default: []].append(section)
      }
    }
    for (name, sections) in named.sorted(by: { $0.key < $1.key }) where sections.count > 1 {
      for (index, one) in sections.enumerated() {
        for other in sections[(index + 1)...] {
          let isDecided =
            one.part != other.part || one.parent != other.parent || one.id.hasPrefix(other.id + ".")
            || other.id.hasPrefix(one.id + ".")
          #expect(isDecided, "\(id): \"\(name)\" is \(one.id) as well as \(other.id)")
        }
      }
    }
  }

  @Test(arguments: templates)
  func everyReferenceLeadsToASection(id: String) throws {
    for section in try template(id).sections {
      for reference in section.equals + section.covers {
        let other = ScopingTemplate.builtIn.template(reference.template)
        #expect(
          other?.section(reference.section) != nil && reference.template != id,
          "\(id): \(section.id) refers to \(reference.key)")
      }
    }
  }
}
