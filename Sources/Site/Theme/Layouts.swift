import Findings
import Mustache

/// The theme's layouts, rendered for each kind of page and depth that a site has, with holes for what varies per page.
struct Layouts: Sendable {
  let assets: Assets
  private let layouts: [Key: CutLayout]

  private struct Key: Hashable {
    let kind: String
    let depth: Int
  }

  /// What a layout may name and every page of a site shares.
  struct Facts {
    let words: InterfaceWords
    let project: String
    let version: String
    var look = SiteLook()
    /// The way from a page to the site's folder.
    var root: (SitePage) -> String = { SiteMap.root(of: $0, site: nil) }
  }

  /// The names that layouts may use.
  static let names = Set(
    LayoutHole.allCases.map(\.rawValue) + [
      "language", "project", "root", "styleURL", "scriptURL", "searchURL", "faviconURL", "logoURL", "footer", "version",
      "kind", "say",
    ])

  /// Renders the layouts that `pages` need.
  ///
  /// A part of the theme that is no layout is a finding, and the next layer's stands in its place; so is a name that no
  /// page provides.
  static func rendering(_ theme: Theme, for pages: [SitePage], facts: Facts) -> Outcome<Layouts> {
    let assets = Assets(theme, facts)
    let parts = LayoutParts(theme, names: names)
    var findings = parts.findings
    var library = MustacheLibrary()
    var hash = ContentHash(of: "")
    for (name, file) in parts.files.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: file.text, as: UTF8.self)
      hash = ContentHash(of: hash.digits + text)
      do {
        try library.register(text, named: name)
      } catch {
        findings.append(
          Finding(
            rule: "invalid-layout", severity: .error, at: Place(file.path), "the layout cannot be read: \(error)",
            suggestion: "mend it; until then the pages do without it"))
      }
    }
    var layouts: [Key: CutLayout] = [:]
    for page in pages {
      let key = Key(kind: page.kind.name, depth: page.depth)
      guard layouts[key] == nil else { continue }
      let values = values(for: page, facts, assets, salt: hash.digits)
      let text =
        library.render(values, withTemplate: "page") ?? "<!doctype html>" + LayoutHole.content.marker(salt: hash.digits)
      layouts[key] = CutLayout(text, salt: hash.digits)
    }
    return Outcome(Layouts(assets: assets, layouts: layouts), findings)
  }

  /// What the names of a layout stand for; those that are left out make their sections empty.
  ///
  /// `page` is any of those that the layout is for.
  private static func values(for page: SitePage, _ facts: Facts, _ assets: Assets, salt: String) -> [String: Any] {
    let root = facts.root(page)
    var values: [String: Any] = [:]
    for hole in LayoutHole.allCases { values[hole.rawValue] = hole.marker(salt: salt) }
    // None of the pages of items comes before another.
    if page.isItem { values[LayoutHole.pager.rawValue] = nil }
    values["language"] = facts.words.language
    values["project"] = facts.project
    values["version"] = facts.version
    values["kind"] = page.kind.name
    values["root"] = root
    values["styleURL"] = root + assets.style.address
    values["scriptURL"] = assets.script.map { root + $0.address }
    values["searchURL"] = assets.search.map { root + $0.address }
    values["faviconURL"] = assets.favicon.map { root + $0.address }
    values["logoURL"] = assets.logo.map { root + $0.address }
    values["footer"] = facts.look.footer?(page)
    let words = facts.words
    values["say"] = MustacheLambda { text in
      let said = words(Phrase(english: text))
      // Words without a translation are the layout's own, and ready for the page.
      return said == text ? text : escaped(said)
    }
    return values
  }

  /// Words for text and attribute values, in which Mustache may still find tags.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(attributeValue: text)
    return String(decoding: bytes, as: UTF8.self)
  }

  func filled(_ page: SitePage, _ filling: [LayoutHole: [UInt8]]) -> [UInt8] {
    layouts[Key(kind: page.kind.name, depth: page.depth)]?.filled(filling) ?? filling[.content] ?? []
  }
}
