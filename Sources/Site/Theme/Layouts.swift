import Findings
import Mustache

/// The theme's layouts, rendered for each kind of page and depth that a site has, with holes for what varies per page.
struct Layouts: Sendable {
  let assets: Assets
  private let basis: Basis
  private let library: LayoutLibrary
  private let layouts: [Key: Rendered]

  private struct Key: Hashable {
    let kind: String
    let depth: Int
  }

  /// A layout, and what it was rendered with beside the theme and the facts.
  private struct Rendered {
    let surroundings: Surroundings
    let layout: CutLayout
  }

  /// What the pages of a kind and depth have in common.
  private struct Surroundings: Equatable {
    let root: String
    let footer: String?
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

  /// Renders the layouts that `pages` need; those of `earlier` are taken from there where nothing in them has changed.
  ///
  /// A part of the theme that is no layout is a finding, and the next layer's stands in its place; so is a name that no
  /// page provides.
  static func rendering(
    _ theme: Theme, for pages: [SitePage], facts: Facts, knowing earlier: Layouts? = nil
  ) -> Outcome<Layouts> {
    let basis = Basis(theme, facts)
    let known = earlier.flatMap { $0.basis.isSame(as: basis) ? $0 : nil }
    let assets = known?.assets ?? Assets(theme, facts)
    let library = known?.library ?? LayoutLibrary(theme)
    var layouts: [Key: Rendered] = [:]
    for page in pages {
      let key = Key(kind: page.kind.name, depth: page.depth)
      guard layouts[key] == nil else { continue }
      let surroundings = Surroundings(root: facts.root(page), footer: facts.look.footer?(page))
      if let rendered = known?.layouts[key], rendered.surroundings == surroundings {
        layouts[key] = rendered
      } else {
        let values = values(for: page, facts, surroundings, assets, salt: library.salt)
        layouts[key] = Rendered(surroundings: surroundings, layout: library.rendered(values))
      }
    }
    return Outcome(Layouts(assets: assets, basis: basis, library: library, layouts: layouts), library.findings)
  }

  /// What the names of a layout stand for; those that are left out make their sections empty.
  ///
  /// `page` is any of those that the layout is for.
  private static func values(
    for page: SitePage, _ facts: Facts, _ surroundings: Surroundings, _ assets: Assets, salt: String
  ) -> [String: Any] {
    let root = surroundings.root
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
    values["footer"] = surroundings.footer
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
    layouts[Key(kind: page.kind.name, depth: page.depth)]?.layout.filled(filling) ?? filling[.content] ?? []
  }
}

extension Layouts {
  /// What all layouts and files of a theme are made from: where it is the same, so are they.
  private struct Basis {
    let theme: Theme
    let language: String
    let project: String
    let version: String
    let accent: AccentColours?
    let pictures: [SiteLook.Picture?]

    init(_ theme: Theme, _ facts: Facts) {
      self.theme = theme
      language = facts.words.language
      project = facts.project
      version = facts.version
      accent = facts.look.accent
      pictures = [facts.look.logo, facts.look.favicon]
    }

    func isSame(as other: Basis) -> Bool {
      (language, project, version) == (other.language, other.project, other.version) && accent == other.accent
        && pictures == other.pictures && theme.isSame(as: other.theme)
    }
  }
}
