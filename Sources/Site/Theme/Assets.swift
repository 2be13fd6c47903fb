/// The style sheet and the scripts, each put together from the theme's files in the order of their names, and named after what
/// is in them so that browsers may keep them for ever.
struct Assets: Sendable {
  let style: Asset
  /// What every page loads.
  let script: Asset
  /// What a page loads when somebody searches; empty for a theme without search.
  let search: Asset

  init(_ theme: Theme) {
    style = Asset("style", "css", theme.texts(in: "styles/", endingWith: ".css"))
    script = Asset("script", "js", theme.texts(in: "scripts/", endingWith: ".js"))
    search = Asset("search", "js", theme.texts(in: "search/", endingWith: ".js"))
  }

  var all: [Asset] { [style, script, search] }
}

/// A file that pages load.
struct Asset: Sendable {
  let address: String
  let bytes: [UInt8]

  init(_ name: String, _ ending: String, _ texts: [String]) {
    bytes = Array(texts.joined(separator: "\n").utf8)
    address = "assets/\(name).\(ContentHash(bytes).digits).\(ending)"
  }
}

extension ContentHash {
  init(of text: String) {
    self.init(Array(text.utf8))
  }
}
