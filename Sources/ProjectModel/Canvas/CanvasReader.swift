import Documents
import Findings

/// Reads a canvas file: its blocks by their keys, each answer as Markdown.
struct CanvasReader {
  private let source: SourceFile
  private let outlines: [CanvasOutline]
  private var findings: [Finding] = []
  private var entries: [Canvas.Entry] = []

  /// Reads a file by what is known of canvas templates; `nil` where it is no mapping.
  static func canvas(_ source: SourceFile, outlines: [CanvasOutline]) -> Outcome<Canvas?> {
    let outcome = YAMLReader.node(of: source)
    guard let root = outcome.value else { return Outcome(nil, outcome.findings) }
    var reader = CanvasReader(source: source, outlines: outlines, findings: outcome.findings)
    let canvas = reader.canvas(root)
    return Outcome(canvas, reader.findings)
  }

  private mutating func canvas(_ root: DataNode) -> Canvas? {
    guard root.entries != nil else {
      report(
        "wrong-type", root.span, "the canvas is \(root.kindName), not a mapping of blocks",
        "begin with \"canvas: \(outlines.first?.template ?? "human-centric-mlops")\"")
      return nil
    }
    let named = root.entry("canvas")
    let template = named?.value.text ?? recognised(root)
    if named == nil, template == nil { reportNameless(root) }
    if let named, named.value.text == nil {
      report("wrong-type", named.keySpan, "\"canvas\" is \(named.value.kindName), not the name of a template", known)
    }
    let outline = outlines.first { $0.template == template }
    if let outline { read(root, below: nil, keys: [], outline) } else { collect(root, keys: []) }
    return Canvas(
      template: template ?? "", templateKey: named.map { Place(source.path, $0.keySpan) },
      templatePlace: named.map { Place(source.path, $0.value.span) }, source: source, isDocument: false,
      entries: entries)
  }

  // MARK: Which canvas

  /// The template whose keys the file has most of, where it has two and no other has as many.
  private func recognised(_ root: DataNode) -> String? {
    let keys = Set(
      (root.entries ?? []).flatMap { entry in
        [entry.key] + (entry.value.entries ?? []).map { "\(entry.key).\($0.key)" }
      })
    let counts = outlines.map { outline in
      (outline.template, (outline.header.map(\.id) + outline.blocks.map(\.id)).count { keys.contains($0) })
    }.sorted { $0.1 > $1.1 }
    guard let best = counts.first, best.1 >= 2, counts.count < 2 || counts[1].1 < best.1 else { return nil }
    return best.0
  }

  private var known: String { "write \"canvas: \" and one of \(outlines.map(\.template).joined(separator: ", "))" }

  private mutating func reportNameless(_ root: DataNode) {
    let first = root.entries?.first?.keySpan ?? root.span
    report("unknown-template", first, "nothing says which canvas this is", known)
  }

  // MARK: Blocks

  private mutating func read(_ node: DataNode, below parent: String?, keys: [String], _ outline: CanvasOutline) {
    for entry in node.entries ?? [] where !(keys.isEmpty && entry.key == "canvas") {
      let path = keys + [entry.key]
      let id = path.joined(separator: ".")
      if let block = outline.block(id) {
        read(entry, block, path, outline)
      } else if keys.isEmpty, let field = outline.header.first(where: { $0.id == entry.key }) {
        read(entry, field)
      } else {
        reportUnknown(entry, below: parent, outline)
        if entry.value.entries == nil { add(entry, path) } else { collect(entry.value, keys: path) }
      }
    }
  }

  private mutating func read(
    _ entry: DataNode.Entry, _ block: OutlineSection, _ keys: [String], _ outline: CanvasOutline
  ) {
    let inner = outline.blocks(in: block.id)
    if entry.value.entries != nil, !inner.isEmpty { return read(entry.value, below: block.id, keys: keys, outline) }
    let value = add(entry, keys)
    if block.isContainer, !entry.value.isNull {
      let names = inner.prefix(4).map { $0.id.split(separator: ".").last.map(String.init) ?? $0.id }
      report(
        "wrong-type", entry.keySpan, "\"\(entry.key)\" is \(entry.value.kindName), not a mapping of blocks",
        "write it below its blocks: \(names.joined(separator: ", "))\(inner.count > 4 ? ", …" : "")")
    } else if let misfit = value.misfit {
      let isWhole = misfit.span == entry.value.span
      report(
        "wrong-type", isWhole ? entry.keySpan : misfit.span,
        "\"\(entry.key)\" \(isWhole ? "is" : "holds") \(misfit.kindName), not Markdown",
        "write text behind \"\(entry.key): |\", or a list of texts")
    }
  }

  private mutating func read(_ entry: DataNode.Entry, _ field: CanvasOutline.Field) {
    add(entry, [entry.key])
    if entry.value.entries != nil || (entry.value.elements != nil && field.type != .people) {
      report(
        "wrong-type", entry.keySpan, "\"\(entry.key)\" is \(entry.value.kindName), not a text",
        field.type == .date ? "write a day such as 2026-03-31" : "write one line of text")
      return
    }
    guard field.type == .date, let text = entry.value.text, !Placeholders.isWhole(text),
      DateReader.isoDate(text).map({ !CalendarDay.isReal($0) }) ?? true
    else { return }
    report(
      "wrong-type", entry.value.span, "\"\(text.collapsingBlanks)\" is no date", "write a day such as 2026-03-31")
  }

  /// The entries of a mapping that no template knows.
  private mutating func collect(_ node: DataNode, keys: [String]) {
    for entry in node.entries ?? [] where !(keys.isEmpty && entry.key == "canvas") {
      if entry.value.entries == nil {
        add(entry, keys + [entry.key])
      } else {
        collect(entry.value, keys: keys + [entry.key])
      }
    }
  }

  @discardableResult
  private mutating func add(_ entry: DataNode.Entry, _ keys: [String]) -> CanvasValue {
    let value = CanvasValue(entry.value, in: source)
    let document = Document.reading(SourceFile(path: source.path, text: value.written.bytes)).value
    let range = value.written.bytes.isEmpty ? [] : [value.written.span(0..<value.written.bytes.count)]
    entries.append(
      Canvas.Entry(
        keys: keys, title: entry.key.unhyphenated,
        keyPlace: Place(source.path, entry.keySpan), anchor: nil, text: value.written.text, blocks: document.blocks,
        document: document, written: value.written, extents: range))
    return value
  }

  // MARK: Findings

  private mutating func reportUnknown(_ entry: DataNode.Entry, below parent: String?, _ outline: CanvasOutline) {
    let here = outline.blocks(in: parent)
    let last = { (id: String) in id.split(separator: ".").last.map(String.init) ?? id }
    let names = here.map { last($0.id) } + (parent == nil ? outline.header.map(\.id) + ["canvas"] : [])
    let words = HeadingWords.cleaned(entry.key.unhyphenated)
    let meant = here.first { ($0.titles + $0.aliases).map(HeadingWords.cleaned).contains(words) }.map { last($0.id) }
    let near = meant ?? nearestName(to: entry.key, among: names)
    let elsewhere = outline.blocks.first { last($0.id) == entry.key && $0.parent != parent }
    let place = parent.map { "\"\(last($0))\"" } ?? "this canvas"
    var suggestion = names.isEmpty ? "take it out" : "known: \(names.joined(separator: ", "))"
    if let near {
      suggestion = "write \(near)"
    } else if let elsewhere {
      suggestion = elsewhere.parent.map { "move it below \($0)" } ?? "move it to the top"
    }
    report(
      "unknown-key", entry.keySpan,
      "\(place) has no block \"\(entry.key)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), suggestion)
  }

  private mutating func report(_ rule: String, _ span: Span, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: rule, severity: rule == "wrong-type" ? .error : .warning, at: Place(source.path, span), message,
        suggestion: suggestion))
  }
}
