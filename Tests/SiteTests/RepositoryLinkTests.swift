import ProjectModel
import Testing

@testable import Site

@Suite("Source and edit links, as each host writes them")
struct RepositoryLinkTests {
  private func links(_ repository: String, branch: String? = nil) throws -> RepositoryLinks {
    let site = try SampleSite(
      "-- project/overview.md --\n# Letters\n",
      settings: {
        $0.repository = repository
        $0.branch = branch
      })
    return try #require(site.map.repository)
  }

  @Test(arguments: [
    ("https://github.com/org/repo", "/blob/main/project/a%20b.md#L7", "/edit/main/project/a%20b.md"),
    ("https://gitlab.com/org/team/repo", "/-/blob/main/project/a%20b.md#L7", "/-/edit/main/project/a%20b.md"),
    ("https://gitlab.example.org/repo", "/-/blob/main/project/a%20b.md#L7", "/-/edit/main/project/a%20b.md"),
    ("https://bitbucket.org/org/repo", "/src/main/project/a%20b.md#lines-7", "/src/main/project/a%20b.md?mode=edit"),
    ("https://codeberg.org/org/repo", "/src/branch/main/project/a%20b.md#L7", "/_edit/main/project/a%20b.md"),
    (
      "https://dev.azure.com/org/team/_git/repo",
      "?path=/project/a%20b.md&version=GBmain&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1",
      "?path=/project/a%20b.md&version=GBmain"
    ),
  ])
  func writesTheAddressesOfAHost(repository: String, source: String, edit: String) throws {
    let links = try links(repository, branch: "main")
    #expect(links.source(of: "project/a b.md", line: 7) == repository + source)
    #expect(links.edit("project/a b.md") == repository + edit)
  }

  @Test func leavesTheBranchToTheHost() throws {
    #expect(
      try links("https://github.com/o/r").source(of: "a.md", line: nil) == "https://github.com/o/r/blob/HEAD/a.md")
    // GitLab edits no HEAD.
    #expect(try links("https://gitlab.com/o/r").edit("a.md") == "https://gitlab.com/o/r/-/blob/HEAD/a.md")
  }

  @Test func takesNoNameInTheOrganizationForAHost() throws {
    #expect(try links("https://github.com/gitlab/r").edit("a.md") == "https://github.com/gitlab/r/edit/HEAD/a.md")
  }
}
