import Findings

/// What is wrong with the layouts of a theme, each with the tag that is.
struct LayoutCheck {
  /// Names that pages provide.
  let names: Set<String>
  /// Names of the theme's parts, without ending.
  let parts: Set<String>

  /// How many sections may lie in each other.
  private static let depth = 50

  /// Whether a layout can be rendered, and what is wrong with it; `nil` where it can.
  func fault(in layout: SourceFile) -> Finding? {
    var open: [LayoutTag] = []
    for tag in LayoutTag.all(in: layout.text) {
      let written = layout.string(tag.span)
      if !tag.isClosed {
        return fault(layout, tag, "\"\(written)\" is not closed", "write \"}}\" behind the name, on the same line")
      }
      switch tag.kind {
      case .variable, .part, .comment: continue
      case .other:
        return fault(
          layout, tag, "\"\(written)\" is no tag of a layout",
          "write {{name}}, {{#name}} … {{/name}}, {{> part}} or {{! comment }}")
      case .section:
        open.append(tag)
        if open.count > Self.depth {
          return fault(layout, tag, "more than \(Self.depth) sections lie in each other here", "take some of them out")
        }
      case .end:
        guard let last = open.popLast() else {
          return fault(layout, tag, "\"\(written)\" closes nothing", "take it out, or open it before")
        }
        if last.name != tag.name {
          return fault(
            layout, tag, "\"\(written)\" stands where \"\(layout.string(last.span))\" must be closed first",
            "write {{/\(last.name)}}", related: ("opened here", last))
        }
      }
    }
    return open.last.map { tag in
      fault(
        layout, tag, "\"\(layout.string(tag.span))\" is not closed", "write {{/\(tag.name)}} where it ends")
    }
  }

  /// A finding for each name in a layout that no page provides, and for each part that the theme does not have.
  func unknownNames(in layout: SourceFile) -> [Finding] {
    LayoutTag.all(in: layout.text).compactMap { tag in
      guard tag.isClosed else { return nil }
      let isPart = tag.kind == .part
      guard isPart || tag.kind == .variable || tag.kind == .section else { return nil }
      let known = isPart ? parts : names
      guard !known.contains(tag.name) else { return nil }
      let near = nearestName(to: tag.name, among: known.sorted())
      let message = isPart ? "the theme has no part \"\(tag.name)\"" : "no page provides \"\(tag.name)\""
      return Finding(
        rule: "unknown-layout-name", severity: .warning, at: Place(layout.path, tag.span),
        message + (near.map { "; did you mean \"\($0)\"?" } ?? ""),
        suggestion: near.map { isPart ? "write {{> \($0)}}" : "write {{\($0)}}" }
          ?? "take it out, or write one of \(known.sorted().joined(separator: ", "))")
    }
  }

  private func fault(
    _ layout: SourceFile, _ tag: LayoutTag, _ message: String, _ suggestion: String,
    related: (words: String, tag: LayoutTag)? = nil
  ) -> Finding {
    Finding(
      rule: "invalid-layout", severity: .error, at: Place(layout.path, tag.span), message,
      suggestion: suggestion + "; until then the theme's own part stands in its place",
      related: related.map { [Finding.Related($0.words, at: Place(layout.path, $0.tag.span))] } ?? [])
  }
}
