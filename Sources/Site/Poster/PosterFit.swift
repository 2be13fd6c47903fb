import Checks
import Documents
import ProjectModel

/// How large a poster may be set so that all of it stands on one printed A3 sheet.
///
/// The page has no script that could try, so that the heights are worked out here, and rather too high than too low.
struct PosterFit {
  private let canvas: Canvas
  private let template: ScopingTemplate?
  private let language: String?

  /// In points, the largest first; the style sheet has a class for each.
  static let sizes = [10.5, 9.75, 9, 8.25, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4]
  /// Of the room inside the margins of the sheet, below the title, in points.
  private static let width = 1_140.0
  private static let height = 738.0
  private static let lineHeight = 1.36
  /// Longer ones fit at no size, and need not be measured.
  private static let mostCharacters = 120_000

  init(_ canvas: Canvas, _ template: ScopingTemplate?, language: String?) {
    self.canvas = canvas
    self.template = template
    self.language = language
  }

  /// The position of the largest size at which everything fits; `nil` where even the smallest is too large.
  var step: Int? {
    guard canvas.entries.reduce(0, { $0 + $1.text.utf8.count }) <= PosterFit.mostCharacters else { return nil }
    var low = 0
    var high = PosterFit.sizes.count
    while low < high {
      let middle = (low + high) / 2
      if height(at: PosterFit.sizes[middle]) <= PosterFit.height { high = middle } else { low = middle + 1 }
    }
    return low < PosterFit.sizes.count ? low : nil
  }

  // MARK: The poster

  private func height(at size: Double) -> Double {
    let width = PosterFit.width
    guard let template else { return rest(besides: nil, size) }
    let plan = PosterPlan(template)
    var height = head(template, size)
    if !plan.columns.isEmpty {
      let inner = inside(width / Double(plan.columns.count), size)
      height += plan.columns.map { column(of: $0, template, inner, size) }.max() ?? 0
    }
    for top in plan.below {
      height += template.hasMatrix(top) ? matrix(top, template, size) : row(top, template, size)
    }
    return height + rest(besides: template, size)
  }

  /// The room for words in a block.
  private func inside(_ width: Double, _ size: Double) -> Double { width - 1.7 * size }

  private func head(_ template: ScopingTemplate, _ size: Double) -> Double {
    let texts = template.header.map { canvas.entry(id: $0.id)?.text ?? "" }
    let short = texts.filter { $0.count <= 80 }
    let inRow = max(1, min(short.count, 6))
    let rows = Double((short.count + inRow - 1) / inRow)
    let highest = short.map { lines($0, inside(PosterFit.width / Double(inRow), size), size) }.max() ?? 0
    let long = texts.filter { $0.count > 80 }.map { block(lines($0, inside(PosterFit.width, size), size), size) }
    return rows * block(highest, size) + long.reduce(0, +)
  }

  private func column(
    of column: [TemplateSection], _ template: ScopingTemplate, _ width: Double, _ size: Double
  ) -> Double {
    guard column.count == 1, let top = column.first, top.isContainer else {
      return column.reduce(0) { $0 + block($1, width, size) }
    }
    return bar(size) + template.sections(in: top).reduce(0) { $0 + block($1, width, size) }
  }

  private func row(_ top: TemplateSection, _ template: ScopingTemplate, _ size: Double) -> Double {
    let sections = template.sections(in: top)
    guard !sections.isEmpty else { return bar(size) + padding(size) + answer(top, inside(PosterFit.width, size), size) }
    return bar(size) + highest(sections, size)
  }

  private func matrix(_ top: TemplateSection, _ template: ScopingTemplate, _ size: Double) -> Double {
    let phases = template.phases(of: top)
    let cell = inside(PosterFit.width / Double(phases.count + 1), size)
    let rows = template.rows(of: top).map { row -> Double in
      let who = canvas.entry(id: row.id + ".who")?.text ?? ""
      let cells = phases.compactMap { template.section("\(row.id).\($0)") }.map { answer($0, cell, size) }
      let name = lines(row.title.text(in: language), cell, size) + lines(who, cell, size)
      return padding(size) + max(name, cells.max() ?? 0)
    }
    let rest = template.sections(in: top).filter { !$0.isContainer }
    return bar(size) + bar(size) + rows.reduce(0, +) + highest(rest, size)
  }

  /// Blocks side by side.
  private func highest(_ sections: [TemplateSection], _ size: Double) -> Double {
    let width = inside(PosterFit.width / Double(max(1, sections.count)), size)
    return sections.map { block($0, width, size) }.max() ?? 0
  }

  /// What the template does not know.
  private func rest(besides template: ScopingTemplate?, _ size: Double) -> Double {
    let known = Set((template?.sections.map(\.id) ?? []) + (template?.header.map(\.id) ?? []))
    let rest = canvas.entries.filter { !known.contains($0.id) }
    guard !rest.isEmpty else { return 0 }
    let width = inside(PosterFit.width / Double(min(rest.count, 5)), size)
    let heights = rest.map { block(size * PosterFit.lineHeight * 2 + height($0.blocks, width, size), size) }
    let rows = stride(from: 0, to: heights.count, by: 5).map { heights[$0..<min($0 + 5, heights.count)].max() ?? 0 }
    return bar(size) + rows.reduce(0, +)
  }

  // MARK: Blocks

  private func padding(_ size: Double) -> Double { 1.3 * size }
  private func bar(_ size: Double) -> Double { 2.5 * size }
  private func block(_ height: Double, _ size: Double) -> Double { height + padding(size) }

  private func block(_ section: TemplateSection, _ width: Double, _ size: Double) -> Double {
    block(lines(section.title.text(in: language), width, size) + answer(section, width, size), size)
  }

  /// An answer, or that there is none with the questions that wait.
  private func answer(_ section: TemplateSection, _ width: Double, _ size: Double) -> Double {
    if let entry = canvas.entry(id: section.id), entry.isAnswered { return height(entry.blocks, width, size) }
    let prompts = section.prompts(in: language).map { lines($0, width - 1.2 * size, size) }
    return size * PosterFit.lineHeight + prompts.reduce(0, +) + 0.5 * size
  }

  private func height(_ blocks: [Block], _ width: Double, _ size: Double) -> Double {
    blocks.reduce(0) { $0 + height($1, width, size) + 0.25 * size }
  }

  private func height(_ block: Block, _ width: Double, _ size: Double) -> Double {
    let width = max(width, 4 * size)
    switch block.kind {
    case .list(let list):
      return list.entries.reduce(0) { $0 + height($1.blocks, width - 1.3 * size, size) }
    case .code(let code):
      return code.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(2 * size) {
        $0 + lines(String($1), width * 0.8, size)
      }
    case .table(let table):
      let cell = width / Double(max(1, table.alignments.count)) - size
      return (table.head + table.rows).reduce(0) { height, row in
        height + 0.8 * size + (row.cells.map { lines($0.inlines.plainText, cell, size) }.max() ?? 0)
      }
    case .quote, .admonition, .footnote:
      return 3 * size + height(block.children, width - 2 * size, size)
    case .maths: return 4 * size
    default:
      return block.ownInlines.reduce(0) { $0 + height(of: $1, width, size) }
    }
  }

  /// A paragraph; pictures are as high as the style sheet lets them be.
  private func height(of inlines: [Inline], _ width: Double, _ size: Double) -> Double {
    var pictures = 0
    var breaks = 0
    inlines.forEachInline { inline in
      switch inline.kind {
      case .image: pictures += 1
      case .lineBreak: breaks += 1
      default: break
      }
    }
    let broken = Double(breaks) * size * PosterFit.lineHeight
    return lines(inlines.plainText, width, size) + broken + Double(pictures) * 130
  }

  /// The height of running text; words that are wider than a line are broken.
  private func lines(_ text: String, _ width: Double, _ size: Double) -> Double {
    let ems = max(2, width / size * 0.96)
    let lines = text.split(separator: "\n").flatMap { TextWidth.wrapped([String($0)], toEms: ems) }
    let count = lines.reduce(0) { $0 + max(1, Int((TextWidth.ems(of: $1) / ems).rounded(.up))) }
    return Double(count) * size * PosterFit.lineHeight
  }
}
