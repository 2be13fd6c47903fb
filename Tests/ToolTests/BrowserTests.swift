import Foundation
import Testing

/// Opens pages in a real browser, from the disk.
@Suite(.serialized, .enabled(if: Browser.path != nil, "chromium is not installed"))
struct BrowserTests {
  @Test func opensEveryKindOfPageWithoutAComplaint() throws {
    let folder = TemporaryFolder()
    let site = folder.url.appending(path: "site")
    let example = Tool.package.appending(path: "example-project").path
    try #require(try Tool.run("build", example, "-o", site.path).status == 0)
    let pages = [
      "index.html", "release-2/index.html", "release-2/product.html", "release-2/design.html", "release-2/canvas.html",
      "release-2/trace.html", "items/requirement/R6.html", "items/metric/M8.html", "completeness.html", "findings.html",
    ]
    for page in pages {
      let view = try Browser.open(site.appending(path: page))
      #expect(view.messages == [], "\(page)")
      #expect(view.document.contains("<h1"), "\(page) shows no heading")
    }
  }

  @Test func laysOutFormulasWithoutAComplaint() throws {
    let folder = TemporaryFolder([
      "project/overview.md": """
      # Error $\\hat{y}$

      $$
      \\text{RMSE} = \\sqrt{\\frac{1}{n} \\sum_{i=1}^{n} \\left(y_i - \\hat{y}_i\\right)^2}, \\quad
      f(x) = \\begin{cases} 1 & x \\ge 0 \\\\ 0 & \\text{else} \\end{cases}
      $$
      """
    ])
    let site = folder.url.appending(path: "site")
    try #require(try Tool.run("build", folder.path, "-o", site.path).status == 0)
    let view = try Browser.open(site.appending(path: "overview.html"))
    #expect(view.messages == [])
    #expect(view.document.contains("<math display=\"block\"><semantics><mrow><mtext>RMSE</mtext>"))
  }

  @Test func addsACopyButtonToCode() throws {
    let folder = TemporaryFolder([
      "project/overview.md": "# A\n\n```python title=\"a.py\" linenums=\"1\"\nx\n```\n\n    y\n"
    ])
    let site = folder.url.appending(path: "site")
    try #require(try Tool.run("build", folder.path, "-o", site.path).status == 0)
    let view = try Browser.open(site.appending(path: "overview.html"))
    #expect(view.messages == [])
    #expect(view.document.components(separatedBy: "<button type=\"button\" class=\"copy\">Copy</button>").count == 3)
    #expect(view.document.contains("<p class=\"hidden\" role=\"status\"></p>"))
  }

  @Test func runsNoScriptOfAnAuthor() throws {
    let folder = TemporaryFolder([
      "project/release-1/product.md": """
      # Product <img src=x onerror="document.title='ran'">

      <script>document.title = "ran"</script>
      <svg><script>document.title = "ran"</script></svg>
      <details open ontoggle="document.title='ran'">x</details>
      <a href="javascript:document.title='ran'">x</a>

      [x](javascript:document.title='ran') ![x](javascript:document.title='ran')

      | <img src=x onerror="document.title='ran'"> | b |
      | - | - |
      | <table><tr><td><script>document.title="ran"</script></td></tr></table> | c |
      """
    ])
    let site = folder.url.appending(path: "site")
    try #require(try Tool.run("build", folder.path, "-o", site.path).status == 0)
    let view = try Browser.open(site.appending(path: "release-1/product.html"))
    #expect(!view.document.contains("<title>ran</title>"))
    #expect(view.document.contains("Product"))
  }
}

/// Debian's Chromium, without a window.
enum Browser {
  struct View {
    /// The document after scripts ran.
    let document: String
    /// Lines of the console, and what the security policy refused.
    let messages: [String]
  }

  static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static func open(_ page: URL) throws -> View {
    let scratch = TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--disable-dev-shm-usage",
      "--user-data-dir=\(scratch.path)/profile", "--enable-logging=stderr", "--virtual-time-budget=2000", "--dump-dom",
      page.absoluteString,
    ]
    let output = scratch.url.appending(path: "output")
    let errors = scratch.url.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let log = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    return View(
      document: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
  }
}
