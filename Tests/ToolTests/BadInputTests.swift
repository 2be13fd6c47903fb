import Foundation
import Testing

struct BadInputTests {
  @Test func refusesAFolderWithoutDocuments() throws {
    let folder = TemporaryFolder(["project/data.csv": "1"])
    let run = try Tool.run("check", folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no Markdown file"))
  }

  @Test(arguments: [
    ("release-1/empty.md", Data(), "is empty"),
    ("release-1/photo.md", Data([0x89, 0x50, 0x4E, 0x47, 0, 0xFF, 0xFE]), "is no text"),
    ("release-1/latin.md", Data([0x63, 0x61, 0x66, 0xE9, 0x0A]), "are not UTF-8"),
    ("release-1/canvas.yml", Data("canvas: [x".utf8), "not valid YAML"),
    ("release-1/metrics.json", Data("{\"a\": }".utf8), "not valid JSON"),
    ("release-1/front.md", Data("---\ntitle: [x\n---\n# T\n".utf8), "not valid YAML"),
  ])
  func reportsWhatCannotBeReadAndBuildsTheRest(name: String, data: Data, message: String) throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# Product\n\ntext\n"])
    folder.write("project/" + name, data)
    let check = try Tool.run("check", folder.path)
    #expect(check.output.contains(message))
    #expect(check.output.contains("project/" + name))
    let site = folder.url.appending(path: "site")
    #expect(try Tool.run("build", folder.path, "-o", site.path).status == 0)
    #expect(FileManager.default.fileExists(atPath: site.appending(path: "release-1/product.html").path))
  }

  @Test func followsNoLinkOutOfTheProject() throws {
    let secret = TemporaryFolder(["secret.md": "# Secret\n"])
    let folder = TemporaryFolder(["project/release-1/product.md": "# Product\n"])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "project/release-1/out.md"),
      withDestinationURL: secret.url.appending(path: "secret.md"))
    let run = try Tool.run("check", folder.path)
    #expect(run.output.contains("the link leaves the folder that holds the project"))
    #expect(!run.output.contains("Secret"))
  }
}
