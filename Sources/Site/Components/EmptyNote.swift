/// What stands on a page where there is nothing: what would be here, and Markdown to copy.
struct EmptyNote {
  let sentence: Phrase
  /// What leads to the example.
  let invitation: Phrase
  /// Markdown or YAML to copy.
  let example: String
  var language = "markdown"

  func write(to html: inout HTMLWriter) {
    html.element("div", ["class": "empty"]) { html in
      html.element("p") { html in
        html.say(sentence)
        html.text(" ")
        html.say(invitation)
      }
      html.element("figure", ["class": "code"]) { html in
        html.element("pre", ["tabindex": "0"]) { html in
          html.element("code", ["class": "language-\(language)"], text: example)
        }
      }
    }
  }
}
