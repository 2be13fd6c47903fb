import Foundation
import Testing

/// Opens built sites in Chromium; what is looked at stands in `Tests/BrowserTests/cases`, a file each.
@Suite(.enabled(if: Browser.isInstalled, "\(Browser.missing)"))
struct BrowserTests {
  @Test(arguments: Browser.cases) func findsNothingWrong(_ name: String) throws {
    let lines = try Browser.run.get().filter { $0.case == name }
    for line in lines where line.looked == nil { Issue.record("\(line)") }
    let looked = try #require(lines.compactMap(\.looked).first, "the run ended before this case")
    #expect(looked > 0, "no page was looked at")
  }
}

/// One run of `Tests/BrowserTests/run.py` on all sites: starting a browser costs more than most pages.
enum Browser {
  /// What was wrong with one page, or how many pages a case looked at.
  struct Line: Decodable, CustomStringConvertible {
    let `case`: String
    let looked: Int?
    let page: String?
    let theme: String?
    let scheme: String?
    let width: Int?
    let way: String?
    let rule: String?
    let element: String?
    let message: String?

    var description: String {
      let view = [page, theme, scheme, width.map { "\($0) px" }, way].compactMap { $0 }.joined(separator: ", ")
      return [view, rule, element, message].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n  ")
    }
  }

  enum Refusal: Error {
    case stopped(status: Int32, errors: String)
    case notBuilt(site: String, errors: String)
  }

  static let run: Result<[Line], any Error> = Result { try lines() }

  static let cases: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cases").path)) ?? []
    return files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }.sorted()
  }()

  static var isInstalled: Bool { missing.isEmpty }

  /// What keeps these tests from running, in words.
  static var missing: String {
    if program == nil { return "chromium is not installed" }
    if !FileManager.default.isExecutableFile(atPath: environment.appending(path: "playwright").path) {
      return "playwright is not installed; the README's test command installs it"
    }
    return ""
  }

  static let folder = Tool.package.appending(path: "Tests/BrowserTests")
  static let environment = Tool.package.appending(path: ".build/browser/bin")
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static func lines() throws -> [Line] {
    let scratch = TemporaryFolder()
    let sites = try BrowserSites.build(in: scratch.url)
    let result = try Tool.run(
      program: environment.appending(path: "python"),
      ["-B", folder.appending(path: "run.py").path, "--browser", program ?? ""]
        + sites.map { "\($0.name)=\($0.folder.path)" }
    )
    guard result.status == 0 else { throw Refusal.stopped(status: result.status, errors: result.errors) }
    return try result.output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }
}

/// The sites that the browser opens: the example in every theme, and small ones of a case's own.
enum BrowserSites {
  struct Built {
    let name: String
    let folder: URL
  }

  static func build(in folder: URL) throws -> [Built] {
    let example = Tool.package.appending(path: "example-project").path
    let themes = try FileManager.default.contentsOfDirectory(atPath: Tool.package.appending(path: "Themes").path)
      .filter {
        FileManager.default.fileExists(atPath: Tool.package.appending(path: "Themes/\($0)/page.mustache").path)
      }
    let examples = try themes.sorted().map { theme in
      try build("theme-\(theme)", in: folder, "build", example, "--theme", theme)
    }
    let own = try samples.sorted { $0.key < $1.key }.map { name, files in
      let project = folder.appending(path: "project-\(name)")
      for (path, text) in files {
        let file = project.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return try build(name, in: folder, "build", project.path)
    }
    return examples + own + [try unprotected(own.first { $0.name == "hostile" }, in: folder)].compactMap(\.self)
  }

  /// A copy of which the pages have no security policy: what is escaped needs none.
  private static func unprotected(_ built: Built?, in folder: URL) throws -> Built? {
    guard let built else { return nil }
    let copy = folder.appending(path: "unprotected")
    try FileManager.default.copyItem(at: built.folder, to: copy)
    let site = BuiltSite(folder: copy)
    for page in site.pages {
      let text = site.text(page)
      guard let start = text.range(of: "<meta http-equiv=\"Content-Security-Policy\""),
        let end = text.range(of: ">", range: start.upperBound..<text.endIndex)
      else { throw Browser.Refusal.notBuilt(site: page, errors: "has no security policy") }
      let bare = text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
      try Data(bare.utf8).write(to: copy.appending(path: page))
    }
    return Built(name: "unprotected", folder: copy)
  }

  private static func build(_ name: String, in folder: URL, _ arguments: String...) throws -> Built {
    let site = folder.appending(path: name)
    let result = try Tool.run(arguments + ["-o", site.path])
    guard result.status == 0 else { throw Browser.Refusal.notBuilt(site: name, errors: result.errors) }
    return Built(name: name, folder: site)
  }

  /// Files of small projects, by the name that a case asks for.
  private static let samples: [String: [String: String]] = [
    "canvases": canvases,
    "formulas": [
      "project/overview.md": """
      # Error $\\hat{y}$

      $$
      \\text{RMSE} = \\sqrt{\\frac{1}{n} \\sum_{i=1}^{n} \\left(y_i - \\hat{y}_i\\right)^2}, \\quad
      f(x) = \\begin{cases} 1 & x \\ge 0 \\\\ 0 & \\text{else} \\end{cases}
      $$
      """
    ],
    "code": [
      "project/overview.md": "# A\n\n```python title=\"a.py\" linenums=\"1\"\nx = 1\n```\n\n    y\n"
    ],
    "hostile": HostileProject.files,
    "search": Dictionary(
      uniqueKeysWithValues: (1...2).map { ("project/release-\($0)/product.md", searched) }),
  ]

  /// What is searched for; the same in two releases.
  private static let searched = """
    # Product

    ## Ёлочные игрушки

    Стеклянные шары.

    ## Évaluation hors ligne

    A naïve baseline at the café.

    ## Wild animals

    A walrus is large.

    A penguin is not. `<img src=x onerror="document.title='ran'">`

    ## R1 R1

    R1, and R1 again.

    ## Requirements

    | ID | Requirement | Status |
    | --- | --- | --- |
    | R10 | R1 R1 R1 | Todo |
    | R11 | Answer R1 mails | Todo |
    | R1 | Answer at once | Done |
    | FR-12 | Latency below 300 ms | Todo |
    | R13 | `<img src=x onerror="document.title='ran'">` | Todo |
    """
  /// Each built-in canvas without an answer, and one whose answers are long.
  private static var canvases: [String: String] {
    var files: [String: String] = [:]
    for (index, template) in ["human-centric-mlops", "ml-canvas-madewithml", "ml-canvas-dorard"].enumerated() {
      files["project/release-\(index + 1)/canvas.yml"] = "canvas: \(template)\n"
      files["project/release-\(index + 1)/product.md"] = "# Product\n"
    }
    let blocks: KeyValuePairs = [
      "scoping": [
        "problem-definition", "objective-setting", "feasibility-analysis", "stakeholder-engagement",
        "expectation-management",
      ],
      "data": ["data-acquisition", "preparing-data", "data-availability"],
      "modelling": [
        "requirements-expectations", "internal-capabilities", "existing-solutions", "model-selection-evaluation",
      ],
      "deployment": [
        "integration-interaction", "ux-accessibility", "technical-skills", "hardware-software", "value-impact",
      ],
    ]
    let answer = String(
      repeating: "Nobody had asked the crews, who know each street and say what a list leaves out. ", count: 4)
    var text = "canvas: human-centric-mlops\nuse-case-name: Choosing what to clean\n"
    for (column, keys) in blocks {
      text += "\(column):\n" + keys.map { "  \($0): \"\(answer)\"\n" }.joined()
    }
    files["project/release-4/canvas.yml"] = text
    files["project/release-4/product.md"] = "# Product\n"
    return files
  }
}
