import Foundation
import Testing

/// `scopebook new` and `scopebook release`, as a team begins with them.
struct NewTests {
  @Test func beginsAProjectThatBuildsAndSaysWhatToFill() throws {
    let folder = TemporaryFolder()
    let path = folder.url.appending(path: "late-parcels").path
    let begun = try Tool.run("new", path, "--canvas", "human-centric-mlops")
    #expect(begun.status == 0)
    #expect(begun.output.contains("held to madewithml and human-centric-mlops"))
    #expect(begun.output.contains("  project/release-1/canvas.yml\n"))
    let check = try Tool.run("check", path)
    #expect(check.status == 0)
    #expect(check.output.contains("\"Background\" is empty [section-empty]"))
    #expect(check.output.contains("0 errors, 0 warnings"))
    #expect(try Tool.run("build", path, "-o", path + "/_site").status == 0)
  }

  @Test func leavesAProjectThatIsThereAlone() throws {
    let folder = TemporaryFolder(["a/project/notes.md": "# Mine\n"])
    let path = folder.url.appending(path: "a").path
    let run = try Tool.run("new", path)
    #expect(run.status == 2)
    #expect(run.errors.contains("already holds \"project\"; nothing was written"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path).sorted() == ["project", "project/notes.md"])
  }

  @Test(arguments: [
    (["--template", "madewithlm"], 2, "did you mean \"madewithml\"?"),
    (["--canvas", "madewithml"], 2, "there is no template \"madewithml\""),
    (["--language", "fr"], 64, "'en', 'pt', 'es' or 'ru'"),
  ])
  func saysWhatIsWrong(arguments: [String], status: Int, words: String) throws {
    let folder = TemporaryFolder()
    let path = folder.url.appending(path: "a").path
    let run = try Tool.run(["new", path] + arguments)
    #expect(run.status == Int32(status))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func beginsTheNextReleaseOnce() throws {
    let folder = TemporaryFolder([
      "project/release-1/product.md": """
      # Product

      ## Requirements

      | ID | Requirement | Status |
      | --- | --- | --- |
      | R1 | Announce | Todo |
      | R2 | Apologise | Complete |
      """
    ])
    let path = "\(folder.path)/project/release-2/product.md"
    let dry = try Tool.run("release", "release-2", "--project", folder.path, "--dry-run")
    #expect(dry.output.contains("would be begun after release-1"))
    #expect(!FileManager.default.fileExists(atPath: path))
    let run = try Tool.run("release", "release-2", "--project", folder.path)
    #expect(run.output.contains("goes on: 1 requirement (R1)\nstays behind: 1 requirement (R2)\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("| R1 | Announce | Todo |"))
    let again = try Tool.run("release", "release-2", "--project", folder.path)
    #expect(again.status == 2)
    #expect(again.errors.contains("there is a release \"release-2\" already"))
  }
}
