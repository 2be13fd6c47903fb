import Documents

/// Boxes.
extension DocumentRenderer {
  mutating func admonition(_ admonition: Admonition, classes: String?, id: String?) {
    let look = AdmonitionLook(admonition.types)
    let classes = [look.classes, classes].compactMap(\.self).joined(separator: " ")
    switch admonition.folding {
    case .none:
      html.open("div", ["class": classes, "id": id])
      if let title = admonition.title {
        html.open("p", ["class": "admonition-title"])
        self.title(title, look)
        html.close("p")
      }
      container(admonition.blocks)
      html.close("div")
    case .closed, .open:
      html.open("details", ["class": classes, "id": id, "open": admonition.folding == .open ? "" : nil])
      html.open("summary")
      self.title(admonition.title ?? [], look)
      html.raw("<span class=\"icon chevron icon-chevron\"></span>")
      html.close("summary")
      container(admonition.blocks)
      html.close("details")
    }
  }

  /// A box's title, or its type where the title shows nothing: a folded box needs words to unfold it.
  private mutating func title(_ title: [Inline], _ look: AdmonitionLook) {
    html.icon(look.type.rawValue)
    guard title.contains(where: \.isShown) else { return html.say(look.type.phrase) }
    html.open("span")
    text(title)
    html.close("span")
  }
}

/// What an author's words after `!!!` make of a box: its type, MkDocs' modifiers of its place, and classes for a theme.
struct AdmonitionLook {
  let type: AdmonitionType
  let classes: String

  init(_ types: [String]) {
    let type = AdmonitionType(types)
    self.type = type
    var classes = ["admonition", type.rawValue]
    if types.contains("inline") { classes += types.contains("end") ? ["inline", "end"] : ["inline"] }
    let others = types.filter { !["inline", "end", type.rawValue].contains($0) }
    if let others = HTMLPolicy.cleaned(others.joined(separator: " "), of: "class", on: "div") { classes.append(others) }
    self.classes = classes.joined(separator: " ")
  }
}

/// The looks that a box can have.
enum AdmonitionType: String, CaseIterable {
  case note, abstract, info, tip, success, question, warning, failure, danger, bug, example, quote

  /// The first type that is known, by its name or one of MkDocs' and GitHub's other names; `note` where none is.
  init(_ types: [String]) {
    self = types.lazy.compactMap { AdmonitionType(rawValue: $0) ?? AdmonitionType.others[$0] }.first ?? .note
  }

  /// For boxes without a title.
  var phrase: Phrase { Phrase(english: rawValue.capitalizedFirst) }

  private static let others: [String: AdmonitionType] = [
    "summary": .abstract, "tldr": .abstract, "todo": .info, "important": .info, "hint": .tip, "check": .success,
    "done": .success, "help": .question, "faq": .question, "caution": .warning, "attention": .warning, "fail": .failure,
    "missing": .failure, "error": .danger, "snippet": .example, "cite": .quote, "seealso": .note,
  ]
}
