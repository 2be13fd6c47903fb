import Foundation
import Testing

/// Opens a page of the preview in Chromium while files change; what is looked at stands in `Tests/BrowserTests/preview.py`.
@Suite(.enabled(if: Browser.isInstalled, "\(Browser.missing)"))
struct PreviewBrowserTests {
  @Test func anOpenPageFollowsItsFiles() throws {
    let scratch = TemporaryFolder()
    let copy = scratch.url.appending(path: "example")
    try FileManager.default.copyItem(at: Tool.package.appending(path: "example-project"), to: copy)
    let preview = try RunningPreview(copy.path)
    let result = try Tool.run(
      program: Browser.environment.appending(path: "python"),
      [
        "-B", Browser.folder.appending(path: "preview.py").path, "--browser", Browser.program ?? "",
        "http://127.0.0.1:\(preview.port)/", copy.path,
      ])
    #expect(result.status == 0, "\(result.errors)")
    for line in result.output.split(separator: "\n") { Issue.record("\(line)") }
  }
}
