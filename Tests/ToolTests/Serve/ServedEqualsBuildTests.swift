import Foundation
import Testing

@testable import Preview
@testable import Site
@testable import scopebook

@Suite("The site that is served equals a clean build")
struct ServedEqualsBuildTests {
  /// After every edit the project is read again from what is known of it, and from nothing.
  @Test(arguments: [1, 2, 3] as [UInt64]) func afterAnySequenceOfEdits(seed: UInt64) throws {
    var edits = RandomEdits(seed: seed)
    let choices = ServedProject.Choices(path: edits.folder.path, theme: nil)
    var served = try ServedProject(choices)
    for number in 1...18 {
      let words = edits.next()
      // Several saves may come before anybody looks.
      guard number.isMultiple(of: 3) else {
        if number.isMultiple(of: 2) { served = try served.readAgain() ?? served }
        continue
      }
      served = try served.readAgain() ?? served
      try compare(served, with: ServedProject(choices), "\(words), edit \(number)", isWhole: number == 18)
    }
  }

  @Test func nothingIsMadeAnewWhereNothingChanged() throws {
    var edits = RandomEdits(seed: 7)
    let served = try ServedProject(ServedProject.Choices(path: edits.folder.path, theme: nil))
    // What is written within a moment of being read counts as changed.
    usleep(150_000)
    #expect(try served.readAgain()?.readAgain()?.readAgain() == nil)
    _ = edits.next()
    #expect(try served.readAgain() != nil)
  }

  private func compare(_ served: ServedProject, with clean: ServedProject, _ words: String, isWhole: Bool) throws {
    let (one, other) = (served.site.files, clean.site.files)
    let addresses = one.addresses.sorted()
    #expect(addresses == other.addresses.sorted(), "\(words)")
    #expect(served.findings == clean.findings, "\(words)")
    for address in addresses where isWhole || !["rules/", "templates/", "schemas/"].contains(where: address.hasPrefix) {
      let isSame = try one.bytes(at: address) == other.bytes(at: address)
      #expect(isSame, "\(address) after \(words)")
    }
  }
}

/// A project that is written on at random, the same for the same seed.
private struct RandomEdits {
  let folder: TemporaryFolder
  private var state: UInt64
  private var count = 0

  init(seed: UInt64) {
    state = seed
    folder = TemporaryFolder(RandomEdits.files)
  }

  private mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private mutating func one<Element>(of elements: [Element]) -> Element { elements[number(below: elements.count)] }

  private var paths: [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { !text($0).isEmpty }.sorted()
  }

  private func text(_ path: String) -> String {
    (try? String(contentsOf: folder.url.appending(path: path), encoding: .utf8)) ?? ""
  }

  private func write(_ path: String, _ text: String) { folder.write(path, Data(text.utf8)) }

  /// Does something to the project, and says what.
  mutating func next() -> String {
    count += 1
    let documents = paths.filter { $0.hasSuffix(".md") }
    let path = documents.isEmpty ? "project/overview.md" : one(of: documents)
    switch number(below: 12) {
    case 0, 1:
      let sentence = one(of: [
        "R1 matters, and M2 too.", "See [it](design.md#metrics).", "TBD", "| R9 | Another | must | Todo |",
        "## Risks\n\n- It rains",
        "![](images/a.svg) and ![](images/b.svg)", "[code](../../src/model.py)", "```dot\ndigraph { a -> b }\n```",
        "$x^2$",
        "<!-- scopebook: table requirements -->", "<!-- scopebook: accept placeholder reason=\"so\" -->",
      ])
      write(path, text(path) + "\n\(sentence)\n")
      return "a sentence in \(path)"
    case 2:
      // As long as before, so that only the time tells.
      write(path, text(path).replacing("Todo", with: "Done").replacing("R1", with: "R\(number(below: 9))"))
      return "other ids in \(path)"
    case 3:
      let name = one(of: ["notes.md", "model_card.md", "planning.md", "canvas.md", "risks.md", "decisions.md"])
      let target = "project/release-\(1 + number(below: 3))/\(name)"
      write(target, text(path))
      try? FileManager.default.removeItem(atPath: folder.path + "/" + path)
      return "\(path) moved to \(target)"
    case 4:
      if documents.count > 2 { try? FileManager.default.removeItem(atPath: folder.path + "/" + path) }
      return "\(path) deleted"
    case 5, 6:
      let (path, text) = one(of: RandomEdits.files.sorted { $0.key < $1.key })
      write(path, text)
      return "\(path) as it was first"
    case 7:
      write("project/release-2/metrics.json", "{ \"recall\": 0.\(1 + number(below: 9)) }")
      return "a measured value"
    case 8:
      let settings = [
        "title: T\(count)", "language: pt", "templates: [dorard]", "checks: { placeholder: error }", ": [",
        "look: { accent: \"#0b6e4f\" }", "look: { footer: \"[Product](release-1/product.md)\" }",
        "base-url: https://org.github.io/repo/",
      ]
      write("project/scopebook.yml", one(of: settings) + "\n")
      return "the settings"
    case 9:
      write("project/release-1/images/a.svg", "<svg><rect width=\"\(number(below: 9))\"/></svg>")
      return "a picture"
    case 10:
      write("src/model.py", "print(1)")
      if number(below: 2) == 0 { try? FileManager.default.removeItem(atPath: folder.path + "/src") }
      return "a file beside the project"
    default:
      let (name, text) = one(of: [
        ("styles/99-own.css", "body { order: \(count) }"), ("footer.mustache", "<footer>{{project}} \(count)</footer>"),
        ("footer.mustache", "{{#open}}"), ("scripts/99-own.js", "var count = \(count);"),
      ])
      write("project/theme/\(name)", text)
      return "\(name) of the theme"
    }
  }

  private static let files = [
    "project/overview.md": "# Letters\n\nSorting letters, see [release 1](release-1/product.md).\n",
    "project/goals.yml": "goals:\n- id: G1\n  text: Less waiting\n  layer: organizational\n",
    "project/scopebook.yml": "title: Letters\n",
    "project/release-1/product.md": """
    # Product

    ## Objectives

    - O1: At least 80 % of letters sorted (M1).

    ## Requirements

    | ID | Requirement | Priority | Status |
    | -- | ----------- | -------- | ------ |
    | R1 | Sort letters | must | Todo |
    | R2 | Say how sure it is | should | Todo |

    """,
    "project/release-1/planning.md": """
    # Planning

    | ID | Deliverable | Fulfils | Contributors | Dependencies | Status |
    | -- | ----------- | ------- | ------------ | ------------ | ------ |
    | D1 | Model | R1 | Ana | - | Todo |
    | D2 | Screen | R2 | Bo | D1 | Todo |

    """,
    "project/release-1/images/a.svg": "<svg><rect width=\"1\"/></svg>",
    "project/release-2/design.md": """
    # Design

    ## Metrics

    | ID | Metric | Objective | Target |
    | -- | ------ | --------- | ------ |
    | M1 | Recall | O1 | ≥ 80 % |

    """,
    "project/release-2/metrics.json": "{ \"recall\": 0.83 }",
    "project/release-2/canvas.yml":
      "canvas: human-centric-mlops\nuser-name: Ana\nscoping:\n  problem-definition: R1 takes long.\n",
  ]
}
