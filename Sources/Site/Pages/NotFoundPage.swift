/// What a server shows for an address that is no page. It may be shown at any address, so that it links to nothing.
enum NotFoundPage {
  static var page: Page {
    var html = HTMLWriter()
    html.element("h1", text: "There is no page here")
    html.element(
      "p", ["class": "lead"],
      text:
        "The page may have moved with its document, or its item may have another id now. Go to the home page and look for it there."
    )
    return Page(title: "Not found", body: html.bytes)
  }
}
