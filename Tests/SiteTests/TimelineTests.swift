import ProjectModel
import Testing

@testable import Site

@Suite("Time lines")
struct TimelineTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2026-11-21", 20_778),
    ("2026-02", 20_512), ("2026-Q1", 20_543), ("2026", 20_818),
  ])
  func countsDays(iso: String, number: Int) throws {
    #expect(try #require(CivilDay(iso: iso)).number == number)
  }

  @Test(arguments: ["", "2026-13", "2026-Q5", "0-01-01", "12345-01-01", "2026-00-10", "a-b-c", "2026-1-2-3"])
  func knowsNoOtherDays(iso: String) {
    #expect(CivilDay(iso: iso) == nil)
  }

  @Test func findsTheMonthOfEachDay() {
    for year in [1, 1600, 1900, 1970, 2000, 2024, 2100, 9999] {
      for month in 1...12 {
        let first = CivilDay(year: year, month: month, day: 1)
        let found = first.month
        #expect(found.year == year && found.month == month)
        #expect(CivilDay(number: first.number - 1).month.month == (month == 1 ? 12 : month - 1))
      }
    }
  }

  private static let flags: [(places: [Double], widths: [Double], rows: [Int])] = [
    ([0, 100], [50, 50], [0, 0]), ([0, 40], [50, 50], [1, 0]), ([0, 40, 80], [50, 50, 50], [2, 1, 0]),
    ([0, 40, 80], [100, 10, 10], [1, 0, 0]), ([10, 10, 10], [5, 5, 5], [2, 1, 0]),
  ]

  @Test(arguments: flags)
  func fliesFlagsAboveThoseBelowThem(places: [Double], widths: [Double], rows: [Int]) {
    #expect(FlagRows.rows(of: zip(places, widths).map { FlagRows.Flag(x: $0, width: $1) }) == rows)
  }

  /// Many milestones at all distances: no label covers another, or a pole, or leaves the drawing, at any width.
  @Test func keepsLabelsApart() throws {
    var text = "-- project/release-1/release.yml --\ndate: 2026-06-15\n-- project/release-1/planning.md --\n"
    text += "| Milestone | Date |\n| - | - |\n"
    for index in 0..<30 {
      let day = (index * index * 7) % 360
      let words = String(repeating: "word ", count: 1 + index % 7)
      text += "| M \(index) \(words) | 2026-\(two(day / 30 + 1))-\(two(day % 28 + 1)) |\n"
    }
    let map = try SampleSite(text).map
    let release = try #require(map.project.release("release-1"))
    let items = map.project.items(.milestone, in: "release-1")
    #expect(items.count == 30)
    let plan = try #require(TimelinePlan(items, of: release, among: [release]) { _ in nil })
    let points = plan.lanes[0].points
    for width in [TimelinePlan.narrowest, 900, 1_400] {
      for (index, point) in points.enumerated() {
        guard let row = point.row else { continue }
        let start = point.x * width
        let end = start + 6 + TextWidth.ems(of: point.label) * TimelinePlan.fontSize
        #expect(end <= width, "\(point.label) leaves the drawing")
        for other in points[(index + 1)...] where other.x * width <= end {
          #expect((other.row ?? -1) < row, "\(point.label) meets \(other.label)")
        }
      }
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  @Test func hasALaneForEachTeamThatIsNamed() throws {
    let html = try SampleSite(
      """
      -- project/release-1/planning.md --
      ## Team

      - **Data**: Ana Reis (data scientist)
      - **Operations**: Rui Pires (dispatcher)

      ## Timeline

      | Milestone | Date | Owner |
      | --- | --- | --- |
      | Pilot | 2026-03-01 | Rui Pires |
      | Data checked | 2026-02-01 | - |
      | Everybody in | 2026-04-01 | - |
      """
    ).article("release-1/index.html")
    #expect(html.contains(#">No team named</text>"#))
    #expect(html.contains(#"<text class="lane" x="0""#))
    #expect(html.contains(#">Data</text>"#) && html.contains(#">Operations</text>"#))
    #expect(html.contains(#"Pilot</a><span class="sub">Operations</span>"#))
  }

  @Test func hasLinesAtReleasesAndMonths() throws {
    let html = try SampleSite(
      """
      -- project/release-1/release.yml --
      title: Sorting office
      date: 2026-02-10
      -- project/release-1/planning.md --
      | Milestone | Date |
      | --- | --- |
      | Pilot | 2026-01-01 |
      | Rollout | 2026-03-20 |
      -- project/release-2/release.yml --
      date: 2027-02-10
      -- project/release-2/planning.md --
      # Planning
      """
    ).article("release-1/index.html")
    #expect(html.contains(#"<text class="release-name own" x="6">Sorting office</text>"#))
    #expect(html.contains(#">Feb 2026</text>"#) || html.contains(#">Feb</text>"#))
    #expect(!html.contains(">Release 2</text>"), "a release a year later is not on this line")
    #expect(html.contains(#"<figure class="wide timeline" aria-hidden="true">"#))
    #expect(html.contains(#"<ol class="milestones">"#))
  }

  @Test(arguments: [
    "| Pilot | 2026-01-01 |", "| Pilot | soon |\n| Rollout | later |",
    "| Pilot | 2026-01-01 |\n| Rollout | 2026-01-01 |",
  ])
  func drawsNothingForASingleDay(rows: String) throws {
    let html = try SampleSite(
      "-- project/release-1/planning.md --\n## Milestones\n\n| Milestone | Date |\n| --- | --- |\n\(rows)\n"
    ).article("release-1/index.html")
    #expect(html.contains(#"<ol class="milestones">"#) && !html.contains(#"<figure class="wide timeline""#))
  }

  @Test func drawsACentury() throws {
    let html = try SampleSite(
      "-- project/release-1/planning.md --\n| Milestone | Date |\n| - | - |\n| A | 1990-01-01 |\n| B | 2100-12-31 |\n"
    ).article("release-1/index.html")
    #expect(html.contains(#"<figure class="wide timeline""#) && html.ranges(of: #"class="month""#).count < 20)
  }
}
