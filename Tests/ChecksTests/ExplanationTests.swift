import Checks
import Findings
import ProjectModel
import Testing

@Suite("Rules and templates explain themselves")
struct ExplanationTests {
  private let plain = TextStyle(isColoured: false)

  @Test func marksWhatARuleFindsWithCarets() throws {
    let rule = try #require(Rules.rule("duplicate-item"))
    let lines = RuleExplanation(rule).text(width: 80, style: plain).split(separator: "\n").map(String.init)
    let row = try #require(lines.firstIndex { $0.contains("| R1 | Say how sure it is") })
    #expect(lines[row + 1] == "      ^~")
    #expect(!lines.contains { $0.contains("⟦") || $0.contains("⟧") })
  }

  @Test func marksWholeFilesAtTheirPath() {
    let example = MarkedExample("-- ⟦project/a⟧/b.md --\n# A ⟦b\n⟧c\n\n-- project/c.md --\n日本 ⟦x⟧ y ⟦zz⟧\n")
    #expect(example.files.map(\.path.text) == ["project/a/b.md", "project/c.md"])
    #expect(example.files[0].path.caret == "^~~~~~~~~")
    #expect(example.files[0].lines.map(\.text) == ["# A b", "c"])
    #expect(example.files[1].lines.map(\.caret) == ["     ^   ^~"])
    #expect(example.files[1].path.caret == nil)
  }

  @Test(arguments: [40, 80])
  func wrapsProseAndKeepsExamples(width: Int) throws {
    for rule in Rules.described {
      let prose = RuleExplanation(rule).text(width: width, style: plain).components(before: "What it finds")
      for line in prose { #expect(line.displayWidth <= width, "\(rule.id): \(line)") }
    }
    for template in ScopingTemplate.builtIn {
      let text = TemplateExplanation(template).text(width: width, style: plain)
      for section in template.sections { #expect(text.contains(section.id), "\(template.id) leaves out \(section.id)") }
    }
  }

  @Test func coloursOnlyWhereAskedTo() throws {
    let rule = try #require(Rules.rule("broken-link"))
    #expect(!RuleExplanation(rule).text(width: 80, style: plain).contains("\u{1B}"))
    #expect(RuleExplanation(rule).text(width: 80, style: TextStyle(isColoured: true)).contains("\u{1B}[1;31merror"))
  }

  @Test func saysWhatTheProjectsSettingsMakeOfARule() throws {
    let rule = try #require(Rules.rule("placeholder"))
    var settings = Settings()
    settings.checks = ["placeholder": Severity?.none, "broken-link": .note]
    #expect(RuleExplanation(rule, in: settings).text(width: 80, style: plain).contains("here      off (scopebook.yml)"))
    #expect(!RuleExplanation(rule).text(width: 80, style: plain).contains("here "))
  }

  @Test(arguments: [
    ("broken-link", "    <!-- scopebook: accept broken-link reason=\"…\" -->\n"),
    ("canvas-block-empty", "    # scopebook: accept canvas-block-empty reason=\"…\"\n"),
    ("page-collision", "    accept:\n    - {rule: page-collision, path: \"…\", reason: \"…\"}\n"),
  ])
  func saysHowToAcceptAFindingWhereItIs(id: String, lines: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(RuleExplanation(rule).text(width: 80, style: plain).contains(lines))
  }

  @Test(arguments: ["invalid-json", "waiver-unused", "unreadable-file"])
  func offersNoWaiverForWhatNobodyCanAccept(id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(!RuleExplanation(rule).text(width: 80, style: plain).contains("Accept it in"))
  }

  @Test func listsEveryRuleAndTemplateOnce() {
    let text = ExplanationList(ScopingTemplate.builtIn).text(width: 80, style: plain)
    for name in Rules.described.map(\.id) + ScopingTemplate.builtIn.map(\.id) {
      let count = text.split(separator: "\n").count { line in
        let words = line.split(separator: " ")
        return words.count <= 2 && words.last.map(String.init) == name
      }
      #expect(count == 1, "\(name) is listed \(count) times")
    }
  }

  @Test(arguments: [
    (ContentDemand.prose(words: 30, number: true), "at least 30 words with a number"),
    (
      .items(of: .objective, min: 1, each: [.target, .acceptanceCriteria]),
      "at least one objective, each with target and acceptance criteria"
    ),
    (.items(of: .risk, min: 3, each: []), "at least 3 risks"),
    (.any([.number(unit: nil, min: nil), .figure]), "a number, or a figure"),
    (.number(unit: "EUR", min: 0), "a number of EUR, at least 0"),
    (.chain(from: .metric, to: .objective), "a chain a → b → c from a metric to an objective"),
  ])
  func saysInWordsWhatIsAskedFor(demand: ContentDemand, words: String) {
    #expect(demand.words() == words)
  }
}

extension String {
  fileprivate func components(before heading: String) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix(heading) }.map(String.init)
  }
}
