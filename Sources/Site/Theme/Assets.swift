/// The files of a theme that pages load, each named after what is in it so that browsers may keep it for ever.
struct Assets: Sendable {
  /// One file of the site.
  struct File: Sendable {
    let address: String
    let bytes: [UInt8]

    fileprivate init(_ name: String, _ ending: String, _ bytes: [UInt8]) {
      address = "assets/\(name).\(ContentHash(bytes).digits)\(ending)"
      self.bytes = bytes
    }
  }

  /// The theme's style sheets in the order of their names, and what they cannot know: the theme's icons, the
  /// project's title, the accent.
  let style: File
  /// The theme's scripts in the order of their names, and the words in them; `nil` for a theme without any.
  let script: File?
  /// What a page loads when somebody searches; `nil` for a theme without search.
  let search: File?
  let favicon: File?
  let logo: File?

  init(_ theme: Theme, _ facts: Layouts.Facts) {
    let settings = ":root { --project-title: \(Assets.literal(facts.project)); }\n" + (facts.look.accent?.style ?? "")
    let icons = theme.file("icons.mustache").flatMap { Sprite(in: Substring(String(decoding: $0.text, as: UTF8.self))) }
    let rules = (icons.map { IconStyle($0).rules } ?? "") + settings
    let styles = theme.files(in: "styles/", endingWith: ".css").map(\.text) + [Array(rules.utf8)]
    style = File("style", ".css", Array(styles.joined(separator: [UInt8(ascii: "\n")])))
    let scripts = theme.files(in: "scripts/", endingWith: ".js").map(\.text)
    let searching = theme.files(in: "search/", endingWith: ".js").map(\.text)
    let words = ScriptWords(in: scripts + searching, facts.words).script
    script =
      scripts.isEmpty
      ? nil
      : File("script", ".js", Array(([Array(words.utf8)] + scripts).joined(separator: [UInt8(ascii: "\n")])))
    search =
      searching.isEmpty ? nil : File("search", ".js", Array(searching.joined(separator: [UInt8(ascii: "\n")])))
    if let picture = facts.look.favicon {
      favicon = File("favicon", picture.ending, picture.bytes)
    } else {
      favicon = theme.file("favicon.svg").map { File("favicon", ".svg", $0.text) }
    }
    logo = facts.look.logo.map { File("logo", $0.ending, $0.bytes) }
  }

  /// A text as a style sheet has it.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar == "<" {
        literal += "\\" + String(scalar.value, radix: 16) + " "
      } else {
        literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// All that are to be written.
  var files: [File] { [style, script, search, favicon, logo].compactMap(\.self) }
}

extension ContentHash {
  init(of text: String) {
    self.init(Array(text.utf8))
  }
}
