import ProjectModel
import Testing

@testable import Site

@Suite("The page of the team")
struct TeamPageTests {
  private static let project = """
    -- project/release-1/product.md --
    ## Risks

    | ID | Risk | Owner |
    | --- | --- | --- |
    | K1 | Nobody writes letters | Joana |
    -- project/release-1/planning.md --
    ## Team

    - **Data**: Ana Reis (data scientist), Rui Pires (data engineer, half time)
    - **Operations**: runs the post room
    - Joana Melo: product owner

    ## Deliverables

    | ID | Deliverable | Contributors | Status |
    | --- | --- | --- | --- |
    | D1 | Sorter | Ana Reis, Rui and Tomé Luz | Todo |
    | D2 | Shelf | Operations | Done |
    | D3 | Stamp | - | Todo |

    """

  private static func roster(_ text: String) throws -> TeamRoster {
    TeamRoster(of: "release-1", in: try SampleSite(text).map.project.index)
  }

  @Test func findsPeopleTeamsAndTheirWork() throws {
    let roster = try Self.roster(Self.project)
    let lines = roster.teams.map { team in
      let people = team.people.map { "\($0.name) (\($0.role ?? "")) \($0.work.map(\.key))" }
      return "\(team.name) \(team.work.map(\.key)): \(people.joined(separator: "; "))"
    }
    #expect(
      lines == [
        " []: Joana Melo (product owner) [\"K1\"]",
        "Data []: Ana Reis (data scientist) [\"D1\"]; Rui Pires (data engineer, half time) [\"D1\"]",
        "Operations [\"D2\"]: ",
      ])
    #expect(roster.strangers.map(\.name) == ["Tomé Luz"])
  }

  @Test func takesTeamsFromAColumn() throws {
    let roster = try Self.roster(
      """
      -- project/release-1/planning.md --
      ## Team

      | Person | Role | Team |
      | --- | --- | --- |
      | Ana Reis | data scientist | Data |
      | Rui Pires | dispatcher | Operations |
      | Eva Sá | engineer | Data |
      """)
    #expect(
      roster.teams.map { "\($0.name): \($0.people.map(\.name))" } == [
        "Data: [\"Ana Reis\", \"Eva Sá\"]", "Operations: [\"Rui Pires\"]",
      ])
  }

  @Test func showsThemByTeam() throws {
    let html = try SampleSite(Self.project).article("team.html")
    #expect(html.contains("Release 1: 4 people in 2 teams."))
    #expect(html.contains("Named in the work, and in no team list"))
    #expect(html.contains("1 open deliverable without a contributor"))
    #expect(html.contains(#"href="items/risk/K1.html""#))
  }

  @Test func tellsHowToWriteATeamWhereThereIsNone() throws {
    let site = try SampleSite("-- project/release-1/product.md --\n# Product\n")
    #expect(site.article("team.html").contains("Nobody is named yet"))
    #expect(site.html("index.html").contains(#"<a href="team.html">Team</a>"#))
  }

  @Test func givesAnExampleThatWorks() throws {
    let empty = try SampleSite("-- project/release-1/product.md --\n# Product\n").article("team.html")
    let start = try #require(empty.range(of: #"<code class="language-markdown">"#))
    let end = try #require(empty.range(of: "</code>", range: start.upperBound..<empty.endIndex))
    let html = try SampleSite("-- project/release-1/planning.md --\n\(empty[start.upperBound..<end.lowerBound])\n")
      .article("team.html")
    #expect(html.contains("Release 1: 3 people in 2 teams."))
  }

  @Test func namesStakeholdersAndPeopleOfOtherReleases() throws {
    let html = try SampleSite(
      """
      -- project/release-1/planning.md --
      ## Team

      - Ana Reis: data scientist
      -- project/release-2/product.md --
      ## Stakeholders

      | Stakeholder | Role | Interest |
      | --- | --- | --- |
      | Post & office | customer | wants fewer letters |
      """
    ).article("team.html")
    #expect(html.contains("1 person of other releases"))
    #expect(html.contains("Post &amp; office</a>") && html.contains("wants fewer letters"))
  }
}
