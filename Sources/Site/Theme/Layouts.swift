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
    let language: String
    let project: String
    let version: String
    /// The way from a page to the site's folder.
    var root: (SitePage) -> String = { SiteMap.root(of: $0, site: nil) }
  }

  /// The names that layouts may use.
  private static let names = Set(
    LayoutHole.allCases.map(\.rawValue) + ["language", "project", "root", "styleURL", "scriptURL", "version", "kind"])

  /// Renders the layouts that `pages` need.
  ///
  /// A part of the theme that is no Mustache is left out and is a finding; so is a name that no page provides.
  static func rendering(_ theme: Theme, for pages: [SitePage], facts: Facts) -> Outcome<Layouts> {
    let assets = Assets(theme)
    var findings: [Finding] = []
    var library = MustacheLibrary()
    var hash = ContentHash(of: "")
    for path in theme.layoutPaths {
      guard let text = theme.text(path) else { continue }
      hash = ContentHash(of: hash.digits + text)
      findings += unknownNames(in: text, of: path, at: theme.place(path))
      do {
        try library.register(text, named: String(path.dropLast(".mustache".count)))
      } catch {
        findings.append(
          Finding(
            rule: "invalid-layout", severity: .error, at: theme.place(path),
            "\"\(path)\" is no valid layout: \(error)",
            suggestion: "mend it; until then the pages do without it"))
      }
    }
    var layouts: [Key: CutLayout] = [:]
    for page in pages {
      let key = Key(kind: page.kind.name, depth: page.depth)
      guard layouts[key] == nil else { continue }
      var values = Dictionary(
        uniqueKeysWithValues: LayoutHole.allCases.map { ($0.rawValue, $0.marker(salt: hash.digits)) })
      let root = facts.root(page)
      values.merge([
        "language": facts.language, "project": facts.project, "version": facts.version, "kind": key.kind, "root": root,
        "styleURL": root + assets.styleAddress, "scriptURL": root + assets.scriptAddress,
      ]) { $1 }
      let text =
        library.render(values, withTemplate: "page") ?? "<!doctype html>" + LayoutHole.content.marker(salt: hash.digits)
      layouts[key] = CutLayout(text, salt: hash.digits)
    }
    return Outcome(Layouts(assets: assets, layouts: layouts), findings)
  }

  func filled(_ page: SitePage, _ filling: [LayoutHole: [UInt8]]) -> [UInt8] {
    layouts[Key(kind: page.kind.name, depth: page.depth)]?.filled(filling) ?? filling[.content] ?? []
  }

  /// A finding for each name in a layout that no page provides.
  private static func unknownNames(in text: String, of path: String, at place: Place) -> [Finding] {
    var findings: [Finding] = []
    for piece in text.split(separator: "{{").dropFirst(text.hasPrefix("{{") ? 0 : 1) {
      guard let end = piece.firstRange(of: "}}") else { continue }
      let tag = piece[..<end.lowerBound].drop {
        $0 == "{" || $0 == "#" || $0 == "^" || $0 == "/" || $0 == "&" || $0 == " "
      }
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !name.isEmpty, name.count == tag.count, !names.contains(String(name)) else { continue }
      let near = nearestName(to: String(name), among: names.sorted())
      findings.append(
        Finding(
          rule: "unknown-layout-name", severity: .warning, at: place,
          "no page provides \"\(name)\", which \"\(path)\" uses" + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
          suggestion: near.map { "write {{\($0)}}" }
            ?? "take it out, or write one of \(names.sorted().joined(separator: ", "))"))
    }
    return findings
  }
}
