import Documents

/// What an author's attribute list may say about an element, after the allow-list for authors' HTML.
struct AuthorAttributes {
  private let list: AttributeList?
  private let element: String

  init(_ list: AttributeList?, of element: String) {
    self.list = list
    self.element = element
  }

  /// An attribute's value as it may be written; `nil` where there is none, or where it may not be written.
  subscript(name: String) -> String? {
    guard let list else { return nil }
    let value =
      switch name {
      case "id": list.id
      case "class": list.classes.isEmpty ? nil : list.classes.joined(separator: " ")
      default: list.value(of: name)
      }
    return value.flatMap { HTMLPolicy.cleaned($0, of: name, on: element) }
  }

  var classes: String? { self["class"] }

  /// Whether a link asks for a window of its own.
  var opensWindow: Bool { list?.value(of: "target") == "_blank" }
}
