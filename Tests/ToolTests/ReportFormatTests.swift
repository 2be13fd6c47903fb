import Foundation
import Testing

struct ReportFormatTests {
  private static let files = [
    "a b/project/release-1/product.md": """
    # Product

    ## Requirements

    | ID | Requirement | Priority | Status |
    | -- | ----------- | -------- | ------ |
    | R1 | Sort mail   | must     | Done   |
    | R2 | Sort R7     | should   | TBD    |

    See [this](no-such-file.md) and TODO.
    """,
    "a b/project/release-1/größe & 100%.md": "# Größe\n\n🙂 [dead](#nowhere)\n",
    "a b/project/release-1/old.md":
      "# Old\n\n<!-- scopebook: accept broken-link reason=\"kept | as <it> was\" -->\n[dead](#nowhere)\n",
  ]

  /// How many errors, warnings and notes each format names.
  private func counts(_ format: String, _ text: String) throws -> [Int] {
    switch format {
    case "json":
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let findings = try #require(object?["findings"] as? [[String: Any]])
      return ["error", "warning", "note"].map { word in findings.count { $0["severity"] as? String == word } }
    case "sarif":
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let results = try #require((object?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
      let open = results.filter { ($0["suppressions"] as? [Any])?.isEmpty == true }
      #expect(results.count - open.count == 1)
      return ["error", "warning", "note"].map { word in open.count { $0["level"] as? String == word } }
    case "junit":
      return try ["<failure ", "<skipped [^>]*message=\"warning: ", "<skipped [^>]*message=\"note: "].map {
        try text.matches(of: Regex($0)).count
      }
    case "markdown":
      let heading = try #require(text.split(separator: "\n").first)
      let numbers = heading.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      #expect(try text.matches(of: Regex("\n- `[a-z-]+`")).count == numbers.reduce(1, +))
      return numbers
    default: return try ["error", "warning", "note"].map { try text.matches(of: Regex("\n?[^\n]*: \($0): ")).count }
    }
  }

  @Test func nameTheSameFindings() throws {
    let folder = TemporaryFolder(Self.files)
    var all: [String: [Int]] = [:]
    for format in ["text", "json", "sarif", "junit", "github", "markdown"] {
      let run = try Tool.run("check", "a b", "--format", format, in: folder.url)
      #expect(run.status == 1)
      #expect(run.output.contains("kept") && run.output.contains("was"), "\(format) leaves out what is accepted")
      all[format] = try counts(format, run.output)
    }
    let text = try #require(all["text"])
    #expect(text.allSatisfy { $0 > 0 } || text.prefix(2).allSatisfy { $0 > 0 })
    for (format, counts) in all { #expect(counts == text, "\(format)") }
  }

  @Test func givePathsFromTheRootOfTheRepository() throws {
    let folder = TemporaryFolder(Self.files.merging([".git/HEAD": "ref: refs/heads/main\n"]) { $1 })
    let project = folder.url.appending(path: "a b")
    let annotations = try Tool.run("check", "--format", "github", in: project).output
    #expect(annotations.contains("::error file=a b/project/release-1/größe & 100%25.md,line=3,endLine=3,col=10,"))
    let log = try Tool.run("check", "--format", "sarif", in: project).output
    #expect(log.contains("\"uri\" : \"a%20b/project/release-1/gr%C3%B6%C3%9Fe%20%26%20100%25.md\""))
    #expect(log.contains("\"semanticVersion\" : \"0.1.0\""))
    let environment = [
      "GITHUB_ACTIONS": "true", "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "o/r",
      "GITHUB_SHA": "abc",
    ]
    let summary = try Tool.run("check", "--format", "markdown", in: project, environment: environment).output
    #expect(summary.contains("](https://github.com/o/r/blob/abc/a%20b/project/release-1/product.md?plain=1#L7)"))
    // The text and the tool's own format stay as they are.
    #expect(try Tool.run("check", in: project).output.contains("\nproject/release-1/product.md:7:3: error: "))
  }

  @Test func givePathsFromTheRootThatIsTheProjectItself() throws {
    let files = ["scopebook.yml": "title: P\n", "release-1/notes.md": "[dead](#nowhere)\n"]
    for extra in [[:], [".git/HEAD": "ref: refs/heads/main\n"]] {
      let folder = TemporaryFolder(files.merging(extra) { $1 })
      let annotations = try Tool.run("check", "--format", "github", in: folder.url).output
      #expect(annotations.contains("::error file=release-1/notes.md,line=1,"))
    }
  }

  @Test func failInJUnitWhereTheCheckFails() throws {
    let folder = TemporaryFolder(Self.files)
    let never = try Tool.run("check", "a b", "--format", "junit", "--fail-on", "never", in: folder.url)
    #expect(never.status == 0)
    #expect(!never.output.contains("<failure"))
    let short = try Tool.run(
      "check", "a b", "--format", "junit", "--fail-on", "never", "--min-completeness", "90", in: folder.url)
    #expect(short.status == 1)
    #expect(short.output.contains("<failure type=\"min-completeness\""))
  }

  @Test(arguments: [
    ("no/such/folder/report.json", "its folder does not exist; make it first"),
    ("a b", "it is a folder; name a file in it"),
  ])
  func refuseAPathThatCannotBeWritten(path: String, reason: String) throws {
    let folder = TemporaryFolder(Self.files)
    let run = try Tool.run("check", "a b", "--format", "json", "--output", path, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors == "scopebook: cannot write the report to \"\(path)\": \(reason)\n")
    #expect(run.output.contains("R1 (must) has no deliverable"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a b"])
  }

  @Test func writeThroughALinkAndToADevice() throws {
    let folder = TemporaryFolder(Self.files)
    let link = folder.url.appending(path: "link.json")
    folder.write("real.json", Data("old".utf8))
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "real.json")
    #expect(try Tool.run("check", "a b", "--format", "json", "--output", "link.json", in: folder.url).status == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "real.json")
    #expect(try Data(contentsOf: folder.url.appending(path: "real.json")).starts(with: Data("{".utf8)))
    let run = try Tool.run("check", "a b", "--format", "json", "--output", "/dev/null", in: folder.url)
    #expect(run.status == 1)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  @Test(arguments: [
    (["FORCE_COLOR": "1", "NO_COLOR": ""], true), (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
    (["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
    (["FORCE_COLOR": "0", "CLICOLOR_FORCE": "", "NO_COLOR": ""], false),
  ])
  func areColouredWhereTheEnvironmentAsksForIt(environment: [String: String], isColoured: Bool) throws {
    let folder = TemporaryFolder(Self.files)
    let run = try Tool.run("check", "a b", in: folder.url, environment: environment)
    #expect(run.output.contains("\u{1B}[") == isColoured)
    let json = try Tool.run("check", "a b", "--format", "json", in: folder.url, environment: environment)
    #expect(!json.output.contains("\u{1B}"))
  }
}
