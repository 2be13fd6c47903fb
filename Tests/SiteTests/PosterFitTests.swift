import ProjectModel
import Testing

@testable import Site

@Suite("A poster is set as large as one sheet allows")
struct PosterFitTests {
  private static let templates = ["human-centric-mlops", "ml-canvas-madewithml", "ml-canvas-dorard"]

  /// The step of a canvas whose blocks all hold a text.
  private static func html(_ template: String, _ text: String) throws -> String {
    let empty = try SampleSite("-- project/release-1/canvas.yml --\ncanvas: \(template)\n")
    let known = try #require(empty.map.review.templates.first { $0.id == template })
    var yaml = "canvas: \(template)\n"
    var open: [String] = []
    for section in known.sections where !section.isContainer {
      let keys = section.id.split(separator: ".").map(String.init)
      for (depth, key) in keys.dropLast().enumerated() where open.count <= depth || open[depth] != key {
        open = Array(keys.prefix(depth + 1))
        yaml += String(repeating: "  ", count: depth) + key + ":\n"
      }
      yaml += String(repeating: "  ", count: keys.count - 1) + "\(keys[keys.count - 1]): \(text)\n"
    }
    return try SampleSite("-- project/release-1/canvas.yml --\n\(yaml)").html("release-1/canvas.html")
  }

  @Test(arguments: templates)
  func setsShortAnswersLarge(template: String) throws {
    #expect(try Self.html(template, "Yes.").contains(#"<div class="poster fit-"#))
    #expect(try Self.html(template, "Yes.").contains("Prints on one A3 sheet<"))
  }

  @Test(arguments: [
    ("human-centric-mlops", [1, 10, 20, 40]), ("ml-canvas-madewithml", [1, 30, 60, 120]),
    ("ml-canvas-dorard", [1, 40, 80, 160]),
  ])
  func setsLongerAnswersSmaller(template: String, counts: [Int]) throws {
    let steps = try counts.map { count in
      let html = try Self.html(template, String(repeating: "word after word ", count: count))
      let start = try #require(html.range(of: #"<div class="poster fit-"#))
      return try #require(Int(html[start.upperBound...].prefix { $0.isNumber }))
    }
    #expect(steps == steps.sorted() && steps[0] < steps[3], "\(steps)")
  }

  @Test func saysWhenOneSheetIsTooSmall() throws {
    let html = try Self.html("ml-canvas-dorard", String(repeating: "word after word ", count: 900))
    #expect(html.contains(#"<div class="poster flows">"#))
    #expect(html.contains("Prints on several A3 sheets"))
  }

  @Test func hasAClassForEverySize() throws {
    let folder = try SampleSite("-- project/a.md --\n# A\n").map.project.folder
    let theme = Theme.chosen(.standard, in: folder).value
    let file = try #require(theme.file("styles/91-poster-on-paper.css"))
    let style = String(decoding: file.text, as: UTF8.self)
    for (step, size) in PosterFit.sizes.enumerated() {
      let words = size == size.rounded() ? String(Int(size)) : "\(size)"
      #expect(style.contains(".poster.fit-\(step) { --size: \(words)pt; }"))
    }
  }
}
