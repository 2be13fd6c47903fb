import Checks
import Documents
import Findings
import Foundation
import ProjectModel
import TestSupport
import Testing
import Themes

@testable import Site

@Suite("A project may have a theme of its own")
struct ThemeFolderTests {
  /// Every kind of page, with each theme and a part of the project's own in each place where the theme has one.
  @Test(arguments: BuiltInThemes.names)
  func rendersEveryPageWithAnyPartReplaced(name: String) throws {
    let place = try TemporaryFolder()
    let folder = try folder(wholeProject, at: place)
    let plain = Theme.chosen(.commandLine(name), in: folder)
    #expect(plain.findings == [])
    #expect(Set(site(plain.value).map.pages.map(\.kind.name)).count >= 13)
    for path in plain.value.layoutPaths {
      let own = URL(filePath: place.path + "/project/theme/" + path)
      try FileManager.default.createDirectory(at: own.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("<p>mine: {{project}}</p>{{{content}}}".utf8).write(to: own)
      let chosen = Theme.chosen(.commandLine(name), in: folder)
      let renderer = site(chosen.value)
      for page in Dictionary(grouping: renderer.map.pages, by: \.kind.name).values.compactMap(\.first) {
        let html = String(decoding: renderer.bytes(of: page), as: UTF8.self)
        #expect(html.contains("<p>mine: Letters</p>"), "\(path) on \(page.address)")
      }
      try FileManager.default.removeItem(at: own)
    }
  }

  @Test func addsStylesAndScriptsToThoseOfTheTheme() throws {
    let place = try TemporaryFolder()
    let folder = try folder(
      """
      -- project/overview.md --
      # T
      -- project/theme/styles/10-colours.css --
      :root { --own: 1; }
      -- project/theme/styles/99-more.css --
      .more { }
      -- project/theme/scripts/99-more.js --
      more();
      -- project/theme/favicon.svg --
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """, at: place)
    let assets = site(Theme.chosen(.standard, in: folder).value).layouts.assets
    let style = String(decoding: assets.style.bytes, as: UTF8.self)
    #expect(style.hasPrefix(":root { --own: 1; }") && style.contains(".more { }") && style.contains(".content"))
    #expect(assets.script.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasSuffix("more();\n") == true)
    #expect(
      assets.favicon.map { String(decoding: $0.bytes, as: UTF8.self) }
        == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
  }

  /// A theme's whole folder: from the settings inside what may be read, from the command line anywhere.
  @Test func takesAFolderAsATheme() throws {
    let place = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    try SampleProject("-- ours/page.mustache --\n<b>ours</b>{{{content}}}").write(to: URL(filePath: elsewhere.path))
    let folder = try folder(
      """
      -- project/overview.md --
      # T
      -- project/look/page.mustache --
      <b>inside</b>{{{content}}}
      -- beside/page.mustache --
      <b>beside</b>{{{content}}}
      """, at: place)
    #expect(home(.settings("look", nil), folder).hasPrefix("<b>inside</b>"))
    #expect(home(.settings("../beside", nil), folder).hasPrefix("<b>beside</b>"))
    #expect(home(.commandLine(elsewhere.path + "/ours/"), folder).hasPrefix("<b>ours</b>"))
    for outside in ["../../x", elsewhere.path + "/ours", "nothing", "."] {
      let chosen = Theme.chosen(.settings(outside, nil), in: folder)
      #expect(chosen.findings.map(\.rule) == ["unknown-theme"], "\(outside)")
      #expect(home(.settings(outside, nil), folder).contains("<!doctype html>"), "\(outside)")
    }
  }

  @Test func readsWhatAThemeSaysOfItself() throws {
    let place = try TemporaryFolder()
    let folder = try folder(
      """
      -- project/overview.md --
      # T
      -- project/look/theme.yml --
      title: Ours
      release-page: hole
      inherits: page.mustache
      inherit: [styles/*]
      -- project/look/page.mustache --
      {{{content}}}
      """, at: place)
    let chosen = Theme.chosen(.settings("look", nil), in: folder)
    #expect(
      chosen.findings.map { "\($0.rule): \($0.message)" } == [
        "wrong-type: \"hole\" is nothing that a release's page can hold",
        "wrong-type: \"inherits\" is a text, not a list of files",
        "unknown-key: a theme's manifest has no key \"inherit\"",
      ])
    #expect(chosen.findings.allSatisfy { $0.place.span != nil && $0.place.path == "project/look/theme.yml" })
    #expect(chosen.value.manifest.releasePage == .summary)
  }

  @Test func inheritsWhatItsManifestNames() throws {
    let place = try TemporaryFolder()
    let folder = try folder(
      """
      -- project/overview.md --
      # T
      -- project/look/theme.yml --
      inherits: [icons.mustache, styles/*]
      -- project/look/page.mustache --
      {{> icons}}{{> header}}{{{content}}}
      """, at: place)
    let theme = Theme.chosen(.settings("look", nil), in: folder).value
    #expect(theme.layoutPaths == ["icons.mustache", "page.mustache"])
    #expect(!theme.files(in: "styles/", endingWith: ".css").isEmpty)
    #expect(theme.files(in: "scripts/", endingWith: ".js").isEmpty)
  }

  // MARK: The look of the settings

  @Test func wearsTheLookOfTheSettings() throws {
    let place = try TemporaryFolder()
    let folder = try folder(
      """
      -- project/scopebook.yml --
      title: "The \\"Letters\\" <b>"
      look:
        accent: "#ffcc00"
        logo: mark.svg
        favicon: mark.svg
        footer: "By the *post room*, see [us](release-1/product.md#r1), <script>x</script>[gone](gone.md)"
      -- project/mark.svg --
      <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>
      -- project/release-1/product.md --
      # Product

      | ID | Requirement |
      | --- | --- |
      | R1 | Sort letters |
      """, at: place)
    let prepared = prepared(Theme.chosen(.standard, in: folder).value, folder)
    let found = prepared.findings.map { "\($0.severity.rawValue) \($0.rule): \($0.message)" }
    #expect(
      found == [
        "note pale-accent: words in #ffcc00 are hard to read on white (contrast 1.5, wanted 4.5)",
        "warning broken-link: the footer's link \"gone.md\" leads nowhere",
      ])
    let assets = prepared.value.layouts.assets
    let style = String(decoding: assets.style.bytes, as: UTF8.self)
    #expect(style.contains("--accent: #ffcc00; --accent-on-light: #"))
    #expect(style.contains("--project-title: \"The \\22 Letters\\22  \\3c b>\";"))
    let page = try #require(prepared.value.map.page(at: "release-1/product.html"))
    let html = String(decoding: prepared.value.bytes(of: page), as: UTF8.self)
    let logo = try #require(assets.logo)
    #expect(logo.address.hasPrefix("assets/logo.") && logo.address.hasSuffix(".svg"))
    #expect(html.contains("<img class=\"logo\" src=\"../\(logo.address)\" alt=\"\">"))
    let favicon = try #require(assets.favicon)
    #expect(html.contains("<link rel=\"icon\" href=\"../\(favicon.address)\">"))
    #expect(html.contains("By the <em>post room</em>, see <a href=\"../release-1/product.html#r1\""))
    #expect(!html.contains("<script>x"))
    #expect(!html.contains("alert(1)"), "an SVG is shown as an image, never as markup")
  }

  @Test func hasAFaviconOfItsOwn() throws {
    let site = try SampleSite("-- project/overview.md --\n# T")
    let favicon = try #require(site.renderer.layouts.assets.favicon)
    #expect(site.html("index.html").contains("<link rel=\"icon\" href=\"\(favicon.address)\">"))
    #expect(!site.html("index.html").contains("href=\"data:,\""))
  }

  // MARK: Samples

  private func folder(_ text: String, at place: TemporaryFolder) throws -> SourceFolder {
    try SampleProject(text).write(to: URL(filePath: place.path))
    return try SourceFolder.reading(place.path).value
  }

  private func site(_ theme: Theme) -> PageRenderer {
    let site = SampleProject(wholeProject).folder
    return prepared(theme, site).value
  }

  private func prepared(_ theme: Theme, _ folder: SourceFolder) -> Outcome<PageRenderer> {
    let settings = Settings.reading(folder).value
    let followed = folder.following(settings).value
    let project = Project.reading(
      DocumentSet.reading(followed).value, settings: settings, outline: Outline(ScopingTemplate.builtIn))
    return PageRenderer.preparing(SiteMap(Review.reviewing(project.value)), theme: theme, version: "1.0.0")
  }

  private func home(_ choice: Theme.Choice, _ folder: SourceFolder) -> String {
    let renderer = site(Theme.chosen(choice, in: folder).value)
    return renderer.map.page(at: "index.html").map { String(decoding: renderer.bytes(of: $0), as: UTF8.self) } ?? ""
  }
}
