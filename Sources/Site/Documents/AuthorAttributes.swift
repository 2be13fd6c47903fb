import Documents

/// What an author's attribute list may say about an element, after the allow-list for authors' HTML.
struct AuthorAttributes {
  private let allowed: [HTMLAttribute]
  /// Whether a link asks for a window of its own.
  let opensWindow: Bool

  init(_ list: AttributeList?, of element: String) {
    opensWindow = list?.value(of: "target") == "_blank"
    guard let list else {
      allowed = []
      return
    }
    var pairs = list.pairs.map { ($0.key, $0.value) }
    if let id = list.id { pairs.append(("id", id)) }
    if !list.classes.isEmpty { pairs.append(("class", list.classes.joined(separator: " "))) }
    let attributes = pairs.map { HTMLAttribute(name: $0.0, value: $0.1, nameRange: 0..<0, valueRange: 0..<0) }
    let tag = HTMLTag(name: element, attributes: attributes, isSelfClosing: false, range: 0..<0)
    allowed = HTMLRewriter { _, _, _ in nil }.attributes(of: tag)
  }

  subscript(name: String) -> String? {
    allowed.last { $0.name == name }?.value
  }

  var classes: String? { self["class"] }
}
