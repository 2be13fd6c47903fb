import Findings
import ProjectModel
import TestSupport
import Testing

@testable import Checks

@Suite("What changed between two releases")
struct ReleaseChangesTests {
  /// The changes between two releases with these tables, as `what id: field old > new; …`.
  private func lines(_ old: String, _ new: String, file: String = "product.md") throws -> [String] {
    let review = Review.reviewing(
      """
      -- project/scopebook.yml --
      templates: []
      -- project/release-1/product.md --
      # Product

      ## Requirements

      \(old)

      -- project/release-2/\(file) --
      # Product

      ## Requirements

      \(new)
      """)
    let changes = try #require(ProjectChanges.between("release-1", "release-2", in: review))
    return changes.releases.flatMap(\.items).map(\.line)
  }

  private static let head = "| ID | Requirement | Priority | Status |\n| --- | --- | --- | --- |\n"
  private static let plain = "| Requirement | Status |\n| --- | --- |\n"

  @Test(arguments: [
    ("| R1 | Sort mail | must | Todo |", "| R1 | Sort mail | must | Todo |", ["carried-over R1"]),
    ("| R1 | Sort mail | must | Todo |", "| R2 | Read mail | must | Todo |", ["removed R1", "added R2"]),
    ("| R1 | Sort mail | must | Todo |", "| R1 | Sort mail | must | Done |", ["changed R1: status todo > complete"]),
    // Another word for the same status or priority is no change.
    ("| R1 | Sort mail | must | Done |", "| R1 | Sort mail | must-have | Complete |", ["carried-over R1"]),
    (
      "| R1 | Sort mail | must | Todo |", "| R1 | Sort all mail | could | |",
      ["changed R1: status todo > -; priority must > could; text Sort mail > Sort all mail"]
    ),
    // The order of rows is no change.
    (
      "| R1 | Sort mail | must | Todo |\n| R2 | Read mail | must | Todo |",
      "| R2 | Read mail | must | Todo |\n| R1 | Sort mail | must | Todo |", ["carried-over R1", "carried-over R2"]
    ),
    // Renumbered: the text alone says that it is the same.
    ("| R1 | Sort mail | must | Todo |", "| FR-7 | Sort mail | must | Todo |", ["changed FR-7: id R1 > FR-7 (text)"]),
    // Two of one text cannot be told apart.
    (
      "| R1 | Sort mail | must | Todo |\n| R2 | Sort mail | must | Todo |", "| R3 | Sort mail | must | Todo |",
      ["removed R1", "removed R2", "added R3"]
    ),
    // Two written ids are two requirements, however alike their words are.
    (
      "| R1 | Sort mail by desk and hour | must | Todo |", "| R2 | Sort mail by desk and day | must | Todo |",
      ["removed R1", "added R2"]
    ),
    ("", "| R1 | Sort mail | must | Todo |", ["added R1"]),
  ])
  func comparesRequirementsWithIDs(old: String, new: String, expected: [String]) throws {
    #expect(try lines(Self.head + old, Self.head + new).sorted() == expected.sorted())
  }

  @Test(arguments: [
    (
      "| Sort mail by desk | Todo |", "| Sort mail by desk | Done |",
      ["changed Sort mail by desk: status todo > complete"]
    ),
    (
      "| Sort the mail by desk | Todo |", "| Sort all the mail by desk | Todo |",
      ["changed Sort all the mail by desk: text Sort the mail by desk > Sort all the mail by desk (likeness)"]
    ),
    (
      "| Sort the mail by desk | Todo |", "| Answer within a day | Todo |",
      ["removed Sort the mail by desk", "added Answer within a day"]
    ),
    // Each is paired with the one that is likest, whatever their order.
    (
      "| Sort the mail by desk | Todo |\n| Sort the mail by hour | Todo |",
      "| Sort the mail by hour and day | Todo |\n| Sort the mail by desk soon | Todo |",
      [
        "changed Sort the mail by desk soon: text Sort the mail by desk > Sort the mail by desk soon (likeness)",
        "changed Sort the mail by hour and day: text Sort the mail by hour > Sort the mail by hour and day (likeness)",
      ]
    ),
    // One shared word is too little.
    ("| Sort mail | Todo |", "| Read mail | Todo |", ["removed Sort mail", "added Read mail"]),
  ])
  func comparesRequirementsWithoutIDs(old: String, new: String, expected: [String]) throws {
    #expect(try lines(Self.plain + old, Self.plain + new).sorted() == expected.sorted())
  }

  @Test func takesAnotherFileForNoChange() throws {
    let row = "| R1 | Sort mail | must | Todo |"
    #expect(try lines(Self.head + row, "Some words.\n\n" + Self.head + row, file: "prd.md") == ["carried-over R1"])
  }

  @Test func comparesTargetsAndMeasuredValues() throws {
    let head = "| ID | Metric | Target | Measured |\n| --- | --- | --- | --- |\n"
    let found = try lines(head + "| M1 | Recall | ≥ 40 % | 46 % |", head + "| M1 | Recall | ≥ 45 % | 44 % |")
    #expect(found == ["changed M1: target ≥ 40 % > ≥ 45 %; measured 46 % > 44 %; verdict met > missed"])
  }

  @Test func findsNothingBetweenAReleaseAndItself() throws {
    let review = Review.reviewing(wholeChange)
    let changes = try #require(ProjectChanges.between("release-1", "release-1", in: review))
    #expect(changes.isEmpty)
    #expect(changes.releases[0].completeness == nil)
    let style = TextStyle(isColoured: false)
    #expect(
      ChangesFormat.text.string(changes, width: nil, style: style) == "release-1 → release-1\nno changes\n")
    #expect(ChangesFormat.markdown.string(changes, width: nil, style: style).hasSuffix("\n\nNo changes.\n"))
    let json = ChangesFormat.json.string(changes, width: nil, style: style)
    #expect(json.contains("\"releases\" : []") || json.contains("\"releases\" : [\n\n  ]"))
  }

  @Test func comparesCompletenessSectionBySection() throws {
    let review = Review.reviewing(wholeChange)
    let changes = try #require(ProjectChanges.between("release-1", "release-2", in: review))
    let template = try #require(changes.releases[0].completeness?.templates.first)
    #expect(
      template.sections.contains { $0.id == "product.overview.background" && $0.old == .partial && $0.new == .missing })
  }

  @Test func knowsNoChangesOfAReleaseThatIsNotThere() {
    #expect(ProjectChanges.between("release-1", "release-9", in: Review.reviewing(wholeChange)) == nil)
  }

  private let wholeChange = """
    -- project/release-1/product.md --
    # Product

    ## Overview

    ### Background

    Letters lie around for three days before anybody knows which desk they are for, and clerks carry them from room to room.

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | R1 | Sort mail | must | Todo |
    | R2 | Read mail | must | Todo |

    -- project/release-2/product.md --
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | --- | --- | --- | --- |
    | R1 | Sort mail | must | Done |
    """
}

extension ItemChange {
  /// `changed R1: status todo > complete (text)`
  var line: String {
    let fields = fields.map { "\($0.name) \($0.old ?? "-") > \($0.new ?? "-")" }.joined(separator: "; ")
    let name = item.isIDWritten ? item.id.key : item.text
    return "\(what.rawValue) \(name)" + (fields.isEmpty ? "" : ": \(fields)")
      + (match == .id || self.fields.isEmpty ? "" : " (\(match.rawValue))")
  }
}
