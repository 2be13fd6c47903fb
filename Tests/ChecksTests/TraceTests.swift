import Findings
import Foundation
import ProjectModel
import TestSupport
import Testing

@testable import Checks

@Suite("Items and what they rest on")
struct TraceTests {
  private let plain = TextStyle(isColoured: false)

  private let review = Review.reviewing(
    """
    -- project/scopebook.yml --
    title: Mail
    templates: []
    -- project/release-1/product.md --
    # Product

    ## Objectives

    - O1: We want 90 % of the letters at the right desk (M1)

    ## Requirements

    | ID | Requirement | Priority | Status | Supports |
    | --- | --- | --- | --- | --- |
    | R1 | Sort mail | must | Done | O1 |
    | R2 | =SUM(A1), "quoted" | could | Todo | |

    ## Risks

    | ID | Risk | Mitigation |
    | --- | --- | --- |
    | R1 | Letters get lost | Count them |
    -- project/release-1/planning.md --
    # Planning

    | ID | Deliverable | Fulfils | Dependencies | Status |
    | --- | --- | --- | --- | --- |
    | D1 | Model | R1 | D2 | Done |
    | D2 | Data | | D3 | Todo |
    | D3 | Labels | | D2 | Todo |
    -- project/release-1/design.md --
    # Design

    | ID | Metric | Target | Measured | Requirement |
    | --- | --- | --- | --- | --- |
    | M1 | Hit rate | ≥ 90 % | 88 % | R1 |
    """)

  @Test func listsEveryRequirementOnceWithGapsInWords() {
    #expect(
      TraceFormat.table.string(review, release: nil, width: nil, style: plain)
        == """
        release-1: Release 1 (review)
        Of 2 requirements, 1 has no deliverable, 1 has no metric, 1 has no objective.

        REQUIREMENT         DELIVERABLES         METRICS                     OBJECTIVES

        R2  could  todo     no deliverable       no metric                   no objective
        =SUM(A1), "quoted"

        R1  must  complete  D1 Model (complete)  M1 Hit rate (88 %, missed)  O1 We want 90 % of the letters at the right desk (M1)
        Sort mail

        Deliverables that fulfil no requirement
          D2 Data (todo)
          D3 Labels (todo)

        """)
  }

  @Test func followsOneItemBothWays() throws {
    let trace = try ItemTrace("requirement:R1", in: review.project)
    let text = try #require(TraceFormat.table.string(trace, width: nil, style: plain))
    #expect(
      text == """
        R1, requirement, must, complete, release-1
        Sort mail
        project/release-1/product.md:11

        Depends on (4)
        ├─ fulfilled by D1 Model (complete)  project/release-1/planning.md:5
        │  └─ depends on D2 Data (todo)  project/release-1/planning.md:6
        │     └─ depends on D3 Labels (todo)  project/release-1/planning.md:7
        │        └─ depends on D2, a circle
        └─ measured by M1 Hit rate (88 %, missed)  project/release-1/design.md:5
        These depend on each other in a circle: D2, D3

        What depends on it (1)
        └─ supports O1 We want 90 % of the letters at the right desk (M1)  project/release-1/product.md:5

        Measured by the same metrics (1)
          O1 We want 90 % of the letters at the right desk (M1)  project/release-1/product.md:5

        """)
  }

  @Test(arguments: [
    ("D1", "deliverable:D1"), ("d1", "deliverable:D1"), ("risk/R1", "risk:R1"), ("Requirement:r1", "requirement:R1"),
    ("letters get lost", "risk:R1"),
  ])
  func findsAnItemByItsName(name: String, expected: String) throws {
    let id = try ItemName.id(name, in: review.project.index)
    #expect("\(id.kind.rawValue):\(id.key)" == expected)
  }

  @Test(arguments: [
    ("R1", "R1 is a requirement and a risk; say requirement:R1 or risk:R1"),
    ("D11", "no item has the id D11; did you mean D1?"), ("metric:M2", "no metric has the id M2; did you mean M1?"),
    ("", "no item has the id ; \"scopebook trace\" lists them"),
  ])
  func saysWhyANameStandsForNoItem(name: String, message: String) {
    #expect(throws: ItemNameError.self) { try ItemName.id(name, in: review.project.index) }
    do { _ = try ItemName.id(name, in: review.project.index) } catch { #expect("\(error)" == message) }
  }

  @Test func followsChainsOfAnyLength() throws {
    let rows = (1...10_000).map { "| D\($0) | Step \($0) | D\($0 % 10_000 + 1) |" }.joined(separator: "\n")
    let project = Review.reviewing(
      """
      -- project/release-1/planning.md --
      | ID | Deliverable | Dependencies |
      | --- | --- | --- |
      \(rows)
      """
    ).project
    let trace = try ItemTrace("D1", in: project)
    #expect(trace.dependsOn.nodes.count == 10_000)
    #expect(trace.dependsOn.cycles.map(\.count) == [10_000])
    let text = try #require(TraceFormat.table.string(trace, width: 80, style: plain))
    #expect(text.contains("[9999] depends on D10000 Step 10000"))
    #expect(text.utf8.count < 4_000_000)
  }

  @Test func writesRowsThatNoSpreadsheetRuns() {
    let lines = CSVTrace(project: review.project).string.components(separatedBy: "\r\n")
    #expect(lines[0] == "release,kind,id,text,priority,status,link,linked_kind,linked_id,linked_text,path,line")
    #expect(
      lines.contains(
        "release-1,requirement,R2,\"'=SUM(A1), \"\"quoted\"\"\",could,todo,,,,,project/release-1/product.md,12"))
    #expect(
      lines.contains(
        "release-1,requirement,R1,Sort mail,must,complete,fulfilled by,deliverable,D1,Model,project/release-1/product.md,11"
      ))
    #expect(lines.last == "")
  }

  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("-1", "'-1"),
    ("+1", "'+1"),
    ("@x", "'@x"), ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("a=1", "a=1"), ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func quotesCells(text: String, cell: String) {
    #expect(CSVTrace.cell(text) == cell)
  }

  @Test func drawsLayersWithoutAddresses() {
    let dot = TraceFormat.dot.string(review, release: "release-1", width: nil, style: plain)
    #expect(dot.contains(#""requirement:R1" [label="R1\nSort mail\n(complete)"];"#))
    #expect(dot.contains(#""requirement:R1" -> "deliverable:D1" [label="fulfils", dir=back];"#))
    #expect(dot.contains(#""deliverable:D2" -> "deliverable:D3" [label="depends on", style=dotted];"#))
    #expect(!dot.contains("risk:R1") && !dot.contains("URL"))
    #expect(DOTTrace.quoted("a\"b\\N\nc\u{1}") == "\"a\\\"b\\\\N\\nc\u{FFFD}\"")
  }

  @Test func givesNeedsTheirLinksAndUniqueIDs() throws {
    let data = Data(NeedsTrace(review: review).bytes)
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(file["current_version"] as? String == "release-1")
    let versions = try #require(file["versions"] as? [String: [String: [String: [String: Any]]]])
    let needs = try #require(versions["release-1"]?["needs"])
    #expect(needs.keys.sorted() == ["DEL_D1", "DEL_D2", "DEL_D3", "MET_M1", "OBJ_O1", "REQ_R1", "REQ_R2", "RISK_R1"])
    #expect(needs["DEL_D1"]?["fulfils"] as? [String] == ["REQ_R1"])
    #expect(needs["DEL_D1"]?["depends_on"] as? [String] == ["DEL_D2"])
    #expect(needs["MET_M1"]?["verdict"] as? String == "missed")
    #expect(needs["REQ_R1"]?["supports"] as? [String] == ["OBJ_O1"])
  }

  @Test(arguments: [
    ("FR-12", "REQ_FR_12"), ("R1", "REQ_R1"), ("r1", "REQ_R1_0C53FDAC"), ("FR_12", "REQ_FR_12_"), ("R.1", "REQ_R_1_"),
    ("R/1", "REQ_R_1_"), ("Ñ", "REQ__"),
  ])
  func makesIDsThatStayAndDiffer(key: String, id: String) {
    let made = NeedID.id(of: ItemID(.requirement, key))
    #expect(made.hasPrefix(id))
    #expect(made.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") })
    let others = ["FR-12", "FR_12", "FR.12", "R1", "r1", "R.1", "R/1", "R 1", "Ñ"].filter { $0 != key }
    #expect(!others.map { NeedID.id(of: ItemID(.requirement, $0)) }.contains(made))
  }

  @Test(arguments: FormatSchema.allCases)
  func describesItsFormats(schema: FormatSchema) throws {
    let file = try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any]
    #expect(file?["$id"] as? String == "urn:scopebook:schema:\(schema.rawValue):1")
  }

  @Test func holdsNoMarkupThatSphinxNeedsRuns() {
    let review = Review.reviewing(
      "-- project/release-1/product.md --\n| ID | Requirement |\n| - | - |\n| R1 | Call `[[copy(\"id\")]]` |\n")
    let text = String(decoding: NeedsTrace(review: review).bytes, as: UTF8.self)
    #expect(text.contains("copy(") && !text.contains("[[") && !text.contains("]]"))
  }
}

@Suite("Tables for terminals")
struct TextTableTests {
  private func text(_ rows: [[String]], width: Int?) -> String {
    var table = TextTable()
    for row in rows { table.add(row.map { TextTable.Cell($0) }) }
    return table.string(width: width, style: TextStyle(isColoured: false))
  }

  @Test func alignsByDisplayWidth() {
    #expect(text([["日本", "a"], ["x", "b"]], width: nil) == "日本  a\nx     b\n")
  }

  @Test func wrapsTheWidestColumnsAtWords() {
    #expect(
      text([["R1", "sort all letters by desk and hour"]], width: 20) == "R1  sort all letters\n    by desk and hour\n")
  }

  @Test func breaksWordsThatFitNoLine() {
    #expect(text([["a", "aaaaaaaaaaaaaaaa bb"]], width: 11) == "a  aaaaaaaa\n   aaaaaaaa\n   bb\n")
  }

  @Test func leavesNoBlanksAtLineEnds() {
    #expect(text([["a", "", ""], ["bbb", "c", ""]], width: nil) == "a\nbbb  c\n")
  }

  @Test func showsNoControlCharacters() {
    #expect(text([["a\u{1B}[31m"]], width: nil) == "a\u{FFFD}[31m\n")
  }
}
