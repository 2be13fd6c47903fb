import Documents
import Findings
import ProjectModel
import TestSupport
import Testing

struct SettingsTests {
  private static let documents = """
    -- project/release-1/product.md --
    # P
    -- project/docs/prd.md --
    # P
    -- project/img/logo.svg --
    <svg/>
    -- project/drafts/a.md --
    # A
    -- project/release-1/metrics.json --
    {}

    """

  private func reading(_ settings: String) -> (settings: Settings, findings: [Finding], sample: SampleProject) {
    let sample = SampleProject("-- project/scopebook.yml --\n\(settings)\n" + Self.documents)
    let outcome = Settings.reading(sample.folder)
    let following = sample.folder.following(outcome.value)
    return (outcome.value, outcome.findings + following.findings, sample)
  }

  @Test func readsEveryKey() {
    let (settings, findings, _) = reading(
      """
      title: Content tagging
      description: Sorting incoming content into topics
      repository: https://github.com/org/repo.git
      base-url: https://org.github.io/repo
      language: pt-BR
      templates: [madewithml, human-centric-mlops]
      theme: standard
      evidence: [release-1/metrics.json, "*/metrics.json"]
      layout:
        releases: release-*
        parts: { docs/prd.md: product, release-1/product.md: [planning, product] }
        release: v1
      checks: { placeholder: note, metric-unmeasured: off, broken-link: false, section-empty: Error }
      exclude: [drafts/**]
      trust: [images, html]
      look: { accent: "#0B6E4F", logo: img/logo.svg, favicon: img/logo.svg, footer: "[Team](https://x.org)" }
      redirects: { old/page.html: release-1/product.html#r1, old/: https://example.org/ }
      """)
    #expect(findings.map(\.message) == [])
    #expect(settings.title == "Content tagging")
    #expect(settings.summary == "Sorting incoming content into topics")
    #expect(settings.repository == "https://github.com/org/repo")
    #expect(settings.baseURL == "https://org.github.io/repo/")
    #expect(settings.language == "pt")
    #expect(settings.templates == ["madewithml", "human-centric-mlops"])
    #expect(settings.theme == "standard")
    #expect(settings.evidence.map(\.text) == ["release-1/metrics.json", "*/metrics.json"])
    #expect(settings.layout.releases.map(\.text) == ["release-*"])
    #expect(settings.layout.parts.map(\.role) == [.parts([.product]), .parts([.product, .planning])])
    #expect(settings.layout.release == "v1")
    let checks: [String: Severity?] = [
      "placeholder": .note, "metric-unmeasured": .none, "broken-link": .none, "section-empty": .error,
    ]
    #expect(settings.checks == checks)
    #expect(settings.exclude.map(\.text) == ["drafts/**"])
    #expect(settings.trustsImages && settings.trustsHTML)
    #expect(settings.look.accent == "#0b6e4f")
    #expect(settings.look.logo == "project/img/logo.svg")
    #expect(settings.look.favicon == "project/img/logo.svg")
    #expect(settings.look.footer == "[Team](https://x.org)")
    #expect(settings.redirects.map(\.from) == ["old/page.html", "old/index.html"])
    #expect(settings.redirects.map(\.to) == ["release-1/product.html#r1", "https://example.org/"])
  }

  @Test(arguments: [
    ("⟦tehme⟧: x", "unknown-key", "no setting is called \"tehme\"", "did you mean \"theme\"?"),
    ("title: ⟦[⟧a]", "wrong-type", "\"title\" is a list, not a text", "write one line of text"),
    ("title: ⟦\"\"⟧", "wrong-type", "\"title\" is an empty text, not a text", "write one line of text"),
    ("templates: ⟦{⟧a: b}", "wrong-type", "\"templates\" is a mapping, not a list", "write \"[a, b]\""),
    (
      "templates: [a, ⟦[⟧b]]", "wrong-type", "a list stands in the list \"templates\", not a text",
      "write a text, or delete it"
    ),
    ("language: ⟦de⟧", "wrong-type", "\"de\" is no language that Scopebook reads", "write one of en, pt, es, ru"),
    (
      "repository: ⟦git@github.com:org/repo.git⟧", "wrong-type", "\"git@github.com:org/repo.git\" is no web address",
      "did you mean \"https://github.com/org/repo\"?"
    ),
    (
      "base-url: ⟦org.github.io/repo⟧", "wrong-type", "\"org.github.io/repo\" is no web address",
      "did you mean \"https://org.github.io/repo\"?"
    ),
    ("base-url: ⟦/repo/⟧", "wrong-type", "\"/repo/\" is no web address", "write it with https:// in front"),
    (
      "base-url: ⟦javascript:alert(1)⟧", "wrong-type", "\"javascript:alert(1)\" is no web address",
      "write it with https:// in front"
    ),
    ("trust: [⟦image⟧]", "wrong-type", "\"image\" is nothing to trust", "did you mean \"images\"?"),
    ("trust: [⟦all of it⟧]", "wrong-type", "\"all of it\" is nothing to trust", "write images or html"),
    (
      "checks: ⟦[⟧a]", "wrong-type", "\"checks\" is a list, not a mapping",
      "write \"rule-name: warning\" lines below it"
    ),
    (
      "checks: { placeholder: ⟦warn⟧ }", "wrong-type", "\"warn\" is no severity",
      "write one of error, warning, note, off"
    ),
    ("checks: { placeholder: ⟦erorr⟧ }", "wrong-type", "\"erorr\" is no severity", "did you mean \"error\"?"),
    (
      "layout: { ⟦release-folders⟧: x }", "unknown-key", "\"layout\" has no key \"release-folders\"",
      "known: releases, parts, release"
    ),
    ("layout: { ⟦relases⟧: x }", "unknown-key", "\"layout\" has no key \"relases\"", "did you mean \"releases\"?"),
    (
      "layout: { parts: { docs/prd.md: ⟦prodct⟧ } }", "wrong-type", "\"prodct\" is no part", "did you mean \"product\"?"
    ),
    (
      "layout: { release: ⟦a/b⟧ }", "wrong-type", "\"a/b\" cannot be the name of a folder",
      "write a short name such as v1, without slashes"
    ),
    (
      "layout: { parts: { ⟦docs/prdd.md⟧: product } }", "unmatched-pattern", "there is no file \"docs/prdd.md\"",
      "did you mean \"docs/prd.md\"?"
    ),
    (
      "layout: { parts: { ⟦prd.md⟧: product } }", "unmatched-pattern", "there is no file \"prd.md\"",
      "did you mean \"docs/prd.md\"?"
    ),
    (
      "layout: { releases: [⟦relase-1⟧] }", "unmatched-pattern", "there is no file \"relase-1\"",
      "did you mean \"release-1\"?"
    ),
    (
      "evidence: ⟦release-1/metric.json⟧", "unmatched-pattern", "there is no file \"release-1/metric.json\"",
      "did you mean \"release-1/metrics.json\"?"
    ),
    (
      "evidence: [⟦models/*.json⟧]", "unmatched-pattern", "no file matches \"models/*.json\"",
      "write the path from \"project\" on"
    ),
    (
      "evidence: [⟦../../metrics.json⟧]", "wrong-type",
      "\"../../metrics.json\" leads out of the folder that holds the project",
      "copy what you need to where it may be read"
    ),
    (
      "evidence: [⟦/etc/passwd⟧]", "wrong-type", "\"/etc/passwd\" begins with a slash",
      "write the path from \"project\" on"
    ),
    (
      "exclude: [⟦draft/**⟧]", "unmatched-pattern", "no file matches \"draft/**\"", "write the path from \"project\" on"
    ),
    ("look: { accent: ⟦green⟧ }", "wrong-type", "\"green\" is no colour", "write it in quotes, such as \"#0b6e4f\""),
    ("look:\n  ⟦accent⟧: #0b6e4f", "wrong-type", "\"accent\" has no colour", "write it in quotes, such as \"#0b6e4f\""),
    (
      "look: { logo: ⟦img/log.svg⟧ }", "unmatched-pattern", "there is no file \"img/log.svg\"",
      "did you mean \"img/logo.svg\"?"
    ),
    (
      "look: { logo: ⟦docs/prd.md⟧ }", "wrong-type", "\"docs/prd.md\" is no image",
      "write the path of a file that ends in .svg or .png"
    ),
    ("look: { ⟦colour⟧: x }", "unknown-key", "\"look\" has no key \"colour\"", "known: accent, logo, favicon, footer"),
    (
      "redirects: { ⟦../a.html⟧: index.html }", "wrong-type", "\"../a.html\" is no address of a page in the site",
      "write it from the site's top on, such as old/page.html, without a slash in front and without \"..\""
    ),
    (
      "redirects: { ⟦/a.html⟧: index.html }", "wrong-type", "\"/a.html\" is no address of a page in the site",
      "write it from the site's top on, such as old/page.html, without a slash in front and without \"..\""
    ),
    (
      "redirects: { a.html: ⟦javascript:x⟧ }", "wrong-type", "\"javascript:x\" is no address of a page",
      "write a page of the site, such as release-1/product.html, or an address with https:// in front"
    ),
    ("⟦-⟧ a", "wrong-type", "the settings are a list, not a mapping of keys", "write lines such as \"title: …\""),
  ])
  func reportsMistakes(text: String, rule: String, message: String, suggestion: String) throws {
    let (_, findings, sample) = reading(text)
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.suggestion) == [suggestion])
    #expect(findings.map(\.place) == sample.marked)
  }

  @Test func keepsWhatIsRightBesideAMistake() {
    let (settings, findings, _) = reading("title: T\ntemplates: [a, {b: c}]\ntrust: [images, gifs]")
    #expect(settings.title == "T")
    #expect(settings.templates == ["a"])
    #expect(settings.trustsImages && !settings.trustsHTML)
    #expect(findings.count == 2)
  }

  @Test func acceptsEmptySettings() {
    for text in ["", "# nothing yet", "title:\nevidence:\nlayout:\nlook:\nredirects:\nchecks:"] {
      #expect(reading(text).findings.isEmpty)
    }
  }

  @Test func prefersTheSettingsOfTheProjectFolder() {
    let folder = SampleProject(
      "-- scopebook.yml --\ntitle: Outer\n-- project/scopebook.yml --\ntitle: Inner\n-- project/a.md --\n# A\n"
    ).folder
    let outcome = Settings.reading(folder)
    #expect(outcome.value.title == "Inner")
    #expect(outcome.findings.map(\.rule) == ["duplicate-settings"])
    #expect(outcome.findings.map(\.place.path) == ["scopebook.yml"])
    let alone = SampleProject("-- scopebook.yml --\ntitle: Outer\n-- project/a.md --\n# A\n").folder
    #expect(Settings.reading(alone).value.title == "Outer")
    #expect(Settings.reading(alone).findings.isEmpty)
  }

  @Test(arguments: [
    ("drafts/**", "drafts/a/b.md", true), ("*.md", "a.md", true), ("*.md", "a/b.md", false),
    ("a/*_x.json", "a/b_x.json", true), ("drafts", "drafts/a.md", true), ("draft", "drafts/a.md", false),
    ("drafts/", "drafts/a.md", true), ("./a.md", "a.md", true), ("**/a.md", "a.md", true),
    ("**/a.md", "b/c/a.md", true), ("**/a.md", "b/xa.md", false), ("b/**/a.md", "b/a.md", true),
    ("b/**/a.md", "b/c/d/a.md", true), ("b**", "b/c/a.md", true), ("**", "b/a.md", true), ("?.md", "é.md", true),
    ("?.md", "ab.md", false), ("a?b", "a/b", false), ("*", "a/b", true), ("", "a", false),
  ])
  func matchesPatterns(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected)
  }

  @Test(arguments: [("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a", "a/b", false), ("a/**", "a/b/c", true)])
  func matchesWholePaths(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern).matchesWhole(path) == expected)
  }

  @Test func matchesPatternsOfManyStars() {
    let pattern = PathPattern(String(repeating: "*a", count: 40) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 200)))
  }
}
