import Foundation
import Testing

struct BuildTests {
  private func built(_ folder: TemporaryFolder, _ arguments: String...) throws -> BuiltSite {
    let site = folder.url.appending(path: "site")
    let run = try Tool.run(["build", folder.path, "-o", site.path] + arguments)
    try #require(run.status == 0, "\(run.errors)")
    return BuiltSite(folder: site)
  }

  private func example() throws -> (site: BuiltSite, folder: TemporaryFolder) {
    let folder = TemporaryFolder()
    let project = Tool.package.appending(path: "example-project/project")
    try FileManager.default.copyItem(at: project, to: folder.url.appending(path: "project"))
    return (try built(folder), folder)
  }

  @Test func linksNowhereDeadInTheExample() throws {
    let (site, folder) = try example()
    #expect(site.pages.count > 50)
    #expect(site.deadLinks(below: "/") == [])
    #expect(site.deadLinks(below: "/some/sub/path/") == [])
    withExtendedLifetime(folder) {}
  }

  @Test func asksNoOtherServerForAnything() throws {
    let (site, folder) = try example()
    for path in site.pages {
      let text = site.text(path)
      for sign in ["src=\"http", "<link rel=\"stylesheet\" href=\"http", "style=\"", "<script>", " onclick="] {
        let isThere = text.contains(sign)
        #expect(!isThere, "\(path) holds \(sign)")
      }
    }
    withExtendedLifetime(folder) {}
  }

  @Test func writesTheSameBytesElsewhereAndInAnotherZone() throws {
    let (first, one) = try example()
    let (_, two) = try example()
    let site = two.url.appending(path: "other site")
    let run = try Tool.run(
      ["build", two.path, "-o", site.path], environment: ["TZ": "Asia/Tokyo", "LANG": "pt_BR.UTF-8", "LC_ALL": "C"])
    #expect(run.status == 0)
    let second = BuiltSite(folder: site)
    #expect(first.paths == second.paths)
    for path in first.paths {
      let isEqual = first.bytes(path) == second.bytes(path)
      #expect(isEqual, "\(path) differs")
    }
    withExtendedLifetime((one, two)) {}
  }

  @Test func keepsForeignFilesAndRemovesItsOwnStaleOnes() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# P\n", "project/release-1/old.md": "# Old\n"])
    let site = try built(folder)
    folder.write("site/CNAME", Data("example.org".utf8))
    try FileManager.default.removeItem(at: folder.url.appending(path: "project/release-1/old.md"))
    _ = try built(folder)
    #expect(site.text("CNAME") == "example.org")
    #expect(!site.paths.contains("release-1/old.html"))
    #expect(site.paths.contains("release-1/product.html"))
  }

  @Test func refusesAFolderThatIsNotItsOwn() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# P\n", "site/thesis.txt": "years of work"])
    let run = try Tool.run("build", folder.path, "-o", folder.path + "/site")
    #expect(run.status == 2)
    #expect(run.errors.contains("was not written by Scopebook: it holds \"thesis.txt\""))
    #expect(BuiltSite(folder: folder.url.appending(path: "site")).paths == ["thesis.txt"])
  }

  @Test func buildsWhateverIsFoundAndExitsAsTheCheckWhenStrict() throws {
    let folder = TemporaryFolder([
      "project/release-1/product.md": "# P\n\n[dead](no.md) and <script>alert(1)</script>\n"
    ])
    let site = try built(folder)
    let page = site.text("release-1/product.html")
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("dead"))
    let run = try Tool.run("build", folder.path, "-o", site.folder.path, "--strict")
    #expect(run.status == 1)
    #expect(run.errors.contains("no file \"no.md\""))
  }

  @Test func refusesAThemeThatIsNotThere() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# P\n"])
    let run = try Tool.run("build", folder.path, "-o", folder.path + "/site", "--theme", "standart")
    #expect(run.status == 2)
    #expect(run.errors.contains("no theme is called \"standart\"; did you mean \"standard\"?"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"))
  }

  @Test func printsWhatOnlyTheSiteFinds() throws {
    let folder = TemporaryFolder(["project/release-1/product.md": "# P\n", "project/release-1/trace.md": "# T\n"])
    let run = try Tool.run("build", folder.path, "-o", folder.path + "/site")
    #expect(run.status == 0)
    #expect(run.errors.contains("[page-collision]"))
  }

  @Test func showsOneMetricWithAllItsPlaces() throws {
    let folder = TemporaryFolder([
      "project/release-1/product.md":
        "# P\n\n## Objectives\n\n- O1: at least 85 % precision (M1)\n\n| ID | Requirement | Priority | Status |\n| - | - | - | - |\n| R1 | Sort mail | must | Done |\n",
      "project/release-1/design.md": "# D\n\n| ID | Metric | Requirement |\n| - | - | - |\n| M1 | Precision | R1 |\n",
      "project/release-1/metrics.json": "{\"precision\": 0.8}",
    ])
    let page = try built(folder).text("items/metric/M1.html")
    for word in ["80 %", "85 %", "Missed", "R1", "O1", "metrics.json", "product.md", "design.md"] {
      let isThere = page.contains(word)
      #expect(isThere, "the page does not show \(word)")
    }
  }
}
