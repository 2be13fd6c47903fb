/// Where elements may stand and what their tags close, after the WHATWG tree builder.
///
/// An author's tags never close what stands outside the open elements: a list item, for example,
/// needs an open list.
enum HTMLNesting {
  /// Whether the element may be opened inside the open ones.
  static func allows(_ element: String, in open: HTMLOpenElements) -> Bool {
    guard let parents = parents[element] else { return true }
    return parents.contains(where: open.contains)
  }

  /// How many of the open elements stay open when the element begins.
  static func countLeftOpen(byStartOf element: String, in open: HTMLOpenElements) -> Int {
    guard let rule = startRules[element], rule.closes.contains(where: open.contains) else {
      return open.count
    }
    var count = open.count
    for (index, name) in open.names.enumerated().reversed() {
      if rule.closes.contains(name) { count = index }
      if rule.stopsAt.contains(name) { break }
    }
    return count
  }

  /// How many of the open elements stay open after the end tag; `nil` if it matches none of them.
  static func countLeftOpen(byEndOf element: String, in open: HTMLOpenElements) -> Int? {
    guard open.contains(element) else { return nil }
    // An end tag does not reach out of a table, or of a cell unless it is the table's own.
    let boundaries = tableParts.contains(element) ? ["table"] : cellBoundaries
    for (index, name) in open.names.enumerated().reversed() {
      if name == element { return index }
      if boundaries.contains(name) { return nil }
    }
    return nil
  }

  /// An element closes the outermost of `closes` that is inside the innermost of `stopsAt`.
  private struct StartRule {
    let closes: [String]
    let stopsAt: [String]
  }

  private static let parents: [String: [String]] = [
    "caption": ["table"], "col": ["table"], "colgroup": ["table"], "tbody": ["table"],
    "td": ["table"], "tfoot": ["table"], "th": ["table"], "thead": ["table"], "tr": ["table"],
    "dd": ["dl"], "dt": ["dl"], "li": ["ol", "ul"], "rp": ["ruby"], "rt": ["ruby"],
  ]

  private static let tableParts: Set<String> = [
    "caption", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  private static let sections = ["tbody", "tfoot", "thead"]
  private static let cells = ["td", "th", "caption"]
  private static let cellBoundaries = cells + ["table"]
  private static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Elements that end a paragraph.
  private static let blocks =
    headings + [
      "blockquote", "center", "details", "div", "dl", "figcaption", "figure", "hr", "ol", "p",
      "pre", "summary", "ul",
    ]

  private static let startRules: [String: StartRule] = {
    let outerBlocks = blocks.filter { $0 != "div" && $0 != "p" } + cellBoundaries
    let paragraph = StartRule(closes: ["p"], stopsAt: cellBoundaries)
    let section = StartRule(
      closes: sections + ["tr", "td", "th", "caption", "colgroup"], stopsAt: ["table"])
    let row = StartRule(
      closes: ["tr", "td", "th", "caption", "colgroup"], stopsAt: sections + ["table"])
    let cell = StartRule(
      closes: ["td", "th", "caption", "colgroup"], stopsAt: ["tr"] + sections + ["table"])
    let column = StartRule(
      closes: sections + ["tr", "td", "th", "caption"], stopsAt: ["colgroup", "table"])
    var rules = Dictionary(uniqueKeysWithValues: blocks.map { ($0, paragraph) })
    rules["a"] = StartRule(closes: ["a"], stopsAt: cellBoundaries)
    rules["li"] = StartRule(closes: ["li", "p"], stopsAt: outerBlocks + ["li"])
    rules["dd"] = StartRule(closes: ["dd", "dt", "p"], stopsAt: outerBlocks + ["dd", "dt"])
    rules["dt"] = rules["dd"]
    rules["rt"] = StartRule(closes: ["rp", "rt"], stopsAt: ["ruby"] + cellBoundaries)
    rules["rp"] = rules["rt"]
    rules["table"] = StartRule(closes: ["table", "p"], stopsAt: cellBoundaries)
    for name in sections + ["caption", "colgroup"] { rules[name] = section }
    rules["tr"] = row
    rules["td"] = cell
    rules["th"] = cell
    rules["col"] = column
    return rules
  }()
}
