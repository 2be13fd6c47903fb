/// The style sheet and the script, named after what is in them so that browsers may keep them for ever.
struct Assets: Sendable {
  let style: [UInt8]
  let script: [UInt8]
  let styleAddress: String
  let scriptAddress: String

  init(_ theme: Theme) {
    style = Array((theme.text("style.css") ?? "").utf8)
    script = Array((theme.text("script.js") ?? "").utf8)
    styleAddress = "assets/style.\(ContentHash(style).digits).css"
    scriptAddress = "assets/script.\(ContentHash(script).digits).js"
  }
}

extension ContentHash {
  init(of text: String) {
    self.init(Array(text.utf8))
  }
}
