/// The style sheet and the script, each put together from the theme's files in the order of their names, and named after what is in them so that browsers may keep them for ever.
struct Assets: Sendable {
  let style: [UInt8]
  let script: [UInt8]
  let styleAddress: String
  let scriptAddress: String

  init(_ theme: Theme) {
    style = Array(theme.texts(in: "styles/", endingWith: ".css").joined(separator: "\n").utf8)
    script = Array(theme.texts(in: "scripts/", endingWith: ".js").joined(separator: "\n").utf8)
    styleAddress = "assets/style.\(ContentHash(style).digits).css"
    scriptAddress = "assets/script.\(ContentHash(script).digits).js"
  }
}

extension ContentHash {
  init(of text: String) {
    self.init(Array(text.utf8))
  }
}
