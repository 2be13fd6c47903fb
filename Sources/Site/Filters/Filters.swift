/// Controls that narrow the table or list behind them. They are hidden until the script that works them shows them, so that
/// all entries stand there without it.
struct Filters {
  /// Tells the filters of a page apart, in the address too.
  let name: String
  /// The tags of each entry.
  let entries: [[FilterTag]]
  /// Says how many of how many are shown; both numbers are `{1}` and `{2}`.
  var count: Phrase = "\("{1}") of \("{2}") rows"
  /// Whether words can be looked for.
  var hasText = false
  /// What the keyboard does besides; `nil` for nothing.
  var hint: Phrase?

  /// Shorter lists are seen at a glance.
  static let fewestEntries = 6

  /// Those with several values, each with its tags in the order of the control.
  private var facets: [(facet: FilterTag.Facet, tags: [(tag: FilterTag, count: Int)])] {
    var counts: [FilterTag: Int] = [:]
    for tag in entries.joined() { counts[tag, default: 0] += 1 }
    return FilterTag.Facet.allCases.compactMap { facet in
      // Names that differ in capitals alone are one.
      var byValue: [String: (tag: FilterTag, count: Int)] = [:]
      for (tag, count) in counts where tag.facet == facet {
        let known = byValue[tag.value]
        let shown = known.map { $0.tag.words < tag.words ? $0.tag : tag } ?? tag
        byValue[tag.value] = (shown, count + (known?.count ?? 0))
      }
      let tags = byValue.values.sorted {
        ($0.tag.order, $0.tag.words, $0.tag.value) < ($1.tag.order, $1.tag.words, $1.tag.value)
      }
      // A gap is worth a control even where all that have one have the same.
      return tags.count > 1 || (facet == .gap && !tags.isEmpty) ? (facet, tags) : nil
    }
  }

  /// Whether the entries are so many, and so different, that a reader might want fewer.
  var areUseful: Bool { entries.count >= Filters.fewestEntries && (hasText || !facets.isEmpty) }

  /// Writes the controls; nothing where they would be of no use. What they filter comes next.
  func write(to html: inout HTMLWriter) {
    guard areUseful else { return }
    let words = html.words
    html.element(
      "div", ["class": "filters", "role": "group", "aria-label": words("Filter"), "data-filters": name, "hidden": ""]
    ) { html in
      if hasText {
        html.element("label") { html in
          html.element("span", say: "Words")
          html.open("input", ["type": "search", "autocomplete": "off", "spellcheck": "false"])
        }
      }
      for (facet, tags) in facets { write(facet, tags, &html) }
      html.element("button", ["type": "button", "hidden": ""], say: "Show all")
      html.element("p", ["class": "filter-count", "role": "status", "data-count": words(count)]) { _ in }
      if let hint { html.element("p", ["class": "filter-hint"], say: hint) }
    }
  }

  private func write(
    _ facet: FilterTag.Facet, _ tags: [(tag: FilterTag, count: Int)], _ html: inout HTMLWriter
  ) {
    html.element("label") { html in
      html.element("span", say: facet.title)
      html.element("select", ["data-facet": facet.rawValue]) { html in
        html.element("option", ["value": ""], say: "all")
        for (tag, count) in tags {
          html.element("option", ["value": tag.value], text: "\(tag.words) (\(count))")
        }
      }
    }
  }
}
