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

  /// What a draft is asked for with each template, and the phase that a release begins in.
  @Test(arguments: [("model-card", "draft"), ("ml-test-score", "review"), ("goal-layers", "review")])
  func beginsWhereSomethingIsAskedFor(template: String, phase: String) throws {
    let folder = TemporaryFolder()
    let begun = try Tool.run("new", folder.path + "/a", "--template", template)
    #expect(begun.output.contains("scopebook check --phase review") == (phase == "draft"))
    let release = try String(contentsOfFile: folder.path + "/a/project/release-1/release.yml", encoding: .utf8)
    #expect(release.contains("phase: \(phase) "))
    let check = try Tool.run("check", folder.path + "/a")
    #expect(check.status == 0)
    #expect(!check.output.contains("0 errors, 0 warnings, 0 notes"), "nothing is listed to be filled")
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

  @Test func takesFoldersThatAreOdd() throws {
    let empty = try Tool.run("new", "")
    #expect(empty.status == 64 && empty.errors.contains("\".\" is the one here"))
    let folder = TemporaryFolder(["file": "", "mine/.gitignore": "*.tmp\n"])
    let inFile = try Tool.run("new", folder.path + "/file/a")
    #expect(inFile.status == 2 && inFile.errors.contains("a file stands where a folder is needed"))
    let odd = try Tool.run("new", "it's here", in: folder.url)
    #expect(odd.output.contains("\n  cd 'it'\\''s here'\n"))
    #expect(try String(contentsOfFile: folder.path + "/it's here/.gitignore", encoding: .utf8) == "_site/\n")
    let mine = try Tool.run("new", ".", in: folder.url.appending(path: "mine"))
    #expect(mine.status == 0 && !mine.output.contains("  cd "))
    #expect(try String(contentsOfFile: folder.path + "/mine/.gitignore", encoding: .utf8) == "*.tmp\n")
    #expect(try Tool.run("new", folder.path + "/quiet", "--quiet").output.isEmpty)
  }

  @Test func warnsOfAReleaseWhoseNameStandsBeforeTheLast() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# Product\n"])
    let run = try Tool.run("release", "pilot", "--project", folder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("\"pilot\" comes before \"release-1\" in the order of names"))
    #expect(try Tool.run("release", "release-2", "--project", folder.path).errors.isEmpty)
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
