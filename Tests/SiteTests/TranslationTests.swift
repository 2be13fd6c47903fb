import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import Synchronization
import TestSupport
import Testing
import Themes

@testable import Site

@Suite("The interface speaks four languages")
struct TranslationTests {
  static let languages = Languages.all.filter { $0 != "en" }

  /// Renders every page of a project that has a bit of everything, and writes down what had no translation.
  @Test(arguments: languages)
  func everyPageIsSaidInEachLanguage(language: String) throws {
    let missing = Log()
    let words = InterfaceWords.speaking(language) { missing.add($0) }
    for text in [wholeProject, oddProject, "-- project/empty.txt --"] {
      let site = try SampleSite(text, words: words)
      for page in site.map.pages { #expect(!site.renderer.bytes(of: page).isEmpty) }
    }
    let phrases = missing.words.filter(\.needsTranslation)
    #expect(phrases == [], "translate these in Sources/Site/Words/\(language).yml")
  }

  /// What the code says in so many words, on pages that no sample shows too.
  @Test(arguments: languages)
  func everyPhraseOfTheCodeIsTranslated(language: String) throws {
    let file = try Words(language)
    let heads = [
      "say:", "say(", "words(", "gap(", "none(", "Column(", ": Phrase =", "[Phrase] = [", "figure(", "label:",
      "caption:",
    ]
    let said = try sources.flatMap { source in SwiftLiterals(source).all }.filter { literal in
      let before = String(literal.before.reversed().drop(while: \.isWhitespace).reversed())
      return heads.contains(where: before.hasSuffix)
    }.map(\.key)
    let missing = Set(said + layoutWords + scriptWords).filter { $0.needsTranslation && file.phrases[$0] == nil }
    #expect(missing.sorted() == [], "translate these in Sources/Site/Words/\(language).yml")
  }

  @Test(arguments: languages)
  func everyTranslationIsSaidSomewhere(language: String) throws {
    let file = try Words(language)
    let literals = Set(try sources.flatMap { SwiftLiterals($0).all.map(\.key) })
    let known = literals.union(layoutWords).union(scriptWords).union(domainWords)
    #expect(file.phrases.keys.filter { !known.contains($0) }.sorted() == [], "no code says these; take them out")
    #expect(file.nouns.keys.filter { !literals.union(domainWords).contains($0) }.sorted() == [], "nothing counts these")
  }

  /// What varies in the English words may be left out, but nothing else may stand in braces.
  @Test(arguments: languages)
  func translationsHaveWhatVaries(language: String) throws {
    for (key, translation) in try Words(language).phrases {
      #expect(!translation.isEmpty, "\(key)")
      #expect(translation.placeholders.isSubset(of: key.placeholders), "\(key): \(translation)")
      #expect(key.first == " " ? translation.hasPrefix(" ") : !translation.hasPrefix(" "), "\(key): \(translation)")
    }
    for (noun, forms) in try Words(language).nouns { #expect(forms.count == (language == "ru" ? 3 : 2), "\(noun)") }
  }

  @Test func everyLanguageHasTheSameWords() throws {
    let first = try Words("pt")
    for language in Self.languages {
      let other = try Words(language)
      #expect(Set(other.phrases.keys) == Set(first.phrases.keys))
      #expect(Set(other.nouns.keys) == Set(first.nouns.keys))
    }
  }

  @Test func datesAreWrittenOutAsTheLanguageDoes() {
    #expect(InterfaceWords.english.date("2026-03-20") == "20 March 2026")
    #expect(InterfaceWords.speaking("pt").date("2026-03-20") == "20 de março de 2026")
    #expect(InterfaceWords.speaking("es").date("2026-12-01") == "1 de diciembre de 2026")
    #expect(InterfaceWords.speaking("ru").date("2026-05-09") == "9 мая 2026")
    #expect(InterfaceWords.speaking("ru").date("soon") == "soon")
  }

  @Test func listsAreJoinedAsTheLanguageDoes() {
    #expect(InterfaceWords.english.list([]) == "" && InterfaceWords.english.list(["a"]) == "a")
    #expect(InterfaceWords.speaking("es").list(["a", "b", "c"]) == "a, b y c")
  }

  /// The language of the page is said, and so is that of what stays English in it.
  @Test func saysWhatIsEnglishOnAPageThatIsNot() throws {
    let site = try SampleSite(wholeProject, settings: { $0.language = "pt" })
    #expect(site.html("findings.html").contains("<html lang=\"pt\">"))
    #expect(site.article("findings.html").contains("<span lang=\"en\">"))
    #expect(site.article("rules/broken-link.html").contains("<p class=\"lead\" lang=\"en\">"))
    #expect(try !SampleSite(wholeProject).html("findings.html").contains("<span lang="))
  }

  // MARK: Where words are

  private var sources: [String] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Site")
        .standardized
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
      return try paths.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }
  }

  private var layoutWords: [String] {
    BuiltInThemes.names.flatMap { BuiltInThemes.files(of: $0) }.filter { $0.key.hasSuffix(".mustache") }
      .flatMap { $0.value.split(separator: "{{#say}}").dropFirst() }
      .map { words in String(words[..<(words.firstRange(of: "{{/say}}")?.lowerBound ?? words.endIndex)]) }
  }

  private var scriptWords: [String] {
    let scripts = BuiltInThemes.names.flatMap { BuiltInThemes.files(of: $0) }.filter { $0.key.hasSuffix(".js") }
    return ScriptWords(in: scripts.map { Array($0.value.utf8) }, .english).phrases
  }

  /// What other parts of the program have words for.
  private var domainWords: [String] {
    let kinds = ItemKind.allCases.flatMap { [$0.rawValue, $0.phrase.key, $0.pluralPhrase.key] }
    let links = LinkType.allCases.flatMap { [$0.headingPhrase.key, $0.backwardHeadingPhrase.key] }
    let states = SectionState.allCases.map(\.phrase.key) + Phase.allCases.map(\.phrase.key)
    let verdicts = [Verdict.met, .missed, .unmeasured, .notComparable].map(\.phrase.key)
    let others =
      Severity.allCases.map(\.rawValue) + Part.allCases.map(\.phrase.key) + GoalLayer.allCases.map(\.phrase.key)
    let boxes = AdmonitionType.allCases.map(\.phrase.key) + TraceMatrix.Gap.allCases.map(\.phrase.key)
    let deployment = ["Before", "During", "After"].map { "\($0) deployment" }
    let header = HeaderType.allCases.map(\.rawValue)
    return [kinds, links, states, verdicts, others, boxes, deployment, header, TranslationTests.fields].flatMap(\.self)
  }

  /// Fields of items whose changes pages tell, as headings.
  private static let fields = [
    "Acceptance criteria", "Contributors", "Date", "Dependencies", "Due", "Impact", "Likelihood", "Measure", "Measured",
    "Mitigation", "Owner", "Priority", "Release", "Status", "Target", "Text", "Verdict",
  ]
}

/// Gathers words, from any thread.
private final class Log: Sendable {
  private let gathered = Mutex<Set<String>>([])

  func add(_ word: String) { gathered.withLock { _ = $0.insert(word) } }
  var words: [String] { gathered.withLock { $0.sorted() } }
}

/// A file of translations.
private struct Words {
  var phrases: [String: String] = [:]
  var nouns: [String: [String]] = [:]

  init(_ language: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Site/Words/\(language).yml").standardized
    let source = SourceFile(path: url.lastPathComponent, text: Array(try Data(contentsOf: url)))
    let outcome = YAMLReader.node(of: source)
    #expect(outcome.findings == [])
    for entry in outcome.value?["phrases"]?.entries ?? [] { phrases[entry.key] = entry.value.text }
    for entry in outcome.value?["nouns"]?.entries ?? [] {
      nouns[entry.key] = try #require(entry.value.elements).map { $0.text ?? "" }
    }
  }
}

extension String {
  /// Whether there are words besides what varies, and it is no name, path or value that is the same everywhere.
  fileprivate var needsTranslation: Bool {
    let rest = placeholders.reduce(self) { $0.replacing("{\($1)}", with: "") }
    return rest.contains(where: \.isLetter) && !["CSV", "JSON"].contains(rest)
  }

  /// The numbers in braces.
  fileprivate var placeholders: Set<Int> {
    Set(split(separator: "{").compactMap { piece in piece.firstIndex(of: "}").flatMap { Int(piece[..<$0]) } })
  }
}

/// A project with what others leave out: gaps, boxes, canvases, waivers, empty sections.
private let oddProject = """
  -- project/scopebook.yml --
  repository: https://example.org/letters
  description: Letters to desks
  accept:
    - { rule: broken-link, path: project/overview.md, reason: They come }
  -- project/overview.md --
  # Letters

  See [nowhere](gone.md) and ![nothing](gone.png), once[^1] and again[^1].

  !!! bug

      A bug.

  ??? tip

      A tip.

  - [x] done
  - [ ] open

  ```python
  print("x")
  ```

  $$x^2$$

  | A | B |
  | --- | --- |
  | 1 | 2 |

  | A | B |
  | --- | --- |
  | 1 | 2 |

  [^1]: A note.

  -- project/goals.yml --
  goals:
    - { layer: organizational, text: Letters arrive the same day, measure: Share of letters }
    - { layer: model, text: The model is right }
  -- project/release-1/product.md --
  # Product

  ## Requirements

  | ID | Requirement | Priority | Status | Release |
  | --- | --- | --- | --- | --- |
  | R1 | Sort letters | must | done | |
  | R2 | Answer at once | should | perhaps | v2 |
  | R3 | Fold letters | could | dropped | |

  ## Constraints

  - Cheap **[Cost]**

  ## Assumptions

  | Assumption | Actual | Reason |
  | --- | --- | --- |
  | Letters are short | Some are long | - |

  -- project/release-2/product.md --
  ---
  owner: Ana
  version: 2.0
  date: 2026-05-01
  ---
  # Product

  ## Requirements

  | ID | Requirement | Priority | Status |
  | --- | --- | --- | --- |
  | R1 | Sort letters and parcels | should | blocked |
  | R4 | Weigh letters | wont | todo |

  ## Risks

  | Risk | Mitigation |
  | --- | --- |
  | Letters get lost | Count them |

  -- project/release-2/planning.md --
  # Planning

  | ID | Deliverable | Fulfils | Contributors | Status |
  | --- | --- | --- | --- | --- |
  | D1 | Model | | | |
  | D2 | Scales | R4 | Ana | in progress |

  ## Milestones

  - Pilot by soon

  -- project/release-2/design.md --
  # Design

  | ID | Metric | Target | Measured |
  | --- | --- | --- | --- |
  | M1 | Recall | ≥ 0.90 | 0.80 |
  | M2 | Precision | ≥ 0.90 | |
  | M3 | Cost | | |
  | M4 | Delay | < 300 ms | 2 EUR |

  -- project/release-2/canvas.yml --
  canvas: dorard-ml-canvas
  -- project/release-3/product.md --
  # Product
  """
