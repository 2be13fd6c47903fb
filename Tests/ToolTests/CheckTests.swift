import Foundation
import Testing

struct CheckTests {
  private let product = """
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | -- | ----------- | -------- | ------ |
    | R1 | Sort mail   | must     | Done   |
    """

  @Test func findsNothingWrongInTheExample() throws {
    let run = try Tool.run("check", Tool.package.appending(path: "example-project").path)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("0 errors, 4 warnings, 0 notes\n"))
  }

  @Test func exitsWithOneAndNamesTheLine() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": product])
    let run = try Tool.run("check", folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("project/release-1/product.md:7:3: error: R1 (must) has no deliverable"))
    #expect(try Tool.run("check", folder.path, "--fail-on", "never").status == 0)
  }

  @Test func writesAReportToAFileAndPrintsTheText() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": product])
    let file = folder.url.appending(path: "report.json")
    let run = try Tool.run("check", folder.path, "--format", "json", "--output", file.path)
    #expect(run.output.contains("R1 (must) has no deliverable"))
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    #expect(object?["version"] as? Int == 1)
  }

  @Test func failsBelowTheAskedCompleteness() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": product])
    let run = try Tool.run("check", folder.path, "--fail-on", "never", "--min-completeness", "90")
    #expect(run.status == 1)
    #expect(run.errors.contains("release-1 is"))
  }

  @Test func failsAReleasedReleaseWhoseTargetIsMissed() throws {
    let folder = TemporaryFolder([
      "project/release-1/design.md": "| ID | Metric | Target |\n| - | - | - |\n| M1 | Precision | ≥ 0.9 |\n",
      "project/release-1/metrics.json": "{\"precision\": 0.8}",
      "project/scopebook.yml": "templates: []\n",
    ])
    #expect(try Tool.run("check", folder.path).status == 0)
    let run = try Tool.run("check", folder.path, "--phase", "released")
    #expect(run.status == 1)
    #expect(run.output.contains("error: M1 is 0.8, the target is ≥ 0.9 [metric-target-missed]"))
  }

  @Test(arguments: [
    (["check", "no-such-folder"], Int32(2), "there is no folder \"no-such-folder\""),
    (["check", "--release", "release-9"], 2, "there is no release \"release-9\"; did you mean \"release-1\"?"),
    (["check", "--template", "madewithm"], 2, "did you mean \"madewithml\"?"),
    (["check", "--format", "xml"], 64, "xml"), (["check", "--today", "yesterday"], 64, "write it like 2026-03-31"),
    (["chekc"], 64, "chekc"),
  ])
  func refusesWhatItCannotDo(arguments: [String], status: Int32, message: String) throws {
    let folder = TemporaryFolder(["project/release-1/product.md": product])
    let run = try Tool.run(arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.errors.contains(message))
  }
}
