/// What a server shows for an address that is no page. It may be shown at any address, so that it links to nothing.
enum NotFoundPage {
  static func page(_ words: InterfaceWords) -> Page {
    var html = HTMLWriter(words)
    html.element("h1", say: "There is no page here")
    html.element(
      "p", ["class": "lead"],
      say:
        "The page may have moved with its document, or its item may have another id now. Go to the home page and look for it there."
    )
    return Page(title: words("Not found"), body: html.bytes)
  }
}
