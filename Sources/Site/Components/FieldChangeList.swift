import Checks
import ProjectModel

/// What two statements of an item say differently, field by field, before and after.
struct FieldChangeList {
  private let change: ItemChange

  init(_ change: ItemChange) {
    self.change = change
  }

  func write(to html: inout HTMLWriter) {
    html.element("dl", ["class": "changed"]) { html in
      for field in change.fields {
        html.element("div") { html in
          html.element("dt", say: Phrase(english: field.title.capitalizedFirst))
          html.element("dd") { write(field, &$0) }
        }
      }
    }
  }

  private func write(_ field: FieldChange, _ html: inout HTMLWriter) {
    if field.name == "text" {
      let old = { (html: inout HTMLWriter) in html.element("del", text: field.oldWords) }
      return change.isReworded ? html.say("reworded; was \(.element)", old) : html.say("was \(.element)", old)
    }
    write(field, field.old, field.oldWords, &html)
    html.element("span", ["class": "arrow", "aria-hidden": "true"], text: " → ")
    html.element("span", ["class": "hidden"], say: " is now ")
    write(field, field.new, field.newWords, &html)
  }

  private func write(_ field: FieldChange, _ value: String?, _ words: String, _ html: inout HTMLWriter) {
    guard let value else { return html.none("none") }
    switch field.name {
    case "status":
      if let status = Status(rawValue: value) { html.badge(status) } else { html.gap(text: words) }
    case "verdict":
      if let verdict = Verdict(rawValue: value) { html.badge(verdict) } else { html.text(words) }
    case "priority":
      if let priority = Priority(rawValue: value) { html.say(priority.phrase) } else { html.text(words) }
    default: html.text(words)
    }
  }
}
